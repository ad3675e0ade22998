import { mayHoldSecret } from '../redact/may-hold-secret.ts';
import { fields, isText, isTime, listOf, oneOf, orNull, type Shape } from '../shapes/shape.ts';
import { sessionKeys } from './keys.ts';
import { leavingForOneMore } from './room.ts';
import { type Stored, storedItem } from './stored-item.ts';

/** A text that a person began to give as the rules of a bucket. */
interface Draft {
  readonly bucket: string;
  readonly text: string;
}

/** What a person chose and typed in a view, so that it is there when the view opens again. */
export interface KeptView {
  /** The finding that was shown, by the id of one of its exchanges; `null` for the list. */
  readonly finding: string | null;
  /** The tab of the evidence; `null` where none was chosen. */
  readonly tab: string | null;
  /** The form for a bucket's rules; `null` where none was chosen. */
  readonly form: 'paste' | 'fetch' | null;
  /** At most one for each bucket, the newest first. */
  readonly drafts: readonly Draft[];
  /** In milliseconds since the epoch. */
  readonly keptAt: number;
}

/** What says which view is meant. */
export interface KeptViewKey {
  readonly tabId: number;
  /** The panel of DevTools has a list of its own. The popup and the full page show the same one of a tab. */
  readonly place: 'tab' | 'panel';
  /** Whether the tab is in a private window that shares its storage with other windows. */
  readonly inPrivate: boolean;
}

/** In characters, over all drafts of a view. COS takes no configuration above 64 KB. */
const longestDrafts = 65_536;
const mostDrafts = 4;
const longestName = 200;
/** More tabs than anybody works on at a time. */
const mostViews = 10;

const isName: Shape<string> = (value): value is string => isText(value) && value.length <= longestName;

const isKeptShape = fields<KeptView>({
  finding: orNull(isName),
  tab: orNull(isName),
  form: orNull(oneOf('paste', 'fetch')),
  drafts: listOf(fields<Draft>({ bucket: isName, text: isText }), mostDrafts),
  keptAt: isTime,
});

const lengthOf = (drafts: readonly Draft[]) => drafts.reduce((length, { text }) => length + text.length, 0);

const isKeptView: Shape<KeptView> = (value): value is KeptView =>
  isKeptShape(value) && lengthOf(value.drafts) <= longestDrafts;

/** The drafts that may be stored: the newest, as many as there is room for, and none that may hold a secret. */
function storable(drafts: readonly Draft[]): readonly Draft[] {
  let room = longestDrafts;
  return drafts
    .filter(({ bucket, text }) => {
      if (text.trim() === '' || text.length > room || bucket.length > longestName || mayHoldSecret(text)) return false;
      room -= text.length;
      return true;
    })
    .slice(0, mostDrafts);
}

function keyOf({ tabId, place, inPrivate }: KeptViewKey): string {
  const key = sessionKeys.view(place === 'tab' ? String(tabId) : `${tabId}:${place}`);
  return inPrivate ? sessionKeys.inPrivate(key) : key;
}

/** Says which view an item of that key is of; `null` for any other key. */
export function keptViewKeyOf(key: string): KeptViewKey | null {
  for (const inPrivate of [false, true]) {
    const prefix = inPrivate ? sessionKeys.inPrivate(sessionKeys.view('')) : sessionKeys.view('');
    const [, tab, panel] = /^(\d+)(:panel)?$/.exec(key.startsWith(prefix) ? key.slice(prefix.length) : '') ?? [];
    if (tab !== undefined) return { tabId: Number(tab), place: panel === undefined ? 'tab' : 'panel', inPrivate };
  }
  return null;
}

/** What is kept of a view, and can be kept anew. */
interface KeptViewItem extends Stored<KeptView | null> {
  /** Keeps a view without what must not or cannot be stored. */
  readonly keep: (view: KeptView) => Promise<void>;
}

/** What was kept of a view; `null` where nothing was. It ends with its tab. */
export function keptView(key: KeptViewKey): KeptViewItem {
  const item = storedItem<KeptView | null>('session', keyOf(key), null, { fits: orNull(isKeptView) });
  return {
    get: item.get,
    watch: item.watch,
    keep: (view) => item.set({ ...view, drafts: storable(view.drafts) }),
  };
}

/** The keys of all that is kept of the views of a tab. */
export function keysOfTab(tabId: number): string[] {
  return [false, true].flatMap((inPrivate) =>
    (['tab', 'panel'] as const).map((place) => keyOf({ tabId, place, inPrivate })),
  );
}

/**
 * The keys of the kept views among the items of `storage.session` that are to leave: those of tabs that have closed and,
 * of more than 10 others, the oldest. `isOpen`: whether there is a tab of this id.
 */
export function keptViewsToLeave(
  items: Readonly<Record<string, unknown>>,
  isOpen: (tabId: number) => boolean,
): string[] {
  const all = Object.entries(items).flatMap(([key, value]) => {
    const of = keptViewKeyOf(key);
    return of === null ? [] : [{ id: key, tabId: of.tabId, endedAt: isKeptView(value) ? value.keptAt : 0 }];
  });
  const closed = all.filter(({ tabId }) => !isOpen(tabId)).map(({ id }) => id);
  const open = all.filter(({ tabId }) => isOpen(tabId));
  return [...closed, ...leavingForOneMore(open, mostViews + 1)];
}
