import { getHeader, type Header, type HeaderList } from '../../headers.ts';

/** A CDN that shows by its own headers which one it is. */
export type Cdn =
  | 'edgeone'
  | 'tencent'
  | 'aliyun'
  | 'wangsu'
  | 'qiniu'
  | 'upyun'
  | 'baidu'
  | 'huawei'
  | 'volcengine'
  | 'cloudflare'
  | 'cloudfront'
  | 'fastly'
  | 'akamai';

/** What stands between the page and COS, as far as a response tells. */
export type Front =
  /** `cdn` is `null` where the headers are those of any CDN or proxy. */
  | { readonly kind: 'cdn'; readonly cdn: Cdn | null }
  /** A web server, such as nginx. `server` is its `Server`. */
  | { readonly kind: 'server'; readonly server: string };

/** By which header names and by which `Server` each CDN shows itself, in lower case. */
const ofCdn: readonly (readonly [cdn: Cdn, names: RegExp, server: RegExp | null])[] = [
  // https://cloud.tencent.com/document/product/1145/54212
  ['edgeone', /^eo-(?:cache-status|log-uuid)$/, /^edgeone/],
  ['tencent', /^x-(?:nws-log-uuid|cache-lookup|daa-tunnel)$/, /^nws[_-]/],
  ['aliyun', /^(?:eagleid|x-swift-(?:savetime|cachetime)|ali-swift-global-savetime)$/, null],
  ['wangsu', /^x-(?:via|ws-request-id|cdn-src-port)$/, null],
  ['qiniu', /^x-(?:qnm-cache|m-log|svr)$/, null],
  ['upyun', /^x-upyun-./, /^marco\//],
  ['baidu', /^ohc-./, /^jsp3/],
  ['huawei', /^x-(?:hcs-proxy-type|ccdn-.+)$/, null],
  ['volcengine', /^x-(?:bdcdn-cache-status|response-cache)$/, null],
  ['cloudflare', /^cf-(?:ray|cache-status)$/, /^cloudflare/],
  ['cloudfront', /^x-amz-cf-(?:id|pop)$/, /^cloudfront/],
  ['fastly', /^x-fastly-request-id$/, null],
  ['akamai', /^akamai-grn$/, /^akamai/],
];

/** Headers that caches, CDNs and proxies add to an answer and COS does not. */
const ofAny = new Set(['x-cache', 'x-cache-status', 'x-served-by', 'via', 'age']);

/** The first CDN that a header names; `null` where it is no CDN's own. */
function cdnOf([name, value]: Header): Cdn | null {
  const lowerCased = name.toLowerCase();
  const server = lowerCased === 'server' ? value.toLowerCase() : null;
  const found = ofCdn.find(([, names, servers]) =>
    server === null ? names.test(lowerCased) : servers?.test(server) === true,
  );
  return found?.[0] ?? null;
}

/** The headers of an answer that come from others than COS: a CDN, a cache, a proxy. */
export function cdnSigns(headers: HeaderList): Header[] {
  return headers.filter((header) => {
    const [name, value] = header;
    const lowerCased = name.toLowerCase();
    if (lowerCased === 'server') return value !== '' && value !== 'tencent-cos';
    return ofAny.has(lowerCased) || cdnOf(header) !== null;
  });
}

/** Who answered in front of COS, by the signs that `cdnSigns` found; `null` for none. */
export function frontOf(signs: readonly Header[]): Front | null {
  const named = signs.map(cdnOf).filter((cdn) => cdn !== null);
  const first = ofCdn.find(([cdn]) => named.includes(cdn));
  if (first !== undefined) return { kind: 'cdn', cdn: first[0] };
  if (signs.some(([name]) => name.toLowerCase() !== 'server')) return { kind: 'cdn', cdn: null };
  const server = getHeader(signs, 'Server');
  return server === null ? null : { kind: 'server', server };
}

/** Whether an answer names COS as its author. https://cloud.tencent.com/document/product/436/7729 */
export function isFromCos(headers: HeaderList): boolean {
  return getHeader(headers, 'x-cos-request-id') !== null || getHeader(headers, 'Server') === 'tencent-cos';
}
