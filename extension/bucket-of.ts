import { bucketName, hostOf, parseEndpoint } from '../src/cos/endpoint.ts';
import type { Exchange } from '../src/exchange.ts';

/** The bucket that an exchange is about: `examplebucket-1250000000`. */
export function bucketOf(exchange: Exchange): string | null {
  return bucketName(parseEndpoint(hostOf(exchange.request.url)));
}

/** Every bucket that the exchanges name, each once. */
export function bucketsOf(exchanges: readonly Exchange[]): string[] {
  return [...new Set(exchanges.map(bucketOf))].filter((bucket) => bucket !== null);
}
