import type { Header, HeaderList } from '../../src/headers.ts';
import { readAddress } from './address.ts';

const longestValue = 4096;
/** No name server knows a longer name; a cut one may be no host at all. */
const longestOrigin = 'https://'.length + 300;
const longestName = 256;
const mostHeaders = 100;
/** Of all headers of one answer: servers send 8 to 16 KB at most. */
const mostCharacters = 32_768;

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

/**
 * Response headers whose values tell who answered, when, and for whom else the answer may be kept: nothing secret. Of
 * all others, but for CORS's own and `Location`, the name alone is kept: whether it is there can matter.
 */
const keptValues = new Set([
  'age',
  'cache-control',
  'date',
  'server',
  'vary',
  'via',
  'x-cache',
  'x-cache-lookup',
  'x-cos-request-id',
  'x-nws-log-uuid',
]);

function redactHeader([name, value]: Header, url: string, hideKey: HideKey | null): Header {
  const lowerCased = name.toLowerCase();
  const shortName = name.slice(0, longestName);
  if (lowerCased === 'location') return [shortName, redactUrl(value, url, hideKey) ?? ''];
  const kept = keptValues.has(lowerCased) || lowerCased.startsWith('access-control-');
  return [shortName, kept ? value.slice(0, longestValue) : ''];
}

/**
 * The headers of an answer from `url`, order and duplicates kept, without the values that may be secret or tell nothing.
 * `hideKey` takes the place of the path that `Location` names.
 */
export function redactResponseHeaders(headers: HeaderList, url: string, hideKey: HideKey | null = null): HeaderList {
  let room = mostCharacters;
  return headers.slice(0, mostHeaders).map((header) => {
    const [name, value] = redactHeader(header, url, hideKey);
    room -= name.length + value.length;
    return [name, room < 0 ? '' : value];
  });
}
