import { bucketName, hostOf } from './endpoint.ts';
import { endpointOf } from './endpoint-of.ts';

/** Why a text names no bucket. */
export type BucketProblem =
  | { readonly kind: 'empty' }
  /** The text may be a bucket's name that lacks its appid: `examplebucket`. */
  | { readonly kind: 'no-appid'; readonly name: string }
  /** The text is a host that does not name its bucket, such as a custom domain. */
  | { readonly kind: 'other-host'; readonly host: string }
  | { readonly kind: 'no-name'; readonly text: string };

export type ReadBucket =
  | { readonly ok: true; readonly bucket: string }
  | { readonly ok: false; readonly problem: BucketProblem };

/**
 * A name is one label of a host name, which has at most 63 characters.
 * https://cloud.tencent.com/document/product/436/13312
 */
const name = /^(?=.{3,63}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?-\d+$/;
const longestText = 4096;
const shownText = 80;

function parameterOf(url: string, wanted: string): string {
  const query = /\?([^#]*)/.exec(url)?.[1] ?? '';
  const pair = query.split('&').find((each) => each.startsWith(`${wanted}=`));
  return pair?.slice(wanted.length + 1) ?? '';
}

/** The parts of an address that may name its bucket: host, path, and the console's `bucket` parameter. */
function namesIn(url: string): (string | null)[] {
  return [bucketName(endpointOf(url)), parameterOf(url, 'bucket')];
}

function readAddress(url: string, text: string): ReadBucket {
  const bucket = namesIn(url).find((each) => each !== null && name.test(each.toLowerCase()));
  if (bucket) return { ok: true, bucket: bucket.toLowerCase() };
  const host = hostOf(url).replace(/:\d+$/, '');
  if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host)) return { ok: false, problem: { kind: 'other-host', host } };
  return { ok: false, problem: { kind: 'no-name', text: text.slice(0, shownText) } };
}

/**
 * Reads the bucket that a person means: its name with the appid, `examplebucket-1250000000`, one of its host names, or
 * an address of the bucket or the console. If the text names no bucket, the result tells why.
 */
export function readBucket(text: string): ReadBucket {
  const trimmed = text.slice(0, longestText).trim();
  const lowerCased = trimmed.toLowerCase();
  if (trimmed === '') return { ok: false, problem: { kind: 'empty' } };
  if (name.test(lowerCased)) return { ok: true, bucket: lowerCased };
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed)) return readAddress(trimmed, trimmed);
  if (/[./]/.test(trimmed)) return readAddress(`https://${trimmed}`, trimmed);
  const isWord = /^[a-z0-9][a-z0-9-]{0,62}$/.test(lowerCased);
  const problem: BucketProblem = isWord
    ? { kind: 'no-appid', name: lowerCased }
    : { kind: 'no-name', text: trimmed.slice(0, shownText) };
  return { ok: false, problem };
}
