import type { Exchange } from '../exchange.ts';
import { bucketName, hostOf, parseEndpoint } from './endpoint.ts';

/**
 * The bucket that an exchange is about, `examplebucket-1250000000`: the host's or, at a custom domain, the one that a
 * person named; `null` when neither is known.
 */
export function bucketOf({ request, namedBucket }: Exchange): string | null {
  const endpoint = parseEndpoint(hostOf(request.url));
  return bucketName(endpoint) ?? (endpoint.kind === 'custom' ? (namedBucket ?? null) : null);
}

/** The buckets that some exchanges are about, each once. */
export function bucketsOf(exchanges: readonly Exchange[]): string[] {
  return [...new Set(exchanges.map(bucketOf))].filter((bucket) => bucket !== null);
}
