import { bucketName, hostOf } from '../cos/endpoint.ts';
import { endpointOf, isSharedHost } from '../cos/endpoint-of.ts';
import { askedHeaders, type Exchange } from '../exchange.ts';
import { credentialsModeOf } from '../recorded-verdict.ts';
import type { Question } from './probe.ts';

/** What to find out of an exchange. `otherOrigins`: further origins that the tab was seen with. */
export function questionOf(exchange: Exchange, otherOrigins: readonly string[]): Question {
  const { request, preflight } = exchange;
  return {
    request: {
      origin: preflight?.origin ?? request.origin,
      method: preflight?.method ?? request.method,
      headerNames: askedHeaders(exchange),
    },
    credentialsMode: credentialsModeOf(exchange),
    otherOrigins: otherOrigins.filter((origin) => origin !== request.origin),
  };
}

/**
 * The address to send preflights to. At a bucket's own host it is the root, because rules hold for the whole bucket;
 * where the path names the bucket, it is the bucket's own part of the path. At a custom domain and at a CDN's, it is that
 * of the request, without its query.
 */
export function addressToAsk({ request: { url } }: Exchange): string {
  const endpoint = endpointOf(url);
  const address = url.replace(/[?#].*$/s, '');
  if (endpoint.kind === 'custom' || endpoint.kind === 'cdn-default') return address;
  const root = address.replace(/^([a-z]+:\/\/[^/]*).*$/is, '$1/');
  return isSharedHost(hostOf(url)) && endpoint.bucket !== null ? `${root}${bucketName(endpoint)}/` : root;
}
