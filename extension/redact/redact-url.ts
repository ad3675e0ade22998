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

function keptParameter(parameter: string): string | null {
  const [name = ''] = parameter.split('=', 1);
  if (keptWithValue.has(name)) return parameter;
  return subResources.has(name) ? name : null;
}

/** Gives the name that replaces an object key, a path without its leading slash. One key always gets one name. */
export type HideKey = (key: string) => string;

/**
 * The address without what may be secret: origin, path and COS's own parameters stay; a signature in query or path,
 * every other parameter, the fragment and `user:password@` go. `null` when it is no http(s) address. `hideKey` replaces
 * the object key, which is the path.
 */
export function redactUrl(address: string, base?: string, hideKey: HideKey | null = null): string | null {
  const read = readAddress(address, base);
  if (read === null || !/^https?:/.test(read.origin) || read.origin.length > longestOrigin) return null;
  const kept = read.query
    .split('&')
    .map(keptParameter)
    .filter((parameter) => parameter !== null);
  const query = kept.length === 0 ? '' : `?${kept.join('&')}`;
  const bare = redactPath(read.path.slice(0, longestValue), read.origin.slice(read.origin.indexOf('//') + 2));
  const key = bare.slice(1);
  const path = hideKey === null || key === '' ? bare : `/${hideKey(key)}`;
  return `${read.origin}${path}${query}`.slice(0, longestValue);
}
