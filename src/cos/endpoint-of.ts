import { type Endpoint, hostOf, parseEndpoint } from './endpoint.ts';

/** The hosts that many buckets share, so that the path begins with the bucket: `/examplebucket-1250000000/photo.jpg`. */
export function isSharedHost(host: string): boolean {
  const { kind, bucket } = parseEndpoint(host);
  return kind === 'path-style' || (kind === 'rapid' && bucket === null);
}

/** The first part of an address's path as it is written; empty where there is none. */
export function firstSegment(url: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*\/([^/?#]*)/i.exec(url)?.[1] ?? '';
}

/** Path and query of an address within its bucket: where many buckets share the host, without the bucket's name. */
export function pathInBucket(url: string): string {
  const path = url.replace(/^[^/]*\/\/[^/?#]*/, '');
  return isSharedHost(hostOf(url)) ? path.replace(/^\/[^/?#]*/, '') : path;
}

/**
 * What an address tells about its bucket. Where many buckets share the host, the path names the bucket.
 * https://cloud.tencent.com/document/product/436/6224
 */
export function endpointOf(url: string): Endpoint {
  const host = hostOf(url);
  const endpoint = parseEndpoint(host);
  if (!isSharedHost(host)) return endpoint;
  const { bucket = null, appid = null } =
    /^(?<bucket>[a-z0-9][a-z0-9-]*)-(?<appid>\d+)$/.exec(firstSegment(url).toLowerCase())?.groups ?? {};
  return { ...endpoint, bucket, appid };
}
