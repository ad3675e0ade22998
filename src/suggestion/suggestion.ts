import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import { type Draft, draftOf, draftWith, editsOf } from '../cos/edits/draft.ts';
import type { Edit } from '../cos/edits/edit.ts';
import { furtherValues } from '../cos/edits/further-values.ts';
import { withoutUnheld } from '../cos/edits/held-methods.ts';
import { losesNoMore } from '../cos/edits/losses.ts';
import { opens } from '../cos/edits/opens.ts';
import { growsAnyHeader, opensToPages } from '../cos/edits/opens-to-pages.ts';
import type { ExpectedStep } from '../cos/expected-steps.ts';
import { neededHeaders } from '../cos/needed-headers.ts';
import type { Exchange } from '../exchange.ts';
import { asksTooMuch } from './bounds.ts';
import { type Demand, demandsOf, isMet, type NeededHeaders } from './demand.ts';
import type { ExpectedDemand } from './expected-demands.ts';
import { type ExpectedLines, expectedLines } from './expected-lines.ts';
import { least, muchMore } from './least.ts';
import { mendedAll } from './mended.ts';
import { minimized } from './minimized.ts';
import { ownRules } from './own-rules.ts';
import { type Proof, proofOf } from './proof.ts';

/** What a change allows beyond what was seen: the rest of uploads in parts. */
interface Expected {
  /** The requests that pass with the change and did not before, each once. At least one. */
  readonly steps: readonly ExpectedStep[];
  /** The lines that only they need, for each edit of the change. */
  readonly lines: readonly ExpectedLines[];
}

/** A change to a configuration that a replay has proven. */
export interface Suggestion {
  readonly edits: readonly Edit[];
  /** The configuration with the edits made. */
  readonly configuration: CorsConfiguration;
  readonly proof: Proof;
  /** Absent when the change allows only what was seen. */
  readonly expected?: Expected;
}

/** What a change is for. */
interface Wanted {
  readonly blocked: readonly Exchange[];
  readonly demands: readonly Demand[];
  readonly expected: readonly ExpectedDemand[];
}

/**
 * Leaves out of a change, with `choose`, what nothing wanted needs, and proves the rest; `null` when nothing is left or
 * it cannot be proven.
 */
function proven(
  { blocked, demands, expected }: Wanted,
  found: Draft,
  captured: readonly Exchange[],
  before: CorsConfiguration,
  choose = minimized,
): { smallest: Draft; suggestion: Suggestion } | null {
  const meets = (demand: Demand) => isMet(demand, found.configuration);
  const [seen, foreseen] = [demands.filter(meets), expected.filter(meets)];
  const wanted = [...seen, ...foreseen];
  const smallest = choose(wanted, found);
  if (editsOf(smallest).length === 0) return null;
  const holdable = draftWith(smallest, withoutUnheld(smallest.configuration));
  const whole = furtherValues(holdable).reduce((draft, edit) => {
    const further = draftWith(draft, [edit]);
    return losesNoMore(further, draft) ? further : draft;
  }, holdable);
  const edits = editsOf(whole);
  const { configuration } = whole;
  const proof = proofOf(demands, blocked, captured, before, configuration);
  if (proof === null) return null;
  const opened = foreseen.filter((demand) => !isMet(demand, before));
  if (opened.length === 0) return { smallest, suggestion: { edits, configuration, proof } };
  const lines = expectedLines(edits, before, seen, foreseen);
  // The same step at two hosts of the bucket is one.
  const steps = [...new Map(opened.map(({ step }) => [JSON.stringify(step), step])).values()];
  return { smallest, suggestion: { edits, configuration, proof, expected: { steps, lines } } };
}

/**
 * Finds the change that opens least and mends every exchange of `blocked` which a change can mend: it passes, and the
 * page can read the headers that `neededBy` names. Replays have shown that nothing of `captured` that passed before
 * fails or loses a header. Where it can, the change also meets what is `expected` next. `null` when nothing can be
 * mended so, or too much is asked: see `isSought`.
 */
export function suggest(
  blocked: readonly Exchange[],
  captured: readonly Exchange[],
  configuration: CorsConfiguration,
  neededBy: NeededHeaders = neededHeaders,
  expected: readonly ExpectedDemand[] = [],
): Suggestion | null {
  const demands = demandsOf(blocked, neededBy);
  if (asksTooMuch(demands, configuration)) return null;
  const start = draftOf(configuration);
  const found = mendedAll(demands, start);
  if (found === start) return null;
  const choose = (wanted: readonly Demand[], draft: Draft) => least(wanted, configuration, draft);
  const all = [...demands, ...expected];
  if (expected.length > 0 && !asksTooMuch(all, configuration)) {
    const withRest = (rest: readonly ExpectedDemand[]) => {
      const draft = mendedAll([...demands, ...rest], found);
      return proven({ blocked, demands, expected: rest }, draft, captured, configuration, choose)?.suggestion ?? null;
    };
    const whole = withRest(expected);
    const further = whole !== null && addedRules(whole) > 0 ? withoutDearAbort(whole, expected, withRest) : whole;
    if (further !== null) return further;
  }
  return proven({ blocked, demands, expected: [] }, found, captured, configuration, choose)?.suggestion ?? null;
}

/** How many rules a change adds. */
function addedRules({ edits }: Suggestion): number {
  return edits.filter(({ kind }) => kind === 'insert-rule').length;
}

/** The change without what only the abort of uploads needs, if that saves a rule: it is not worth one of its own. */
function withoutDearAbort(
  whole: Suggestion,
  expected: readonly ExpectedDemand[],
  withRest: (rest: readonly ExpectedDemand[]) => Suggestion | null,
): Suggestion {
  const others = expected.filter(({ step }) => step.kind !== 'abort');
  const fewer = others.length === expected.length ? null : withRest(others);
  return fewer !== null && addedRules(fewer) < addedRules(whole) ? fewer : whole;
}

/** Whether `suggest` looks for a change at all, and does not leave it because it would take too long. */
export function isSought(
  blocked: readonly Exchange[],
  configuration: CorsConfiguration,
  neededBy: NeededHeaders = neededHeaders,
): boolean {
  return !asksTooMuch(demandsOf(blocked, neededBy), configuration);
}

/** The edit with `*` in place of the header names that it allows; the same edit when it allows none. */
function withAnyHeader(edit: Edit): Edit {
  if (edit.kind === 'add-lines' && edit.field === 'allowedHeaders') return { ...edit, lines: ['*'] };
  if (edit.kind !== 'insert-rule' || edit.rule.allowedHeaders.length === 0) return edit;
  return { ...edit, rule: { ...edit.rule, allowedHeaders: ['*'] } };
}

/**
 * Puts `*` in place of the header names that a suggestion allows, as COS's documents advise, and leaves out what is
 * then needless. The other arguments are those of `suggest`. `null` when the suggestion allows no header, or when with
 * `*` fewer requests pass or a rule loses some that it serves better.
 * https://cloud.tencent.com/document/product/436/13318
 */
export function widened(
  suggestion: Suggestion,
  blocked: readonly Exchange[],
  captured: readonly Exchange[],
  configuration: CorsConfiguration,
  neededBy: NeededHeaders = neededHeaders,
  expected: readonly ExpectedDemand[] = [],
): Suggestion | null {
  const start = draftOf(configuration);
  const isMended = (demand: Demand) => isMet(demand, suggestion.configuration);
  const wanted = { blocked, demands: demandsOf(blocked, neededBy), expected: expected.filter(isMended) };
  const wide = proven(wanted, draftWith(start, suggestion.edits.map(withAnyHeader)), captured, configuration);
  if (wide === null || wide.suggestion.edits.every((edit) => withAnyHeader(edit) === edit)) return null;
  if (!losesNoMore(wide.smallest, draftWith(start, suggestion.edits))) return null;
  return wide.suggestion.proof.mended < suggestion.proof.mended ? null : wide.suggestion;
}

/** Whether a change opens much more than another one. Headers do not count where a rule allows any of them already. */
function opensMuchMore(before: CorsConfiguration, change: CorsConfiguration, own: CorsConfiguration): boolean {
  const weigh = growsAnyHeader(before, change) ? opensToPages : opens;
  return weigh(before, change) > muchMore * weigh(before, own);
}

/** Whether an edit takes lines out, which are mistaken: COS may not even save rules that hold them. */
function correctsLines(edit: Edit): boolean {
  return edit.kind === 'add-lines' && edit.replaces !== undefined && edit.replaces.length > 0;
}

/**
 * Gives a change that does by rules of its own what a suggestion does by lines in existing rules, where those open much
 * more: to more pages or methods, or more headers. The other arguments are those of `suggest`. `null` where they do
 * not, where the rules would take something away, or where the suggestion takes the place of wrong lines, which rules
 * beside them would leave.
 */
export function onlyAsked(
  suggestion: Suggestion,
  blocked: readonly Exchange[],
  captured: readonly Exchange[],
  configuration: CorsConfiguration,
  neededBy: NeededHeaders = neededHeaders,
  expected: readonly ExpectedDemand[] = [],
): Suggestion | null {
  const isMended = (demand: Demand) => isMet(demand, suggestion.configuration);
  const weight = opens(configuration, suggestion.configuration);
  if (weight === 0 || suggestion.edits.some((edit) => edit.kind === 'insert-rule' || correctsLines(edit))) return null;
  const demands = demandsOf(blocked, neededBy);
  const foreseen = expected.filter((demand) => isMended(demand) && !isMet(demand, configuration));
  const rules = ownRules([...demands.filter(isMended), ...foreseen], configuration);
  if (rules === null || !opensMuchMore(configuration, suggestion.configuration, rules.configuration)) return null;
  const own = proven({ blocked, demands, expected: foreseen }, rules, captured, configuration)?.suggestion ?? null;
  return own === null || own.proof.mended < suggestion.proof.mended ? null : own;
}
