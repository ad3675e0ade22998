import { type CorsConfiguration, maxRules } from './cos/cors-configuration.ts';
import { applyEdits, type Edit, withoutEdit } from './cos/edit.ts';
import { mend } from './diagnosis.ts';
import type { Exchange } from './exchange.ts';
import { exchangeUnder, replay } from './replay.ts';

/** A change to a configuration that a replay has proven. */
export interface Suggestion {
  readonly edits: readonly Edit[];
  /** The configuration with the edits made. */
  readonly configuration: CorsConfiguration;
  readonly proof: {
    /** Captured requests that the change is for; each passes when replayed against it. */
    readonly mended: number;
    /** Further captured requests that passed before; each still does. */
    readonly kept: number;
  };
}

function passes(exchange: Exchange, configuration: CorsConfiguration): boolean {
  return replay(exchange, configuration).verdict.outcome === 'success';
}

/** Joins a change with the one before it where both write to the same rule. */
function join(before: Edit, edit: Edit): Edit | null {
  if (edit.kind !== 'add-lines') return null;
  if (before.kind === 'insert-rule' && before.at === edit.rule) {
    const rule = { ...before.rule, [edit.field]: [...before.rule[edit.field], ...edit.lines] };
    return { ...before, rule };
  }
  if (before.kind === 'add-lines' && before.rule === edit.rule && before.field === edit.field) {
    return { ...before, lines: [...before.lines, ...edit.lines] };
  }
  return null;
}

/** The same changes in fewer steps. A step passes others only where neither moves a rule. */
function compact(edits: readonly Edit[]): Edit[] {
  const compacted: Edit[] = [];
  for (const edit of edits) {
    let joined = false;
    for (let index = compacted.length - 1; index >= 0 && !joined; index--) {
      const before = compacted[index];
      const together = before === undefined ? null : join(before, edit);
      if (together !== null) compacted[index] = together;
      joined = together !== null;
      if (before?.kind === 'insert-rule') break;
    }
    if (!joined) compacted.push(edit);
  }
  return compacted;
}

/** A part that a change can do without: one line, or a whole new rule. */
interface Part {
  readonly index: number;
  readonly line: string | null;
}

function partsOf(edits: readonly Edit[]): Part[] {
  return edits.flatMap((edit, index): Part[] =>
    edit.kind === 'add-lines' ? edit.lines.map((line) => ({ index, line })) : [{ index, line: null }],
  );
}

function withoutPart(edits: readonly Edit[], { index, line }: Part): Edit[] {
  const edit = edits[index];
  if (edit?.kind !== 'add-lines' || edit.lines.length === 1) return withoutEdit(edits, index);
  return edits.with(index, { ...edit, lines: edit.lines.filter((each) => each !== line) });
}

/** Leaves out every line and rule without which all the exchanges still pass. */
function minimize(exchanges: readonly Exchange[], start: CorsConfiguration, edits: readonly Edit[]): readonly Edit[] {
  let kept = edits;
  for (let settled = false; !settled; ) {
    settled = true;
    for (const part of partsOf(kept).reverse()) {
      const fewer = withoutPart(kept, part);
      const configuration = applyEdits(start, fewer);
      if (!exchanges.every((exchange) => passes(exchange, configuration))) continue;
      kept = fewer;
      settled = false;
    }
  }
  return kept;
}

function mendAll(exchanges: readonly Exchange[], start: CorsConfiguration): Edit[] | null {
  const edits: Edit[] = [];
  let configuration = start;
  for (let steps = 0; steps <= exchanges.length * 4; steps++) {
    const blocked = exchanges.find((exchange) => !passes(exchange, configuration));
    if (blocked === undefined) return edits;
    const step = mend(exchangeUnder(blocked, configuration), configuration);
    if (step === null || step.length === 0) return null;
    edits.push(...step);
    configuration = applyEdits(configuration, step);
  }
  return null;
}

/**
 * The smallest change after which every exchange of `blocked` passes and none of `captured` that passed before fails;
 * `null` when no change to the rules can do that. What is claimed has been replayed.
 */
export function suggest(
  blocked: readonly Exchange[],
  captured: readonly Exchange[],
  configuration: CorsConfiguration,
): Suggestion | null {
  const found = mendAll(blocked, configuration);
  if (found === null || found.length === 0) return null;
  const edits = compact(minimize(blocked, configuration, found));
  const edited = applyEdits(configuration, edits);
  if (edited.rules.length > maxRules) return null;
  const passedBefore = captured.filter((exchange) => !blocked.includes(exchange) && passes(exchange, configuration));
  const proven = [...blocked, ...passedBefore].every((exchange) => passes(exchange, edited));
  return proven ? { edits, configuration: edited, proof: { mended: blocked.length, kept: passedBefore.length } } : null;
}
