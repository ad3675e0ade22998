import type { CorsConfiguration, CorsRule } from '../cors-configuration.ts';

/** The fields of a rule that hold one value a line, in the order of the console's form. */
export const listFields = ['allowedOrigins', 'allowedMethods', 'allowedHeaders', 'exposeHeaders'] as const;

export type ListField = (typeof listFields)[number];

/** One change to a configuration; rules count from 0. */
export type Edit =
  | {
      readonly kind: 'add-lines';
      readonly rule: number;
      readonly field: ListField;
      readonly lines: readonly string[];
      /** Lines of the field in whose place the new ones are written. */
      readonly replaces?: readonly string[];
    }
  /** The rule at `from` moves to place `to`; the rules between shift by one. */
  | { readonly kind: 'move-rule'; readonly from: number; readonly to: number }
  /** The rule is inserted at place `at`; the rules from there on move down. */
  | { readonly kind: 'insert-rule'; readonly at: number; readonly rule: CorsRule };

/** Returns the list with the item at `from` moved to `to`, or as it is when there is no such item. */
export function moved<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const [item] = items.slice(from, from + 1);
  return item === undefined ? items : items.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** The lines of a field that an edit does not replace. */
export function keptLines(lines: readonly string[], replaced: readonly string[] = []): readonly string[] {
  return replaced.length === 0 ? lines : lines.filter((line) => !replaced.includes(line));
}

/** Returns the configuration with one edit made. The given one is not changed. */
export function applyEdit(configuration: CorsConfiguration, edit: Edit): CorsConfiguration {
  const { rules } = configuration;
  if (edit.kind === 'insert-rule') return { ...configuration, rules: rules.toSpliced(edit.at, 0, edit.rule) };
  if (edit.kind === 'move-rule') return { ...configuration, rules: moved(rules, edit.from, edit.to) };
  return {
    ...configuration,
    rules: rules.map((rule, index) =>
      index === edit.rule
        ? { ...rule, [edit.field]: [...keptLines(rule[edit.field], edit.replaces), ...edit.lines] }
        : rule,
    ),
  };
}

/** Makes edits one after another. Each counts rules as the one before it left them. */
export function applyEdits(configuration: CorsConfiguration, edits: readonly Edit[]): CorsConfiguration {
  return edits.reduce(applyEdit, configuration);
}
