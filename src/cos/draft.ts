import type { CorsConfiguration, CorsRule } from './cors-configuration.ts';
import { applyEdit, type Edit, type ListField } from './edit.ts';

/** A configuration under change. Rules only grow and come in, so what each was before tells the whole change. */
export interface Draft {
  readonly configuration: CorsConfiguration;
  /** For each rule what it was; `null` for a new one. */
  readonly before: readonly (CorsRule | null)[];
}

/** What a change might do without: one added line, or a new rule as a whole. All count from 0. */
export type Part =
  | { readonly kind: 'line'; readonly rule: number; readonly field: ListField; readonly line: number }
  | { readonly kind: 'rule'; readonly rule: number };

const listFields = ['allowedOrigins', 'allowedMethods', 'allowedHeaders', 'exposeHeaders'] as const;

/** A draft without a change. */
export function draftOf(configuration: CorsConfiguration): Draft {
  return { configuration, before: configuration.rules };
}

/** The draft with further changes made; each counts rules as the one before it left them. */
export function draftWith(draft: Draft, edits: readonly Edit[]): Draft {
  return edits.reduce(
    ({ configuration, before }, edit) => ({
      configuration: applyEdit(configuration, edit),
      before: edit.kind === 'insert-rule' ? before.toSpliced(edit.at, 0, null) : before,
    }),
    draft,
  );
}

/** All parts of the change, from the first rule to the last. */
export function partsOf({ configuration, before }: Draft): Part[] {
  return configuration.rules.flatMap((now, rule): Part[] => {
    const was = before[rule];
    if (!was) return [{ kind: 'rule', rule }];
    return listFields.flatMap((field) =>
      now[field].slice(was[field].length).map((_, added) => {
        return { kind: 'line', rule, field, line: was[field].length + added } as const;
      }),
    );
  });
}

/** The draft without one part. Parts that stand before it stay where they are. */
export function withoutPart({ configuration, before }: Draft, part: Part): Draft {
  const { rules } = configuration;
  if (part.kind === 'rule') {
    const left = { ...configuration, rules: rules.toSpliced(part.rule, 1) };
    return { configuration: left, before: before.toSpliced(part.rule, 1) };
  }
  const rule = rules[part.rule];
  if (rule === undefined) return { configuration, before };
  const shorter = { ...rule, [part.field]: rule[part.field].toSpliced(part.line, 1) };
  return { configuration: { ...configuration, rules: rules.with(part.rule, shorter) }, before };
}

/** The change, one edit a field: lines first, for rules as they are counted before it, then new rules from the top. */
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
      const added = rule[field].slice(was[field].length);
      if (added.length > 0) lines.push({ kind: 'add-lines', rule: at - inserted.length, field, lines: added });
    }
  }
  return [...lines, ...inserted];
}
