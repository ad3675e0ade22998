import type { CorsConfiguration, CorsRule } from '../../../src/cos/cors-configuration.ts';
import { applyEdits, type Edit, type ListField, moved } from '../../../src/cos/edits/edit.ts';

interface AddedLine {
  readonly field: ListField;
  readonly line: string;
}

function withLines(rule: CorsRule, added: readonly AddedLine[]): CorsRule {
  const linesOf = (field: ListField) => added.filter((each) => each.field === field).map(({ line }) => line);
  return {
    ...rule,
    allowedOrigins: [...rule.allowedOrigins, ...linesOf('allowedOrigins')],
    allowedMethods: [...rule.allowedMethods, ...linesOf('allowedMethods')],
    allowedHeaders: [...rule.allowedHeaders, ...linesOf('allowedHeaders')],
    exposeHeaders: [...rule.exposeHeaders, ...linesOf('exposeHeaders')],
  };
}

/** Applies all the edits but one move. Each other rule that moves still comes to stand before the same rule. */
function withoutMove(start: CorsConfiguration, edits: readonly Edit[], dropped: Edit): CorsConfiguration {
  const placed: { readonly rule: number; readonly before: number; readonly edit: Edit }[] = [];
  let order: readonly number[] = [...start.rules.keys()];
  for (const edit of edits) {
    if (edit.kind !== 'move-rule') continue;
    placed.push({ rule: order[edit.from] ?? -1, before: order[edit.to] ?? -1, edit });
    order = moved(order, edit.from, edit.to);
  }
  order = [...start.rules.keys()];
  for (const { rule, before, edit } of placed) {
    if (edit === dropped) continue;
    const others = order.filter((each) => each !== rule);
    order = others.toSpliced(others.indexOf(before), 0, rule);
  }
  const grown = applyEdits(
    start,
    edits.filter(({ kind }) => kind === 'add-lines'),
  ).rules;
  const reordered = { ...start, rules: order.flatMap((index) => grown.slice(index, index + 1)) };
  return applyEdits(
    reordered,
    edits.filter(({ kind }) => kind === 'insert-rule'),
  );
}

/** Gives every configuration that lacks one added line, one added rule, or one move of the change. */
export function withOneFewer(start: CorsConfiguration, edits: readonly Edit[]): CorsConfiguration[] {
  let rules: readonly { rule: CorsRule; added: boolean; lines: AddedLine[] }[] = start.rules.map((rule) => ({
    rule,
    added: false,
    lines: [],
  }));
  for (const edit of edits) {
    if (edit.kind === 'insert-rule') {
      rules = rules.toSpliced(edit.at, 0, { rule: edit.rule, added: true, lines: [] });
    } else if (edit.kind === 'move-rule') {
      rules = moved(rules, edit.from, edit.to);
    } else {
      const { field } = edit;
      rules[edit.rule]?.lines.push(...edit.lines.map((line) => ({ field, line })));
    }
  }
  const written = rules.map(({ rule, added, lines }) => ({
    added,
    lines,
    rule: withLines(rule, lines),
  }));
  const whole = written.map(({ rule }) => rule);
  const unmoved = edits.filter(({ kind }) => kind === 'move-rule').map((edit) => withoutMove(start, edits, edit));
  const shorter = written.flatMap(({ rule, added, lines }, index) => [
    ...(added ? [{ ...start, rules: whole.toSpliced(index, 1) }] : []),
    ...lines.map(({ field, line }) => ({
      ...start,
      rules: whole.with(index, { ...rule, [field]: rule[field].toSpliced(rule[field].lastIndexOf(line), 1) }),
    })),
  ]);
  return [...unmoved, ...shorter];
}
