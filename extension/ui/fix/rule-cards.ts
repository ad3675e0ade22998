import type { CorsConfiguration, CorsRule } from '../../../src/cos/cors-configuration.ts';
import { applyEdits, type Edit, keptLines, type ListField, listFields, moved } from '../../../src/cos/edits/edit.ts';
import { type Asked, type Opened, opened } from '../../../src/cos/edits/opened.ts';
import type { ExpectedLines } from '../../../src/suggestion/expected-lines.ts';

/** What a change does to one field of a rule. */
export interface FieldChange {
  readonly field: ListField;
  /** The lines that the field has and keeps. */
  readonly kept: readonly string[];
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** Those of the added lines that only requests need which are expected and were not seen. */
  readonly expected: readonly string[];
}

/** What a change does to one rule, or one rule that it adds. */
export interface RuleCard {
  /** The place of the rule before the change, counted from 0; `null` for a new rule. */
  readonly place: number | null;
  /** The rule before the change; a new rule as it is added. */
  readonly rule: CorsRule;
  readonly edits: readonly Edit[];
  /** What the edits open beyond what was asked, and where the order of rules matters. */
  readonly opened: readonly Opened[];
  /** What is expected of the lines of a new rule. */
  readonly expected: ExpectedLines | undefined;
  /** What becomes of each field; empty for a new rule. */
  readonly fields: readonly FieldChange[];
}

/** An edit with what is known of it. */
interface Step {
  readonly edit: Edit;
  readonly opened: readonly Opened[];
  readonly expected: ExpectedLines | undefined;
}

function fieldsOf(rule: CorsRule, steps: readonly Step[]): FieldChange[] {
  return listFields.map((field) => {
    const own = steps.find(({ edit }) => edit.kind === 'add-lines' && edit.field === field);
    if (own?.edit.kind !== 'add-lines') return { field, kept: rule[field], removed: [], added: [], expected: [] };
    const { lines, replaces: removed = [] } = own.edit;
    const kept = keptLines(rule[field], removed);
    return { field, kept, removed, added: lines, expected: own.expected?.[field] ?? [] };
  });
}

/**
 * Gives a change as cards: one for each rule that it writes to or moves, and one for each rule that it adds, in the
 * order of the first edit of each. `expected` has the expected lines of each edit, where there are any.
 */
export function cardsOf(
  edits: readonly Edit[],
  before: CorsConfiguration,
  asked: Asked,
  expected: readonly ExpectedLines[] = [],
): RuleCard[] {
  /** For each place, which rule stands there by now; `null` for a new one. */
  let order: readonly (number | null)[] = before.rules.map((_, index) => index);
  const steps = new Map<number | Edit, Step[]>();
  for (const [index, edit] of edits.entries()) {
    const key = edit.kind === 'insert-rule' ? edit : (order[edit.kind === 'move-rule' ? edit.from : edit.rule] ?? edit);
    const configuration = applyEdits(before, edits.slice(0, index));
    const step = { edit, opened: opened(edit, configuration, asked), expected: expected[index] };
    steps.set(key, [...(steps.get(key) ?? []), step]);
    if (edit.kind === 'insert-rule') order = order.toSpliced(edit.at, 0, null);
    if (edit.kind === 'move-rule') order = moved(order, edit.from, edit.to);
  }
  return [...steps].flatMap(([key, own]): RuleCard[] => {
    const place = typeof key === 'number' ? key : null;
    const [{ edit, expected: lines } = { edit: undefined, expected: undefined }] = own;
    const rule = place === null ? edit?.kind === 'insert-rule' && edit.rule : before.rules[place];
    if (!rule) return [];
    return [
      {
        place,
        rule,
        edits: own.map((step) => step.edit),
        opened: own.flatMap((step) => step.opened),
        expected: lines,
        fields: place === null ? [] : fieldsOf(rule, own),
      },
    ];
  });
}
