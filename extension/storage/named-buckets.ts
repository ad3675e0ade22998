import type { NamedBuckets } from '../../src/cos/custom-domain.ts';
import { rememberedItem, type StoredItem } from './stored-item.ts';

/** The buckets that were named, by custom domain. What a private window adds goes with it. */
export function namedBuckets(inPrivate = false): StoredItem<NamedBuckets> {
  return rememberedItem<NamedBuckets>('domains', {}, inPrivate);
}
