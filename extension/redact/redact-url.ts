import { readAddress } from './address.ts';

const longestValue = 4096;
/** No name server knows a longer name; a cut one may be no host at all. */
const longestOrigin = 'https://'.length + 300;

/** COS's sub-resources: what a request is about. https://cloud.tencent.com/document/product/436/7741 */
const subResources = new Set(
  (
    'accelerate acl append asyncfetch cors delete domain domaincertificate encryption inspect intelligenttiering ' +
    'inventory lifecycle location logging notification object-lock origin policy policystatus publicaccessblock ' +
    'referer replication restore retention select tagging torrent uploads versioning versions website'
  ).split(' '),
);
/** Parameters whose value tells one request from another and opens nothing. */
const numbered = new Set(['partNumber', 'uploadId', 'versionId', 'position']);

function keptParameter(parameter: string): string | null {
  const [name = ''] = parameter.split('=', 1);
  if (numbered.has(name)) return parameter;
  return subResources.has(name) ? name : null;
}

/** Gives a name in place of an object's key, a path without its first slash: the same for the same key. */
export type HideKey = (key: string) => string;

/**
 * An address without anything that may be secret: origin, path and COS's own sub-resource parameters stay; the
 * signature, every other parameter, the fragment and `user:password@` go. `null` when it is no http(s) address.
 * `hideKey`, where there is one, takes the place of the path.
 */
export function redactUrl(address: string, base?: string, hideKey: HideKey | null = null): string | null {
  const read = readAddress(address, base);
  if (read === null || !/^https?:/.test(read.origin) || read.origin.length > longestOrigin) return null;
  const kept = read.query
    .split('&')
    .map(keptParameter)
    .filter((parameter) => parameter !== null);
  const query = kept.length === 0 ? '' : `?${kept.join('&')}`;
  const key = read.path.slice(1);
  const path = hideKey === null || key === '' ? read.path : `/${hideKey(key)}`;
  return `${read.origin}${path}${query}`.slice(0, longestValue);
}
