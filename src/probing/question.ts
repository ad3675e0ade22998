import { hostOf, parseEndpoint } from '../cos/endpoint.ts';
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
 * The address to send preflights to. At a bucket's own host it is the root, because rules hold for the whole bucket. At
 * a custom domain, at a CDN's and where the path names the bucket, it is that of the request, without its query.
 */
export function addressToAsk({ request: { url } }: Exchange): string {
  const { kind } = parseEndpoint(hostOf(url));
  const address = url.replace(/[?#].*$/s, '');
  const keepsPath = kind === 'custom' || kind === 'cdn-default' || kind === 'path-style';
  return keepsPath ? address : address.replace(/^([a-z]+:\/\/[^/]*).*$/is, '$1/');
}
