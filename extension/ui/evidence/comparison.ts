import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import { draftOf, draftWith } from '../../../src/cos/edits/draft.ts';
import type { Edit, ListField } from '../../../src/cos/edits/edit.ts';
import { ruleMeant } from '../../../src/cos/edits/least-growth.ts';
import { askedMethod, type BucketRequest, matchRules } from '../../../src/cos/match.ts';
import { neededHeaders } from '../../../src/cos/needed-headers.ts';
import type { Diagnosis } from '../../../src/diagnosis.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { credentialsModeOf } from '../../../src/recorded-verdict.ts';
import { decidingTurn, type Replay } from '../../../src/replay.ts';
import type { RefusedByAll } from '../../../src/text/evidence-text.ts';
import { quoted } from '../../../src/text/phrase.ts';
import { type Cell, type Column, cellOf, type Judged } from './rule-cells.ts';

/** Why a rule is shown open. */
export type Note = { readonly kind: 'applied' | 'nearest' | 'new' | 'moved' } | { readonly kind: 'changed' };

/** A rule against the request. */
export interface RuleRow {
  /** Counts from 0; `null` for one that a change adds. */
  readonly rule: number | null;
  readonly note: Note | null;
  /** Whether it is as the change leaves it. */
  readonly isAfter: boolean;
  /** The lines that the change adds to each field, cut as the table shows them. */
  readonly added: ReadonlyMap<ListField, ReadonlySet<string>>;
  readonly judged: Judged;
}

/** The rules of a bucket held against a request. */
export interface Comparison {
  readonly columns: readonly Column[];
  readonly open: readonly RuleRow[];
  /** The other rules, from the first to the last. */
  readonly folded: readonly RuleRow[];
  /** What none of the folded rules allows; `null` where they have nothing in common. */
  readonly refused: RefusedByAll | null;
}

export interface Compared {
  readonly exchange: Exchange;
  readonly replayed: Replay;
  readonly configuration: CorsConfiguration;
  /** The change that is offered. */
  readonly edits: readonly Edit[];
  readonly diagnoses: readonly Diagnosis[];
}

const nothing: RuleRow['added'] = new Map();

/** The rule that the change lets apply, as it is then; `null` where it lets none, or changes nothing about it. */
function afterRow({ configuration, edits }: Compared, request: BucketRequest): RuleRow | null {
  const draft = draftWith(draftOf(configuration), edits);
  const { rules, matchedRule } = matchRules(draft.configuration, request);
  const [rule, match] = [draft.configuration.rules[matchedRule ?? -1], rules[matchedRule ?? -1]];
  if (edits.length === 0 || matchedRule === null || rule === undefined || match === undefined) return null;
  const before = draft.before[matchedRule] ?? null;
  const row = { rule: before?.index ?? null, isAfter: true, added: nothing, judged: { rule, match } };
  if (before === null) return { ...row, note: { kind: 'new' } };
  const added = new Map<ListField, ReadonlySet<string>>();
  let lines = 0;
  for (const edit of edits) {
    if (edit.kind !== 'add-lines' || edit.rule !== before.index) continue;
    added.set(edit.field, new Set([...(added.get(edit.field) ?? []), ...edit.lines.map((line) => quoted(line).code)]));
    lines += edit.lines.length;
  }
  if (lines > 0) return { ...row, added, note: { kind: 'changed' } };
  const isMoved = edits.some((edit) => edit.kind === 'move-rule');
  return isMoved && before.index !== matchedRule ? { ...row, note: { kind: 'moved' } } : null;
}

/** The rules that the sentences on a finding speak of. */
function spokenOf([diagnosis]: readonly Diagnosis[]): readonly number[] {
  if (diagnosis === undefined) return [];
  const nearest = 'nearest' in diagnosis ? diagnosis.nearest : null;
  const found = [
    typeof nearest === 'object' ? nearest?.rule : nearest,
    'rule' in diagnosis ? diagnosis.rule : null,
    'shadowed' in diagnosis ? diagnosis.shadowed : null,
  ];
  return found.filter((rule) => typeof rule === 'number');
}

function rowsOf(compared: Compared, request: BucketRequest): { open: RuleRow[]; folded: RuleRow[] } {
  const { configuration, diagnoses } = compared;
  const { rules, matchedRule } = matchRules(configuration, request);
  const spoken = spokenOf(diagnoses);
  const first = matchedRule ?? spoken[0] ?? ruleMeant(configuration, request);
  const after = afterRow(compared, request);
  const rowOf = (index: number): RuleRow[] => {
    const [rule, match] = [configuration.rules[index], rules[index]];
    if (rule === undefined || match === undefined) return [];
    const note = index === matchedRule ? 'applied' : index === first ? 'nearest' : null;
    return [{ rule: index, note: note && { kind: note }, isAfter: false, added: nothing, judged: { rule, match } }];
  };
  const indexes = [...new Set([first, ...spoken, after?.rule])].filter((index) => typeof index === 'number');
  const open = indexes.flatMap(rowOf);
  if (after !== null) {
    const place = open.findIndex(({ rule }) => rule === after.rule);
    open.splice(place === -1 ? open.length : place + 1, 0, after);
  }
  const shown = new Set(indexes);
  const folded = [...configuration.rules.keys()].filter((index) => !shown.has(index)).flatMap(rowOf);
  return { open, folded };
}

/**
 * Gives `most` header names a column each. Of more, those that every open rule treats alike share one, and all do where
 * that leaves too many.
 */
function headerColumns(
  names: readonly string[],
  open: readonly RuleRow[],
  configuration: CorsConfiguration,
  most: number,
): Column[] {
  const columnOf = (asked: readonly string[]) => ({ kind: 'headers', asked }) as const;
  if (names.length <= most) return names.map((name) => columnOf([name]));
  const alike = new Map<string, string[]>();
  for (const name of names) {
    const treated = (cell: Cell) => [cell.allowed, cell.allowed && cell.values.some(({ code }) => code.includes('*'))];
    const key = JSON.stringify(open.map(({ judged }) => treated(cellOf(columnOf([name]), judged, configuration))));
    alike.set(key, [...(alike.get(key) ?? []), name]);
  }
  return alike.size > most ? [columnOf(names)] : [...alike.values()].map(columnOf);
}

/** The response headers that the page has to read, where that decides. */
function readBy({ exchange, diagnoses }: Compared): readonly string[] {
  const missed = diagnoses.flatMap((each) => (each.kind === 'header-not-exposed' ? each.names : []));
  return [...new Set([...missed, ...neededHeaders(exchange)])];
}

/** What a request asks of the rules. `open`: the rules that are shown open. */
function askedColumns(
  exchange: Exchange,
  request: BucketRequest,
  open: readonly RuleRow[],
  configuration: CorsConfiguration,
  most: number,
): Column[] {
  const names = [...new Set(request.requestHeaders.map((name) => name.toLowerCase()))];
  return [
    { kind: 'origin', asked: [request.origin ?? ''] },
    { kind: 'method', asked: [askedMethod(request)] },
    ...headerColumns(names, open, configuration, most),
    ...(credentialsModeOf(exchange) === 'include' ? [{ kind: 'credentials', asked: [] } as const] : []),
  ];
}

function columnsOf(compared: Compared, request: BucketRequest, open: readonly RuleRow[], most: number): Column[] {
  const { exchange, configuration } = compared;
  const columns = askedColumns(exchange, request, open, configuration, most);
  const reads = readBy(compared);
  return reads.length > 0 ? [...columns, { kind: 'reads', asked: reads }] : columns;
}

function refusedByAll(folded: readonly RuleRow[]): RefusedByAll | null {
  const all = (test: (judged: Judged) => boolean) => folded.every(({ judged }) => test(judged));
  if (folded.length === 0) return null;
  if (all(({ match }) => match.allowedBy === null)) return 'origin';
  if (all(({ match }) => !match.method)) return 'method';
  return all(({ match }) => match.refusedHeaders.length > 0) ? 'headers' : null;
}

/**
 * Holds each rule against the fields of the request that decided the outcome. `most`: for how many headers there is a
 * column each.
 */
export function comparisonOf(compared: Compared, most: number): Comparison {
  const { request } = decidingTurn(compared.replayed);
  const { open, folded } = rowsOf(compared, request);
  return { columns: columnsOf(compared, request, open, most), open, folded, refused: refusedByAll(folded) };
}

/** What a request asks of rules that are not known. */
export function demandOf(exchange: Exchange, request: BucketRequest, most: number): readonly Column[] {
  return askedColumns(exchange, request, [], { rules: [], responseVary: false }, most);
}
