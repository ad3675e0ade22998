import type { CorsConfiguration } from './cos/cors-configuration.ts';
import type { CorsResponse, Exchange } from './exchange.ts';
import { getHeader } from './headers.ts';
import type { Replay, Turn } from './replay.ts';

/** A CORS header that the recorded answer has otherwise than the rules give it. */
export interface ContradictedHeader {
  readonly header: string;
  /** What the rules give and the answer lacks. */
  readonly missing: readonly string[];
  /** What the answer has and the rules do not give. */
  readonly extra: readonly string[];
}

function itemsOf(value: string): string[] {
  return value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function without(items: readonly string[], others: readonly string[]): string[] {
  const lowerCased = new Set(others.map((item) => item.toLowerCase()));
  return items.filter((item) => !lowerCased.has(item.toLowerCase()));
}

/** In characters. Longer lists are not compared: captured ones may be cut, and to look through them takes long. */
const longestCompared = 2000;

function compared(header: string, { answer }: Turn, recorded: CorsResponse): ContradictedHeader[] {
  const [givenValue, foundValue] = [getHeader(answer.headers, header) ?? '', getHeader(recorded.headers, header) ?? ''];
  if (givenValue === foundValue || Math.max(givenValue.length, foundValue.length) > longestCompared) return [];
  const [given, found] = [itemsOf(givenValue), itemsOf(foundValue)];
  // What a `*` among other text stands for is not documented.
  if ([...given, ...found].some((item) => item.includes('*'))) return [];
  const [missing, extra] = [without(given, found), without(found, given)];
  return missing.length === 0 && extra.length === 0 ? [] : [{ header, missing, extra }];
}

/**
 * The Allow-Origin of an answer if the rules give another. What COS gives for a rule with both `*` and an origin is not
 * documented.
 */
export function contradictedOrigin(
  turn: Turn,
  recorded: CorsResponse,
  { rules }: CorsConfiguration,
): ContradictedHeader[] {
  const header = 'Access-Control-Allow-Origin';
  const given = getHeader(turn.answer.headers, header);
  const found = getHeader(recorded.headers, header);
  const rule = turn.match.matchedRule === null ? undefined : rules[turn.match.matchedRule];
  const documented = rule !== undefined && (rule.allowedOrigins.length === 1 || !rule.allowedOrigins.includes('*'));
  const isPattern = rule?.allowedOrigins.some((origin) => origin !== '*' && origin.includes('*'));
  if (given === null || found === null || given === found || !documented || isPattern) return [];
  return [{ header, missing: [given], extra: [found] }];
}

/**
 * The headers by which an answer that the page may read shows other rules than the known ones, those that scripts read
 * first. The rules' lists are given whole, so each name counts. https://cloud.tencent.com/document/product/436/8288
 */
export function contradictedHeaders(
  { preflight, response }: Exchange,
  configuration: CorsConfiguration,
  replayed: Replay,
): ContradictedHeader[] {
  const { actual } = replayed;
  if (response === null || response.status >= 300 || actual.verdict !== 'success') return [];
  const own = [
    ...compared('Access-Control-Expose-Headers', actual, response),
    ...contradictedOrigin(actual, response, configuration),
  ];
  const asked = preflight?.response ?? null;
  if (asked === null || asked.status >= 300 || replayed.preflight?.verdict !== 'success') return own;
  return [
    ...own,
    ...compared('Access-Control-Allow-Methods', replayed.preflight, asked),
    ...compared('Access-Control-Allow-Headers', replayed.preflight, asked),
  ];
}
