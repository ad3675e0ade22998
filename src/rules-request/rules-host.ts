import { bucketName, hostOf } from '../cos/endpoint.ts';
import { endpointOf } from '../cos/endpoint-of.ts';
import { isRegion } from '../cos/region.ts';

/** Why a text tells no region. */
export type RegionProblem =
  | { readonly kind: 'no-region'; readonly text: string }
  /** The text is a host of another bucket. */
  | { readonly kind: 'other-bucket'; readonly bucket: string };

export type ReadRegion =
  | { readonly ok: true; readonly host: string }
  | { readonly ok: false; readonly problem: RegionProblem };

const hostIn = (bucket: string, region: string, suffix = 'myqcloud.com') => `${bucket}.cos.${region}.${suffix}`;

/** Kinds of hosts that name the region in the form in which a bucket's own host has it. */
const kindsWithRegion = new Set([
  'bucket',
  'internal',
  'c-internal',
  'dual-stack',
  'website',
  'ci',
  'ci-pic',
  'path-style',
]);

/**
 * The own host of a bucket, `examplebucket-1250000000`, where an address of it tells the region; else `null`. Only
 * there are keys' signatures sent: never to a custom domain or a CDN.
 */
export function rulesHostOf(bucket: string, url: string): string | null {
  const host = hostOf(url).replace(/:\d+$/, '');
  const endpoint = endpointOf(url);
  if (endpoint.region === null || !kindsWithRegion.has(endpoint.kind)) return null;
  if (bucketName(endpoint) !== bucket) return null;
  const suffix = /(?:myqcloud\.com|tencentcos\.cn)$/.exec(host)?.[0];
  return hostIn(bucket, endpoint.region, suffix);
}

const shownText = 80;

/** Reads the region that a person means for a bucket: `ap-guangzhou`, or an address of the bucket. */
export function readRegion(bucket: string, typed: string): ReadRegion {
  const text = typed.slice(0, 4096).trim();
  const lowerCased = text.toLowerCase();
  if (isRegion(lowerCased)) return { ok: true, host: hostIn(bucket, lowerCased) };
  const url = /^[a-z]+:\/\//.test(lowerCased) ? lowerCased : `https://${lowerCased}`;
  const host = rulesHostOf(bucket, url);
  if (host !== null) return { ok: true, host };
  const other = bucketName(endpointOf(url));
  if (other !== null && other !== bucket) return { ok: false, problem: { kind: 'other-bucket', bucket: other } };
  return { ok: false, problem: { kind: 'no-region', text: text.slice(0, shownText) } };
}
