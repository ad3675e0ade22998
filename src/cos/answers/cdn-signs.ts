import { getHeader, type Header, type HeaderList } from '../../headers.ts';

/** Headers that caches, CDNs and proxies add to an answer and COS does not. */
const added = new Set(['x-cache-lookup', 'x-cache', 'x-nws-log-uuid', 'via', 'age']);

/** The headers of an answer that come from others than COS: a CDN, a cache, a proxy. */
export function cdnSigns(headers: HeaderList): Header[] {
  return headers.filter(([name, value]) => {
    const lowerCased = name.toLowerCase();
    return added.has(lowerCased) || (lowerCased === 'server' && value !== '' && value !== 'tencent-cos');
  });
}

/** Whether an answer names COS as its author. https://cloud.tencent.com/document/product/436/7729 */
export function isFromCos(headers: HeaderList): boolean {
  return getHeader(headers, 'x-cos-request-id') !== null || getHeader(headers, 'Server') === 'tencent-cos';
}
