import { itemKeys } from '../capture/item-keys.ts';

/** The keys of the items that end with the browser, those of a private window with the last private window. */
export const sessionKeys = {
  /** `pending:…`, `exchange:…` and `left-out:…`: the capture. */
  ...itemKeys,
  /** The events that woke a background, until they are part of the capture: `early:` with what is left of the key. */
  early: (rest: string) => `early:${rest}`,
  /** What a bucket was asked with preflights, and its answers. */
  asked: (rest: string) => `asked:${rest}`,
  /** The check of a tab's requests after a change, by the tab's id. */
  checked: (tab: string) => `checked:${tab}`,
  /** What a person chose and typed in the views of a tab, by the tab's id: `view:7`, and `view:7:panel` in DevTools. */
  view: (tab: string) => `view:${tab}`,
  /** Room that is kept for what must be stored when the storage is full. */
  reserve: 'reserve',
  /** A random text with which object keys are hidden. */
  salt: 'salt',
  /** That some items could not be read and were removed, by their kind, until a person was told. */
  dropped: (kind: string) => `dropped:${kind}`,
  /** What a private window has under one of the keys below in place of what is stored for good. */
  inPrivate: (key: string) => `private:${key}`,
};

/** The keys of the items that are stored for good. */
export const localKeys = {
  /** What a person chose on what is kept. */
  settings: 'settings',
  /** The language that a person chose. */
  language: 'language',
  /** The form in which a person chose to see changes. */
  form: 'form',
  /** The known rules of a bucket, `examplebucket-1250000000`: pasted, fetched or with a change that was checked. */
  configuration: (bucketName: string) => `configuration:${bucketName}`,
  /** What a bucket was seen to do where COS documents nothing. */
  observed: (bucketName: string) => `observed:${bucketName}`,
  /** The buckets that a person named behind custom domains. */
  namedBuckets: 'domains',
};
