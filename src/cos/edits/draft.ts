import type { CorsConfiguration, CorsRule } from '../cors-configuration.ts';
import { correctedValues } from './corrected-line.ts';
import { applyEdit, type Edit, type ListField, listFields, moved } from './edit.ts';

/** A rule as it was before the change, and its index then. */
interface Before {
  readonly index: number;
  readonly rule: CorsRule;
}

/**
 * A configuration that is being changed. Rules only grow, move or are added, or lose lines that others replace, so
 * `before` tells the whole change.
 */
export interface Draft {
  readonly configuration: CorsConfiguration;
  /** What each rule of `configuration` was before, in their order; `null` for a new rule. */
  readonly before: readonly (Before | null)[];
}

/** A part of a change that may prove needless: an added line, a rule's move, a whole new rule. All count from 0. */
export type Part =
  | { readonly kind: 'line'; readonly rule: number; readonly field: ListField; readonly line: number }
  | { readonly kind: 'move'; readonly rule: number }
  | { readonly kind: 'rule'; readonly rule: number };

/** Starts a draft without any change. */
export function draftOf(configuration: CorsConfiguration): Draft {
  return { configuration, before: configuration.rules.map((rule, index) => ({ index, rule })) };
}

function beforeWith(before: Draft['before'], edit: Edit): Draft['before'] {
  if (edit.kind === 'insert-rule') return before.toSpliced(edit.at, 0, null);
  return edit.kind === 'move-rule' ? moved(before, edit.from, edit.to) : before;
}

/** Makes further edits. Each counts rules as the one before it left them. */
export function draftWith(draft: Draft, edits: readonly Edit[]): Draft {
  return edits.reduce(
    ({ configuration, before }, edit) => ({
      configuration: applyEdit(configuration, edit),
      before: beforeWith(before, edit),
    }),
    draft,
  );
}

/** The places of the rules that now stand before a rule which they used to follow. */
function movedUp(before: Draft['before']): ReadonlySet<number> {
  const found = new Set<number>();
  let least = Number.POSITIVE_INFINITY;
  for (let place = before.length - 1; place >= 0; place--) {
    const index = before[place]?.index;
    if (index === undefined) continue;
    if (index > least) found.add(place);
    least = Math.min(least, index);
  }
  return found;
}

/** Which lines of a list are gone, and how many of the first are still those that it had before. */
function comparedLines(was: readonly string[], now: readonly string[]): { replaced: string[]; kept: number } {
  if (was.every((line, index) => now[index] === line)) return { replaced: [], kept: was.length };
  const replaced = new Set(was.filter((line) => !now.includes(line)));
  return { replaced: [...replaced], kept: was.filter((line) => !replaced.has(line)).length };
}

/** Lists the parts of the change, from the first rule to the last. */
export function partsOf({ configuration, before }: Draft): Part[] {
  const up = movedUp(before);
  return configuration.rules.flatMap((now, rule): Part[] => {
    const was = before[rule]?.rule;
    if (was === undefined) return [{ kind: 'rule', rule }];
    const lines = listFields.flatMap((field) => {
      const { kept } = comparedLines(was[field], now[field]);
      return now[field].slice(kept).map((_, added) => ({ kind: 'line', rule, field, line: kept + added }) as const);
    });
    return up.has(rule) ? [{ kind: 'move', rule }, ...lines] : lines;
  });
}

/** The place to which a rule moves to follow every rule that it followed before; -1 when it followed none. */
function placeBefore(before: Draft['before'], rule: number): number {
  const own = before[rule]?.index ?? -1;
  return before.findLastIndex((each) => each !== null && each.index < own);
}

/**
 * The lines of a list without one of those that a change added. What was replaced for this line alone comes back in its
 * place: a miswritten line of which no other value is written, or all that the list held where it would hold nothing.
 */
function withoutLine(was: readonly string[], now: readonly string[], line: number, field: ListField): string[] {
  const { replaced, kept } = comparedLines(was, now);
  const left = now.toSpliced(line, 1);
  if (replaced.length === 0) return left;
  const value = now[line] ?? '';
  const returns = replaced.filter((each) => {
    const values = correctedValues(each, field);
    return left.length === 0 || (values.includes(value) && !values.some((other) => left.includes(other)));
  });
  if (returns.length === 0) return left;
  return [...was.filter((each) => now.includes(each) || returns.includes(each)), ...left.slice(kept)];
}

/** Takes one part out of a draft. The rules before it keep their places. */
export function withoutPart({ configuration, before }: Draft, part: Part): Draft {
  const { rules } = configuration;
  if (part.kind === 'move') {
    const to = Math.max(part.rule, placeBefore(before, part.rule));
    return {
      configuration: { ...configuration, rules: moved(rules, part.rule, to) },
      before: moved(before, part.rule, to),
    };
  }
  if (part.kind === 'rule') {
    const left = { ...configuration, rules: rules.toSpliced(part.rule, 1) };
    return { configuration: left, before: before.toSpliced(part.rule, 1) };
  }
  const rule = rules[part.rule];
  if (rule === undefined) return { configuration, before };
  const was = before[part.rule]?.rule[part.field] ?? [];
  const shorter = { ...rule, [part.field]: withoutLine(was, rule[part.field], part.line, part.field) };
  return { configuration: { ...configuration, rules: rules.with(part.rule, shorter) }, before };
}

/** The moves, each of one rule up, that bring rules from their original order into `order`. */
function movesTo(order: readonly number[]): Edit[] {
  const moves: Edit[] = [];
  let current: readonly number[] = [...order].sort((one, other) => one - other);
  for (const [to, index] of order.entries()) {
    const from = current.indexOf(index);
    if (from === to) continue;
    moves.push({ kind: 'move-rule', from, to });
    current = moved(current, from, to);
  }
  return moves;
}

/**
 * Returns the change as edits, in order: added lines, one edit for each field of a rule, with rules counted as before
 * the change; then moves; then new rules from the top.
 */
export function editsOf({ configuration, before }: Draft): Edit[] {
  const lines: Edit[] = [];
  const inserted: Edit[] = [];
  for (const [at, rule] of configuration.rules.entries()) {
    const was = before[at];
    if (!was) {
      inserted.push({ kind: 'insert-rule', at, rule });
      continue;
    }
    for (const field of listFields) {
      const { replaced, kept } = comparedLines(was.rule[field], rule[field]);
      const added = rule[field].slice(kept);
      const replaces = replaced.length === 0 ? {} : { replaces: replaced };
      if (added.length + replaced.length > 0) {
        lines.push({ kind: 'add-lines', rule: was.index, field, lines: added, ...replaces });
      }
    }
  }
  const order = before.flatMap((was) => (was === null ? [] : [was.index]));
  return [...lines, ...movesTo(order), ...inserted];
}
