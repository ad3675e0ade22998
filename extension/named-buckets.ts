import browser from 'webextension-polyfill';
import type { NamedBuckets } from './domains.ts';
import { rememberedItem, type StoredItem } from './stored-item.ts';

/** The buckets that were named, by custom domain. What a private window adds goes with it. */
export function namedBuckets(inPrivate = false): StoredItem<NamedBuckets> {
  return rememberedItem<NamedBuckets>('domains', {}, inPrivate);
}

/** As `savedConfiguration` of the store writes them. */
const configurationKey = 'configuration:';

/** The buckets whose rules are remembered, whatever page they were pasted for. */
export async function rememberedBuckets(): Promise<readonly string[]> {
  const keys = Object.keys(await browser.storage.local.get(null));
  return keys.filter((key) => key.startsWith(configurationKey)).map((key) => key.slice(configurationKey.length));
}
