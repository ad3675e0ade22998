import type { CorsConfiguration, CorsRule } from '../../../src/cos/cors-configuration.ts';
import type { RuleMatch } from '../../../src/cos/match.ts';
import { nearestOrigin } from '../../../src/cos/near-misses/nearest-origin.ts';
import { patternAllows, preparePattern } from '../../../src/cos/prepared-pattern.ts';
import { lowerCasedSet } from '../../../src/headers.ts';
import { type Code, differing, quoted } from '../../../src/text/phrase.ts';

/** A column of the table: what the request has, which a cell of each rule is held against. */
export type Column =
  | { readonly kind: 'origin'; readonly asked: readonly [string] }
  | { readonly kind: 'method'; readonly asked: readonly [string] }
  /** Names in lower case; several where the rules that are shown treat them alike. */
  | { readonly kind: 'headers'; readonly asked: readonly string[] }
  | { readonly kind: 'credentials'; readonly asked: readonly [] }
  /** The response headers that the page has to read. */
  | { readonly kind: 'reads'; readonly asked: readonly string[] };

/** What a rule has for a column. */
export interface Cell {
  /** `null` where the rule's other fields leave it open. */
  readonly allowed: boolean | null;
  /** Values of the rule, those first that matter. */
  readonly values: readonly Code[];
  /** Of the asked names those that the rule does not list, where that is not all of them. */
  readonly unlisted?: readonly string[];
}

/** A rule and what it says of the request. */
export interface Judged {
  readonly rule: CorsRule;
  readonly match: RuleMatch;
}

const plain = (values: readonly string[]) => values.map((value) => quoted(value));

/** The origins of a rule, the one first that comes nearest to the page's, with the part marked in which it differs. */
function refusingOrigins({ allowedOrigins }: CorsRule, origin: string, configuration: CorsConfiguration): Code[] {
  const nearest = nearestOrigin(configuration, origin)?.configured;
  if (nearest === undefined || !allowedOrigins.includes(nearest)) return plain(allowedOrigins);
  return [differing(nearest, origin), ...plain(allowedOrigins.filter((line) => line !== nearest))];
}

/** The first line of Allow-Headers that allows a header, whose name is in lower case. */
function allowingLine({ allowedHeaders }: CorsRule, name: string): string | undefined {
  const allows = (line: string) => {
    const pattern = preparePattern(line.toLowerCase());
    return pattern !== null && patternAllows(pattern, name);
  };
  return allowedHeaders.find((line) => line.toLowerCase() === name) ?? allowedHeaders.find(allows);
}

function headersCell({ rule, match }: Judged, names: readonly string[]): Cell {
  const all = new Set(match.refusedHeaders);
  const unlisted = names.filter((name) => all.has(name));
  if (unlisted.length > 0) {
    return { allowed: false, values: [], ...(unlisted.length === names.length ? {} : { unlisted }) };
  }
  const lines = new Set(names.flatMap((name) => allowingLine(rule, name) ?? []));
  return { allowed: true, values: plain([...lines]) };
}

function readsCell({ rule }: Judged, names: readonly string[]): Cell {
  const exposed = lowerCasedSet(rule.exposeHeaders);
  const has = (name: string) => exposed.has(name.toLowerCase());
  const unlisted = names.filter((name) => !has(name));
  if (unlisted.length === 0) return { allowed: true, values: plain(names) };
  return {
    allowed: false,
    values: plain(rule.exposeHeaders),
    ...(unlisted.length === names.length ? {} : { unlisted }),
  };
}

/** Holds a rule against one column of the request. */
export function cellOf(column: Column, judged: Judged, configuration: CorsConfiguration): Cell {
  const { rule, match } = judged;
  switch (column.kind) {
    case 'origin':
      return match.allowedBy === null
        ? { allowed: false, values: refusingOrigins(rule, column.asked[0], configuration) }
        : { allowed: true, values: plain([match.allowedBy]) };
    case 'method':
      return { allowed: match.method, values: plain(rule.allowedMethods) };
    case 'headers':
      return headersCell(judged, column.asked);
    case 'credentials':
      return { allowed: match.allowedBy === null ? null : match.allowedBy !== '*', values: [] };
    case 'reads':
      return readsCell(judged, column.asked);
  }
}
