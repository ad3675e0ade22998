import { alikeInAll } from './alike.ts';
import { allowingRules } from './cos/allowing-rules.ts';
import type { CorsConfiguration, CorsRule } from './cos/cors-configuration.ts';
import { hostOf, isOtherEndpoint, parseEndpoint } from './cos/endpoint.ts';
import { linesWrittenOtherwise } from './cos/near-misses/written-otherwise.ts';
import { preparedRule } from './cos/prepared-rule.ts';
import { preparedRules } from './cos/prepared-rules.ts';
import type { Exchange } from './exchange.ts';
import { getHeader } from './headers.ts';
import { credentialsModeOf } from './recorded-verdict.ts';
import { remembered } from './remembered.ts';
import { type Replay, replay, type Turn } from './replay.ts';

/** What a replay takes for granted although the recording does not show it and COS does not document it. */
export type Assumption =
  /** A rule that refuses a header leaves the request to the next rule. */
  | 'header-mismatch-falls-through'
  /** Rules are not combined: headers that only several rules together allow are refused. */
  | 'headers-not-added-up'
  /** A rule with empty Allow-Headers matches a preflight only if that asks for no header. */
  | 'empty-allow-headers'
  /** The request after a preflight is matched by its origin and its own method alone. */
  | 'actual-matched-by-origin-and-method'
  /** Origins are compared letter by letter: case, a final slash, a default port, white space and a scheme matter. */
  | 'origin-compared-literally'
  /** A line such as `x-cos-*` in Allow-Headers allows every name that begins so. */
  | 'partial-wildcard-in-header'
  /** An origin that a pattern such as `https://*.example.com` allows is echoed, not answered with `*`. */
  | 'partial-wildcard-echoed'
  /** If a rule lists both `*` and an explicit origin, the first line that allows the page decides the answer. */
  | 'wildcard-beside-explicit-origin'
  /** Only `*` allows an origin that is not http or https. */
  | 'opaque-origin'
  /** A request carries no credentials if nothing showed whether it does. */
  | 'sent-without-credentials'
  /** Hosts at which CORS rules may not decide, such as those of data processing, answer from the bucket's rules. */
  | 'other-endpoint-uses-bucket-rules';

function ruleAt(configuration: CorsConfiguration, index: number | null): CorsRule | undefined {
  return index === null ? undefined : configuration.rules[index];
}

/** The rules before the one that is applied, all when none is, that allow a preflight's origin and method. */
function rulesMet({ request, match }: Turn, configuration: CorsConfiguration): readonly number[] {
  const { origin, requestMethod } = request;
  if (origin === null || requestMethod === null) return [];
  const { rules } = preparedRules(configuration);
  const before = rules.slice(0, match.matchedRule ?? rules.length);
  return before.flatMap((rule, index) =>
    rule.allowsMethod(requestMethod) && rule.allowingOrigin(origin) !== null ? [index] : [],
  );
}

function fallsThrough(turn: Turn, configuration: CorsConfiguration): boolean {
  return turn.match.matchedRule !== null && rulesMet(turn, configuration).length > 0;
}

function isAddedUp(turn: Turn, configuration: CorsConfiguration): boolean {
  if (turn.match.matchedRule !== null) return false;
  const rules = new Set(rulesMet(turn, configuration));
  const rulesFor = allowingRules(preparedRules(configuration));
  const isAllowed = (name: string) => rulesFor(name.toLowerCase()).some((index) => rules.has(index));
  return rules.size > 0 && turn.request.requestHeaders.every(isAllowed);
}

function meetsEmptyList(turn: Turn, configuration: CorsConfiguration): boolean {
  const { matchedRule } = turn.match;
  const met = [...rulesMet(turn, configuration), ...(matchedRule === null ? [] : [matchedRule])];
  return met.some((index) => configuration.rules[index]?.allowedHeaders.length === 0);
}

function echoAssumptions(turn: Turn, configuration: CorsConfiguration): Assumption[] {
  const rule = ruleAt(configuration, turn.match.matchedRule);
  const allowedBy = rule === undefined ? null : preparedRule(rule).allowingOrigin(turn.request.origin ?? '');
  if (rule === undefined || !allowedBy) return [];
  if (rule.allowedOrigins.includes('*')) {
    return rule.allowedOrigins.length > 1 ? ['wildcard-beside-explicit-origin'] : [];
  }
  return allowedBy.includes('*') ? ['partial-wildcard-echoed'] : [];
}

/** Remembered: it is asked of every exchange. */
const hasPartialHeaderWildcard = remembered(({ rules }: CorsConfiguration) =>
  rules.some((rule) => rule.allowedHeaders.some((name) => name !== '*' && name.includes('*'))),
);

function answersAny({ answer }: Turn): boolean {
  return getHeader(answer.headers, 'Access-Control-Allow-Origin') === '*';
}

/** Returns the assumptions that the outcome of an exchange's replay may depend on, each once. */
export function assumptionsOf(exchange: Exchange, configuration: CorsConfiguration, replay: Replay): Assumption[] {
  const { preflight, actual } = replay;
  const turns = preflight === null ? [actual] : [preflight, actual];
  const found: Assumption[] = [];
  if (preflight !== null && fallsThrough(preflight, configuration)) found.push('header-mismatch-falls-through');
  if (preflight !== null && isAddedUp(preflight, configuration)) found.push('headers-not-added-up');
  if (preflight !== null && meetsEmptyList(preflight, configuration)) found.push('empty-allow-headers');
  if (preflight !== null && preflight.match.matchedRule !== null) {
    if (preflight.match.matchedRule !== actual.match.matchedRule) found.push('actual-matched-by-origin-and-method');
  }
  if (linesWrittenOtherwise(configuration, exchange.request.origin).length > 0) found.push('origin-compared-literally');
  if (preflight !== null && preflight.request.requestHeaders.length > 0 && hasPartialHeaderWildcard(configuration)) {
    found.push('partial-wildcard-in-header');
  }
  const withCredentials = credentialsModeOf(exchange) === 'include';
  if (withCredentials) found.push(...turns.flatMap((turn) => echoAssumptions(turn, configuration)));
  if (!/^https?:\/\//.test(exchange.request.origin)) found.push('opaque-origin');
  if (!withCredentials && exchange.request.credentialsMode === null && turns.some(answersAny)) {
    found.push('sent-without-credentials');
  }
  if (isOtherEndpoint(parseEndpoint(hostOf(exchange.request.url)))) found.push('other-endpoint-uses-bucket-rules');
  return [...new Set(found)];
}

/**
 * Returns every assumption behind the findings on some exchanges, each once: those of their replays under the known
 * rules and, if a change is suggested, under the changed ones.
 */
export function assumptionsBehind(
  exchanges: readonly Exchange[],
  configuration: CorsConfiguration,
  suggestion: { readonly configuration: CorsConfiguration } | null,
): Assumption[] {
  const configurations = suggestion === null ? [configuration] : [configuration, suggestion.configuration];
  const demands = alikeInAll(exchanges);
  const found = configurations.flatMap((rules) =>
    demands.flatMap(([exchange]) => assumptionsOf(exchange, rules, replay(exchange, rules))),
  );
  return [...new Set(found)];
}
