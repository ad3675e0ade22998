import { contradictedHeaders } from '../contradicted-headers.ts';
import type { CorsRule } from '../cos/cors-configuration.ts';
import type { Edit } from '../cos/edits/edit.ts';
import { expose } from '../cos/edits/expose.ts';
import { matchRule } from '../cos/match.ts';
import { isPartUpload } from '../cos/part-upload.ts';
import { isMissed, vitalHeaders, wantedHeaders } from '../cos/wanted-headers.ts';
import { readableHeaders } from '../fetch/readable-headers.ts';
import { lowerCasedSet } from '../headers.ts';
import { credentialsModeOf } from '../recorded-verdict.ts';
import type { Evidence, Kind } from './evidence.ts';

export interface HeaderNotExposed {
  readonly kind: 'header-not-exposed';
  /**
   * The headers of the answer that a page may want and cannot read, the most needed first. Those that only help to look
   * into a failure are left out where the upload fails without the others, or a later rule exposes the others.
   */
  readonly names: readonly string[];
  /** Whether the request uploads a part of an object: the upload fails without ETag. */
  readonly partUpload: boolean;
  /** The rule that answered, counted from 0; `null` while the rules are not known or do not explain the answer. */
  readonly rule: number | null;
  /**
   * A later rule that allows the request too and exposes all that is missed or, if none does, all that is vital;
   * `names` are then those that it exposes. Counted from 0; `null` for none.
   */
  readonly shadowed: number | null;
}

function unexposed({ exchange }: Evidence): string[] {
  const names = wantedHeaders(exchange);
  if (names.length === 0) return [];
  const readable = new Set(readableHeaders(exchange.response?.headers ?? [], credentialsModeOf(exchange)));
  return names.filter((name) => !readable.has(name.toLowerCase()));
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

function answering({ exchange, configuration, replayed }: Evidence, names: readonly string[]): Answering {
  if (configuration === null || replayed === null) return { rule: null, shadowed: null };
  const { match, request } = replayed.actual;
  const index = match.matchedRule;
  const rule = index === null ? undefined : configuration.rules[index];
  if (index === null || rule === undefined || exposesAll(rule, names.slice(0, 1)))
    return { rule: null, shadowed: null };
  const exposing = (some: readonly string[]) =>
    configuration.rules.findIndex(
      (later, at) => at > index && exposesAll(later, some) && matchRule(later, request).matches,
    );
  const vital = vitalHeaders(exchange).filter((name) => names.includes(name));
  const all = exposing(names.filter(isMissed));
  const shadowed = all === -1 && vital.length > 0 ? exposing(vital) : all;
  return { rule: index, shadowed: shadowed === -1 ? null : shadowed };
}

/**
 * Whether the known rules expose headers that the answer does not: they are not those that the bucket answered from.
 */
function isContradicted({ exchange, configuration, replayed }: Evidence): boolean {
  if (configuration === null || replayed === null) return false;
  const [first] = contradictedHeaders(exchange, configuration, replayed);
  return first?.header === 'Access-Control-Expose-Headers' && first.missing.length > 0;
}

function detect(evidence: Evidence): HeaderNotExposed | null {
  const { exchange, recorded } = evidence;
  const { request, response, type } = exchange;
  if (recorded.outcome !== 'success' || response === null || response.status >= 400 || !isScripted(type)) return null;
  const names = unexposed(evidence);
  const missed = names.filter(isMissed);
  if (missed.length === 0 || isContradicted(evidence)) return null;
  const partUpload = names[0] === 'ETag' && isPartUpload(request.method, request.url);
  const { rule, shadowed } = answering(evidence, names);
  const later = shadowed === null ? undefined : evidence.configuration?.rules[shadowed];
  const named = later !== undefined ? missed.filter((name) => exposesAll(later, [name])) : partUpload ? missed : names;
  return { kind: 'header-not-exposed', names: named, partUpload, rule, shadowed };
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
