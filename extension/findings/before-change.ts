import { bucketOf } from '../../src/cos/bucket-of.ts';
import type { Exchange } from '../../src/exchange.ts';

/** When the rules of buckets were last changed, by bucket name; absent where nobody said so. */
export type RuleChanges = ReadonlyMap<string, { readonly changedAt?: number }>;

/** Whether a request is from before the last change of its bucket's rules, so that it was answered under others. */
export function isBeforeChange(exchange: Exchange, changes: RuleChanges): boolean {
  const bucket = bucketOf(exchange);
  return bucket !== null && exchange.startedAt < (changes.get(bucket)?.changedAt ?? 0);
}
