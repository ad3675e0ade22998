import type { NamedBuckets } from '../../src/cos/custom-domain.ts';
import { localKeys } from './keys.ts';
import { rememberedItem, type StoredItem } from './stored-item.ts';

/** The stored named buckets, by domain. With `inPrivate`, additions last until the last private window closes. */
export function namedBuckets(inPrivate = false): StoredItem<NamedBuckets> {
  return rememberedItem<NamedBuckets>(localKeys.namedBuckets, {}, inPrivate);
}
