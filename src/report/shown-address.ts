import { hostOf } from '../cos/endpoint.ts';
import { isSharedHost } from '../cos/endpoint-of.ts';

/** Gives the name that stands in a report for an object's key, a path without its leading slash. */
export type NameKey = (key: string) => string;

/** Endings that tell the kind of an object. Diagnoses and readers need no more of a key. */
const endings =
  /\.(?:apk|ipa|avif|bmp|css|csv|docx?|gif|gz|heic|html?|ico|jpe?g|js|json|m3u8|mov|mp3|mp4|pdf|png|pptx?|svg|tar|ts|txt|wasm|wav|webm|webp|woff2?|xlsx?|xml|zip)$/i;

/** Names each key `object.jpg`, the second one `object-2.jpg`: the ending stays where it is a usual one. */
export function createKeyNames(): NameKey {
  const numbers = new Map<string, number>();
  return (key) => {
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return `object${number === 1 ? '' : `-${number}`}${endings.exec(key)?.[0] ?? ''}`;
  };
}

/**
 * COS's sub-resources, which say what a request is about and hold nothing.
 * https://cloud.tencent.com/document/product/436/7741
 */
const subResources: ReadonlySet<string> = new Set(
  'acl append cors delete domain inventory lifecycle location logging policy referer replication restore tagging uploads versioning versions website'.split(
    ' ',
  ),
);

/** A parameter as a report has it; `null` for one that it leaves out. Ids of uploads and versions are only named. */
function shownParameter(parameter: string): string | null {
  const [name = '', value = ''] = parameter.split('=', 2);
  if (name === 'partNumber' || name === 'position') return /^\d{1,15}$/.test(value) ? `${name}=${value}` : name;
  if (name === 'uploadId' || name === 'versionId') return `${name}=ID`;
  return subResources.has(name) ? name : null;
}

/** A host name with or without a port. */
const host = /^[a-z0-9._-]{1,300}(?::\d{1,5})?$|^\[[\da-f:]{2,45}\](?::\d{1,5})?$/;
const bucketSegment = /^[a-z0-9][a-z0-9-]{0,62}-\d{1,20}$/;

/** The path with its key named by `nameKey`. At a host that many buckets share, the name of the bucket stays. */
function shownPath(path: string, at: string, nameKey: NameKey): string {
  const [first = '', ...rest] = path.split('/');
  const named = isSharedHost(at) && bucketSegment.test(first);
  const key = named ? rest.join('/') : path;
  const shown = key === '' ? '' : nameKey(key);
  return named ? [first, ...(rest.length === 0 ? [] : [shown])].join('/') : shown;
}

/**
 * The address as a report has it: scheme, host, the object by the name that `nameKey` gives it, and COS's own
 * parameters. Whatever else the address holds is left out. `null` when it is no http(s) address.
 */
export function shownAddress(url: string, nameKey: NameKey): string | null {
  const [scheme] = /^https?(?=:\/\/)/i.exec(url) ?? [];
  const at = hostOf(url);
  if (scheme === undefined || !host.test(at)) return null;
  const [, path = '', query = ''] = /^[^/]*\/\/[^/?#]*\/?([^?#]*)(?:\?([^#]*))?/.exec(url) ?? [];
  const parameters = query
    .split('&')
    .map(shownParameter)
    .filter((parameter) => parameter !== null);
  const asked = parameters.length === 0 ? '' : `?${parameters.slice(0, 8).join('&')}`;
  return `${scheme.toLowerCase()}://${at}/${shownPath(path, at, nameKey)}${asked}`;
}
