import { alikeButForHeaders } from '../alike.ts';
import type { CorsConfiguration, CorsRule } from '../cos/cors-configuration.ts';
import { replacedBy } from '../cos/edits/corrected-line.ts';
import { type Draft, draftOf, draftWith, editsOf } from '../cos/edits/draft.ts';
import type { Edit, ListField } from '../cos/edits/edit.ts';
import { mayGrow } from '../cos/edits/least-growth.ts';
import { lossesOf } from '../cos/edits/losses.ts';
import { opens } from '../cos/edits/opens.ts';
import { madeUpBy } from '../cos/edits/taken-from.ts';
import { askedMethod, type BucketRequest, matchRule } from '../cos/match.ts';
import { askedHeaders } from '../exchange.ts';
import { lowerCasedSet } from '../headers.ts';
import { replay } from '../replay.ts';
import { type Demand, isMet } from './demand.ts';

/** Demands that differ only in their headers, as one request to the bucket that asks for all of these. */
interface Asking {
  readonly request: BucketRequest;
  readonly needed: readonly string[];
}

function askingsOf(demands: readonly Demand[], configuration: CorsConfiguration): Asking[] {
  const byExchange = new Map(demands.map((demand) => [demand.exchange, demand]));
  return alikeButForHeaders([...byExchange.keys()]).map((group) => {
    const replays = group.map((exchange) => replay(exchange, configuration));
    const preflight = replays.find((each) => each.preflight !== null)?.preflight?.request;
    const names = new Set(group.flatMap((exchange) => askedHeaders(exchange).map((name) => name.toLowerCase())));
    const actual = replays[0]?.actual.request ?? { method: '', origin: null, requestMethod: null, requestHeaders: [] };
    return {
      request: preflight === undefined ? actual : { ...preflight, requestHeaders: [...names].sort() },
      needed: group.flatMap((exchange) => byExchange.get(exchange)?.needed ?? []),
    };
  });
}

/** Lines to add to a field, in place of those in which they are miswritten. */
function written(rule: CorsRule, field: ListField, lines: readonly string[]) {
  return { lines, ...(field === 'exposeHeaders' ? {} : replacedBy(rule, field, lines)) };
}

/** The lines that a rule needs to meet what is asked; `null` where it may not grow so. */
function linesFor(rule: CorsRule, index: number, askings: readonly Asking[]): Edit[] | null {
  const exposed = lowerCasedSet(rule.exposeHeaders);
  const added: Record<ListField, Set<string>> = {
    allowedOrigins: new Set(),
    allowedMethods: new Set(),
    allowedHeaders: new Set(),
    exposeHeaders: new Set(),
  };
  for (const { request, needed } of askings) {
    const match = matchRule(rule, request);
    const method = askedMethod(request);
    if (!mayGrow(rule, match, request, method)) return null;
    if (match.allowedBy === null && request.origin !== null) added.allowedOrigins.add(request.origin);
    if (!match.method) added.allowedMethods.add(method);
    for (const name of match.refusedHeaders) added.allowedHeaders.add(name);
    for (const name of needed) if (!exposed.has(name.toLowerCase())) added.exposeHeaders.add(name);
  }
  return (Object.keys(added) as ListField[]).flatMap((field): Edit[] =>
    added[field].size === 0
      ? []
      : [{ kind: 'add-lines', rule: index, field, ...written(rule, field, [...added[field]]) }],
  );
}

/** How many rules are tried, those first in which the lines open least. */
const mostTries = 5;

/**
 * Gives the changes of one existing rule each that meet all demands, cause no loss and open at most `limit` (see `opens`):
 * first those that open least. They may hold lines that other rules make needless.
 */
export function grownRules(demands: readonly Demand[], configuration: CorsConfiguration, limit: number): Draft[] {
  const start = draftOf(configuration);
  const askings = askingsOf(demands, configuration);
  const grown = configuration.rules.flatMap((rule, index) => {
    const lines = linesFor(rule, index, askings);
    if (lines === null) return [];
    const grown = draftWith(start, lines);
    const weight = opens(configuration, grown.configuration);
    if (weight > limit) return [];
    const exposes = madeUpBy(configuration.rules, index, grown.configuration.rules[index] ?? rule) ?? [];
    const further =
      exposes.length === 0 ? [] : [{ kind: 'add-lines', rule: index, field: 'exposeHeaders', lines: exposes } as const];
    const draft = draftWith(grown, further);
    return [{ draft, weight, edits: editsOf(draft).length }];
  });
  grown.sort((one, other) => one.weight - other.weight || one.edits - other.edits);
  return grown
    .slice(0, mostTries)
    .map(({ draft }) => draft)
    .filter((draft) => lossesOf(draft).size === 0 && demands.every((demand) => isMet(demand, draft.configuration)));
}

/** How many of the existing rules a change writes to or moves. */
export function rulesChanged(draft: Draft): number {
  const edits = editsOf(draft);
  return new Set(edits.flatMap((edit) => ('rule' in edit && typeof edit.rule === 'number' ? [edit.rule] : []))).size;
}
