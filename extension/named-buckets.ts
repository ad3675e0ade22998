import browser from 'webextension-polyfill';
import type { NamedBuckets } from './domains.ts';
import { storedItem } from './stored-item.ts';

/** The buckets that were named, by custom domain. */
export const namedBuckets = storedItem<NamedBuckets>('local', 'domains', {});

/** As `savedConfiguration` of the store writes them. */
const configurationKey = 'configuration:';

/** The buckets whose rules are remembered, whatever page they were pasted for. */
export async function rememberedBuckets(): Promise<readonly string[]> {
  const keys = Object.keys(await browser.storage.local.get(null));
  return keys.filter((key) => key.startsWith(configurationKey)).map((key) => key.slice(configurationKey.length));
}
