import { isSharedHost } from '../../src/cos/endpoint-of.ts';
import { readAddress } from './address.ts';
import { redactPath } from './redact-path.ts';

const longestValue = 4096;
/** Names that can be looked up are shorter. A longer origin is refused, because a cut one may be no host at all. */
const longestOrigin = 'https://'.length + 300;

/**
 * COS's sub-resources, which say what a request is about. Their names stay, their values go.
 * https://cloud.tencent.com/document/product/436/7741
 */
const subResources = new Set(
  (
    'accelerate acl append asyncfetch cors delete domain domaincertificate encryption inspect intelligenttiering ' +
    'inventory lifecycle location logging notification object-lock origin policy policystatus publicaccessblock ' +
    'referer replication restore retention select tagging torrent uploads versioning versions website'
  ).split(' '),
);
/** Parameters that keep their values, which tell requests apart and grant nothing. */
const keptWithValue = new Set(['partNumber', 'uploadId', 'versionId', 'position']);

/**
 * Matches the beginning of another query within a parameter: clients append `?sign=…` to an address that has a query, or
 * encode what separates it, perhaps repeatedly.
 */
const anotherQuery = /[?#]|%(?:25)*(?:26|3f|23)/i;

function keptParameter(parameter: string): string | null {
  const [own = ''] = parameter.split(anotherQuery, 1);
  const [name = ''] = own.split('=', 1);
  if (keptWithValue.has(name)) return own;
  return subResources.has(name) ? name : null;
}

/** Gives the name that replaces an object key, a path without its leading slash. One key always gets one name. */
export type HideKey = (key: string) => string;

/** The path with its object key hidden. At a host that many buckets share, the name of the bucket stays. */
function withHiddenKey(path: string, host: string, hideKey: HideKey): string {
  const bucket = isSharedHost(host) ? (/^\/[a-z0-9][a-z0-9-]*-\d+(?=\/|$)/.exec(path)?.[0] ?? '') : '';
  const key = path.slice(bucket.length + 1);
  return key === '' ? path : `${bucket}/${hideKey(key)}`;
}

/**
 * The address without what may be secret: origin, path and COS's own parameters stay; a signature in query or path,
 * every other parameter, the fragment and `user:password@` go. `null` when it is no http(s) address. `hideKey` replaces
 * the object key, which is the path or, where that begins with the bucket, what follows.
 */
export function redactUrl(address: string, base?: string, hideKey: HideKey | null = null): string | null {
  const read = readAddress(address, base);
  if (read === null || !/^https?:/.test(read.origin) || read.origin.length > longestOrigin) return null;
  const kept = read.query
    .split('&')
    .map(keptParameter)
    .filter((parameter) => parameter !== null);
  const query = kept.length === 0 ? '' : `?${kept.join('&')}`;
  const host = read.origin.slice(read.origin.indexOf('//') + 2);
  const bare = redactPath(read.path.slice(0, longestValue), host);
  const path = hideKey === null ? bare : withHiddenKey(bare, host, hideKey);
  return `${read.origin}${path}${query}`.slice(0, longestValue);
}
