import type { Exchange } from '../exchange.ts';
import { remembered } from '../remembered.ts';
import { bucketName } from './endpoint.ts';
import { endpointOf } from './endpoint-of.ts';

/**
 * The bucket that an exchange is about, `examplebucket-1250000000`: the one that its host or path names or, at a custom
 * domain, the one that a person named; `null` when neither is known. Remembered: it is asked of all exchanges when one
 * more has come.
 */
export const bucketOf = remembered(({ request, namedBucket }: Exchange): string | null => {
  const endpoint = endpointOf(request.url);
  return bucketName(endpoint) ?? (endpoint.kind === 'custom' ? (namedBucket ?? null) : null);
});

/** Sorts exchanges by the bucket that they are about. Those of which it is not known are left out. */
export const byBucket = remembered((exchanges: readonly Exchange[]): ReadonlyMap<string, readonly Exchange[]> => {
  const sorted = new Map<string, Exchange[]>();
  for (const exchange of exchanges) {
    const bucket = bucketOf(exchange);
    if (bucket === null) continue;
    const known = sorted.get(bucket);
    if (known === undefined) sorted.set(bucket, [exchange]);
    else known.push(exchange);
  }
  return sorted;
});

/** The buckets that some exchanges are about, each once. */
export function bucketsOf(exchanges: readonly Exchange[]): string[] {
  return [...new Set(exchanges.map(bucketOf))].filter((bucket) => bucket !== null);
}
