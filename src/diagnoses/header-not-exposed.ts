import type { CorsRule } from '../cos/cors-configuration.ts';
import type { Edit } from '../cos/edits/edit.ts';
import { expose } from '../cos/edits/expose.ts';
import { matchRule } from '../cos/match.ts';
import { isPartUpload } from '../cos/part-upload.ts';
import { readableHeaders } from '../fetch/readable-headers.ts';
import { type Header, lowerCasedSet } from '../headers.ts';
import { credentialsModeOf } from '../recorded-verdict.ts';
import type { Evidence, Kind } from './evidence.ts';

export interface HeaderNotExposed {
  readonly kind: 'header-not-exposed';
  readonly method: string;
  /** The headers of the answer that a page may want and cannot read, the most needed first. */
  readonly names: readonly string[];
  /** Whether the request uploads a part of an object: the upload fails without ETag. */
  readonly partUpload: boolean;
  /** The rule that answered, counted from 0; `null` while the rules are not known or do not explain the answer. */
  readonly rule: number | null;
  /** A later rule that allows the request too and exposes all of them, counted from 0; else `null`. */
  readonly shadowed: number | null;
}

/**
 * What a page may want, the most needed first, as COS spells it. https://cloud.tencent.com/document/product/436/7729
 */
const wanted = ['ETag', 'Content-Range', 'x-cos-version-id', 'x-cos-hash-crc64ecma', 'x-cos-request-id'];

/** Headers that only help to look into a failure. They are not missed when all went well. */
const incidental = new Set(['x-cos-hash-crc64ecma', 'x-cos-request-id']);

function isWanted([name]: Header): boolean {
  const lowerCased = name.toLowerCase();
  return lowerCased.startsWith('x-cos-meta-') || wanted.some((each) => each.toLowerCase() === lowerCased);
}

function unexposed({ exchange }: Evidence): string[] {
  const headers = exchange.response?.headers ?? [];
  if (!headers.some(isWanted)) return [];
  const readable = new Set(readableHeaders(headers, credentialsModeOf(exchange)));
  const present = headers.map(([name]) => name).filter((name) => !readable.has(name.toLowerCase()));
  const known = wanted.filter((name) => present.some((each) => each.toLowerCase() === name.toLowerCase()));
  const meta = present.filter((name) => name.toLowerCase().startsWith('x-cos-meta-'));
  return [...known, ...new Set(meta)];
}

function exposesAll(rule: CorsRule, names: readonly string[]): boolean {
  const exposed = lowerCasedSet(rule.exposeHeaders);
  return names.every((name) => exposed.has(name.toLowerCase()));
}

/** Whether a script made the request: nobody reads the headers of images and fonts. */
function isScripted(type: string | undefined): boolean {
  return type === undefined || type === 'xmlhttprequest';
}

interface Answering {
  readonly rule: number | null;
  readonly shadowed: number | null;
}

function answering({ configuration, replayed }: Evidence, names: readonly string[]): Answering {
  if (configuration === null || replayed === null) return { rule: null, shadowed: null };
  const { match, request } = replayed.actual;
  const index = match.matchedRule;
  const rule = index === null ? undefined : configuration.rules[index];
  if (index === null || rule === undefined || exposesAll(rule, names.slice(0, 1)))
    return { rule: null, shadowed: null };
  const shadowed = configuration.rules.findIndex(
    (later, at) => at > index && exposesAll(later, names) && matchRule(later, request).matches,
  );
  return { rule: index, shadowed: shadowed === -1 ? null : shadowed };
}

function detect(evidence: Evidence): HeaderNotExposed | null {
  const { exchange, recorded } = evidence;
  const { request, response, type } = exchange;
  if (recorded.outcome !== 'success' || response === null || response.status >= 400 || !isScripted(type)) return null;
  const names = unexposed(evidence);
  if (names.every((name) => incidental.has(name))) return null;
  const partUpload = names[0] === 'ETag' && isPartUpload(request.method, request.url);
  return { kind: 'header-not-exposed', method: request.method, names, partUpload, ...answering(evidence, names) };
}

/**
 * The request passed, but the page cannot read headers of the answer that it may want.
 * https://fetch.spec.whatwg.org/#http-access-control-expose-headers
 */
export const headerNotExposed: Kind<HeaderNotExposed> = {
  detect,
  mend(evidence): readonly Edit[] | null {
    const found = detect(evidence);
    const { configuration, replayed } = evidence;
    if (found === null || found.rule === null || configuration === null || replayed === null) return null;
    return expose(configuration, replayed.actual.request, found.names);
  },
};
