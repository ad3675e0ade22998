import type { CorsConfiguration, CorsRule } from './cors-configuration.ts';

/** The fields of a rule that hold one value a line. */
export type ListField = 'allowedOrigins' | 'allowedMethods' | 'allowedHeaders' | 'exposeHeaders';

/** One change to a configuration; rules count from 0. */
export type Edit =
  | {
      readonly kind: 'add-lines';
      readonly rule: number;
      readonly field: ListField;
      readonly lines: readonly string[];
    }
  /** The rule takes place `at`; those behind it move down. */
  | { readonly kind: 'insert-rule'; readonly at: number; readonly rule: CorsRule };

/** The configuration with one change made; the given one stays as it is. */
export function applyEdit(configuration: CorsConfiguration, edit: Edit): CorsConfiguration {
  const { rules } = configuration;
  if (edit.kind === 'insert-rule') return { ...configuration, rules: rules.toSpliced(edit.at, 0, edit.rule) };
  return {
    ...configuration,
    rules: rules.map((rule, index) =>
      index === edit.rule ? { ...rule, [edit.field]: [...rule[edit.field], ...edit.lines] } : rule,
    ),
  };
}

/** Makes changes one after another: each counts rules as the one before it left them. */
export function applyEdits(configuration: CorsConfiguration, edits: readonly Edit[]): CorsConfiguration {
  return edits.reduce(applyEdit, configuration);
}

function below(index: number, removed: number): number {
  return index > removed ? index - 1 : index;
}

/** The changes without one of them. Without an added rule its lines are gone too, and those behind it move up. */
export function withoutEdit(edits: readonly Edit[], index: number): Edit[] {
  const kept = edits.slice(0, index);
  const left = edits[index];
  let removed = left?.kind === 'insert-rule' ? left.at : null;
  for (const edit of edits.slice(index + 1)) {
    if (removed === null) kept.push(edit);
    else if (edit.kind === 'insert-rule') {
      kept.push({ ...edit, at: below(edit.at, removed) });
      if (edit.at <= removed) removed++;
    } else if (edit.rule !== removed) kept.push({ ...edit, rule: below(edit.rule, removed) });
  }
  return kept;
}
