import type { Edit, ListField } from '../cos/edits/edit.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { askedHeaders, type Exchange } from '../exchange.ts';
import { lowerCasedSet } from '../headers.ts';
import { remembered } from '../remembered.ts';
import { namedRule } from './left-rule.ts';
import type { Suggestion } from './suggestion.ts';

/** The field that a diagnosis speaks of; `null` where it speaks of several, or of none. */
export function namedField({ kind }: Diagnosis): ListField | null {
  switch (kind) {
    case 'header-not-exposed':
      return 'exposeHeaders';
    case 'header-not-allowed':
      return 'allowedHeaders';
    case 'method-not-allowed':
      return 'allowedMethods';
    case 'origin-not-allowed':
      return 'allowedOrigins';
    default:
      return null;
  }
}

const asked = remembered((exchange: Exchange) => {
  const { request, preflight } = exchange;
  return {
    allowedOrigins: new Set([request.origin.toLowerCase()]),
    allowedMethods: new Set([request.method, preflight?.method ?? request.method].map((each) => each.toLowerCase())),
    allowedHeaders: lowerCasedSet(askedHeaders(exchange)),
  };
});

/** How far an edit is from what the finding speaks of: the lowest first. */
function distance(edit: Edit, diagnosis: Diagnosis, exchange: Exchange): number {
  if (edit.kind !== 'add-lines') return 3;
  const field = namedField(diagnosis);
  const named = 'names' in diagnosis ? lowerCasedSet(diagnosis.names) : new Set<string>();
  const wanted = edit.field === 'exposeHeaders' ? named : asked(exchange)[edit.field];
  if (!edit.lines.some((line) => wanted.has(line.toLowerCase()))) return 3;
  const rule = namedRule(diagnosis);
  if (rule !== null && edit.rule !== rule) return 2;
  return field === null || field === edit.field ? 0 : 1;
}

/**
 * Gives a change for several findings with the lines first of which one of them speaks. Lines for existing rules may be
 * added in any order, since their rules count as before the change; moves and new rules stay behind them.
 */
export function namedFirst(suggestion: Suggestion, diagnosis: Diagnosis, exchange: Exchange): Suggestion {
  const { edits, expected } = suggestion;
  const order = edits
    .map((edit, index) => ({ edit, index, distance: distance(edit, diagnosis, exchange) }))
    .sort((one, other) => one.distance - other.distance || one.index - other.index);
  if (order.every(({ index }, place) => index === place)) return suggestion;
  const lines = expected && order.flatMap(({ index }) => expected.lines[index] ?? []);
  return {
    ...suggestion,
    edits: order.map(({ edit }) => edit),
    ...(expected && lines ? { expected: { ...expected, lines } } : {}),
  };
}
