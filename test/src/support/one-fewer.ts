import type { CorsConfiguration, CorsRule } from '../../../src/cos/cors-configuration.ts';
import { applyEdits, type Edit, moved } from '../../../src/cos/edits/edit.ts';

type LinesEdit = Extract<Edit, { readonly kind: 'add-lines' }>;

function withLines(rule: CorsRule, edits: readonly LinesEdit[]): CorsRule {
  const rules = [rule];
  const applied = applyEdits(
    { rules, responseVary: false },
    edits.map((edit) => ({ ...edit, rule: 0 })),
  );
  return applied.rules[0] ?? rule;
}

/** The edits of one rule without one of their lines. A line that was miswritten comes back where its value goes. */
function withoutEachLine(edits: readonly LinesEdit[]): LinesEdit[][] {
  return edits.flatMap((edit, at) =>
    edit.lines.map((line, index) => {
      const replaces = (edit.replaces ?? []).filter((replaced) => !replaced.includes(line));
      return edits.with(at, { ...edit, lines: edit.lines.toSpliced(index, 1), replaces });
    }),
  );
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
  let rules: readonly { rule: CorsRule; added: boolean; lines: LinesEdit[] }[] = start.rules.map((rule) => ({
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
      rules[edit.rule]?.lines.push(edit);
    }
  }
  const whole = rules.map(({ rule, lines }) => withLines(rule, lines));
  const unmoved = edits.filter(({ kind }) => kind === 'move-rule').map((edit) => withoutMove(start, edits, edit));
  const shorter = rules.flatMap(({ rule, added, lines }, index) => [
    ...(added ? [{ ...start, rules: whole.toSpliced(index, 1) }] : []),
    ...withoutEachLine(lines).map((fewer) => ({ ...start, rules: whole.with(index, withLines(rule, fewer)) })),
  ]);
  return [...unmoved, ...shorter];
}
