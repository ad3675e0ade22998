import { bucketOf } from '../cos/bucket-of.ts';
import { type BucketProblem, readBucket } from '../cos/bucket-reference.ts';
import type { NamedBuckets } from '../cos/custom-domain.ts';
import { hostOf, parseEndpoint } from '../cos/endpoint.ts';
import { isRegion } from '../cos/region.ts';
import type { Exchange } from '../exchange.ts';
import { addressToAsk } from '../probing/question.ts';

/** Why a text is no region. */
export type RegionProblem = { readonly kind: 'empty' } | { readonly kind: 'no-region'; readonly text: string };

/** The bucket that a person means, and where it answers. */
export interface Target {
  /** `examplebucket-1250000000`; `null` when the text does not tell it. */
  readonly bucket: string | null;
  /** Why the text names no bucket. A custom domain of which no bucket is known can be asked all the same. */
  readonly problem: BucketProblem | null;
  /** The address to send preflights to; `null` while it is not known. */
  readonly url: string | null;
  /** Whether the region is all that the address lacks. */
  readonly lacksRegion: boolean;
  /** Why the given region is none. */
  readonly regionProblem: RegionProblem | null;
}

/** What else is known of buckets. */
export interface KnownTargets {
  /** Captured exchanges, in the order in which they were sent. */
  readonly captured: readonly Exchange[];
  readonly named: NamedBuckets;
}

/** Of a longer text the rest is not read. */
const longestText = 4096;
const shownText = 40;

/** The address in a text; `null` where it is just a name. */
function addressIn(text: string): string | null {
  const trimmed = text.slice(0, longestText).trim();
  if (/^https?:\/\//i.test(trimmed)) return trimmed;
  return /^[^\s:/]+\.[^\s]+$/.test(trimmed) ? `https://${trimmed}` : null;
}

function askedAt(url: string): string {
  const request = { url, method: 'GET', origin: '', credentialsMode: null, unsafeHeaderNames: [] };
  return addressToAsk({ id: '', startedAt: 0, request, preflight: null, response: null, error: null });
}

/** Whether an address is one of the bucket: the console's are not. */
function isOfBucket(url: string, bucket: string): boolean {
  const { kind } = parseEndpoint(hostOf(url));
  return kind !== 'custom' && kind !== 'service' && url.toLowerCase().includes(bucket);
}

/** The address at which a bucket was seen last, its own host before others. */
function seenAt(bucket: string, captured: readonly Exchange[]): string | null {
  const own = captured.filter((exchange) => bucketOf(exchange) === bucket);
  const plain = own.findLast(({ request }) => parseEndpoint(hostOf(request.url)).kind === 'bucket');
  const seen = plain ?? own.at(-1);
  return seen === undefined ? null : addressToAsk(seen);
}

function namedAt(bucket: string, named: NamedBuckets): string | null {
  const found = Object.entries(named).find(([, each]) => each === bucket);
  return found === undefined ? null : `https://${found[0]}/`;
}

function regionOf(text: string): { readonly region: string | null; readonly problem: RegionProblem | null } {
  const region = text.trim().toLowerCase();
  if (region === '') return { region: null, problem: { kind: 'empty' } };
  if (isRegion(region)) return { region, problem: null };
  return { region: null, problem: { kind: 'no-region', text: region.slice(0, shownText) } };
}

const known = { lacksRegion: false, regionProblem: null };

/**
 * Reads which bucket is meant, by its name, a host or an address, and where it answers. `region` is used only where
 * nothing else tells that.
 */
export function readTarget(text: string, region: string, { captured, named }: KnownTargets): Target {
  const read = readBucket(text);
  const address = addressIn(text);
  if (!read.ok) {
    const { problem } = read;
    if (problem.kind !== 'other-host' || address === null || parseEndpoint(problem.host).kind !== 'custom') {
      return { ...known, bucket: null, problem, url: null };
    }
    const bucket = Object.hasOwn(named, problem.host) ? (named[problem.host] ?? null) : null;
    return { ...known, bucket, problem: bucket === null ? problem : null, url: askedAt(address) };
  }
  const { bucket } = read;
  const url =
    address !== null && isOfBucket(address, bucket)
      ? askedAt(address)
      : (seenAt(bucket, captured) ?? namedAt(bucket, named));
  if (url !== null) return { ...known, bucket, problem: null, url };
  const inConsole = /[?&]region=([a-z0-9-]+)/.exec(address ?? '')?.[1];
  const given = regionOf(region.trim() === '' ? (inConsole ?? '') : region);
  return {
    bucket,
    problem: null,
    url: given.region === null ? null : `https://${bucket}.cos.${given.region}.myqcloud.com/`,
    lacksRegion: inConsole === undefined,
    regionProblem: given.problem,
  };
}
