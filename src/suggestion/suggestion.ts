import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import { draftOf, draftWith, editsOf } from '../cos/edits/draft.ts';
import type { Edit } from '../cos/edits/edit.ts';
import { losesNoMore } from '../cos/edits/losses.ts';
import { askedHeaders, type Exchange } from '../exchange.ts';
import { type Demand, demandsOf, type NeededHeaders, seemsMet } from './demand.ts';
import { mendedAll } from './mended.ts';
import { minimized } from './minimized.ts';
import { neededHeaders } from './needed-headers.ts';
import { type Proof, proofOf } from './proof.ts';

/** A change to a configuration that a replay has proven. */
export interface Suggestion {
  readonly edits: readonly Edit[];
  /** The configuration with the edits made. */
  readonly configuration: CorsConfiguration;
  readonly proof: Proof;
}

/** Header names asked for × different ones. Five hundred uploads, each with a header of its own, stay below half of it. */
const mostComparisons = 2_500_000;

/** Whether comparing all headers that are asked for with as many lines would take too long. */
function asksTooMuch(demands: readonly Demand[]): boolean {
  const names = demands.flatMap(({ exchange }) => askedHeaders(exchange));
  return names.length * new Set(names).size > mostComparisons;
}

/** What was captured and is not to be mended: nothing more is to become readable of it. */
function othersThan(blocked: readonly Exchange[], captured: readonly Exchange[]): Demand[] {
  const blockedOnes = new Set(blocked);
  const others = captured.filter((exchange) => !blockedOnes.has(exchange));
  return demandsOf(others, () => []);
}

/**
 * The smallest change after which every exchange of `blocked` is mended that a change of the rules can mend: it passes,
 * and the page can read every response header that it needs (`neededBy` names them, as the console spells them). None
 * of `captured` that passed before fails, and what could be read of its answer still can. What is claimed has been
 * replayed. `null` when none can be mended, or when the exchanges ask for far more different headers than pages do.
 */
export function suggest(
  blocked: readonly Exchange[],
  captured: readonly Exchange[],
  configuration: CorsConfiguration,
  neededBy: NeededHeaders = neededHeaders,
): Suggestion | null {
  const demands = demandsOf(blocked, neededBy);
  if (asksTooMuch(demands)) return null;
  const found = mendedAll(demands, draftOf(configuration));
  const mendable = demands.filter((demand) => seemsMet(demand, found.configuration));
  const smallest = minimized(mendable, found);
  const edits = editsOf(smallest);
  if (edits.length === 0) return null;
  const edited = smallest.configuration;
  const proof = proofOf(demands, othersThan(blocked, captured), configuration, edited);
  return proof === null ? null : { edits, configuration: edited, proof };
}

/** The edit with `*` in place of the header names that it allows. */
function withAnyHeader(edit: Edit): Edit {
  if (edit.kind === 'add-lines' && edit.field === 'allowedHeaders') return { ...edit, lines: ['*'] };
  if (edit.kind !== 'insert-rule' || edit.rule.allowedHeaders.length === 0) return edit;
  return { ...edit, rule: { ...edit.rule, allowedHeaders: ['*'] } };
}

/**
 * The suggestion with `*` in place of the header names that it allows, as COS's documents advise, and no line more than
 * is then needed: whatever header the page sends next passes too. It opens nothing else. The other arguments are those
 * of `suggest`. `null` when the suggestion allows no header, when a request would not pass that passes with it, or when
 * `*` would take requests from a rule that serves them better.
 * https://cloud.tencent.com/document/product/436/13318
 */
export function widened(
  suggestion: Suggestion,
  blocked: readonly Exchange[],
  captured: readonly Exchange[],
  configuration: CorsConfiguration,
  neededBy: NeededHeaders = neededHeaders,
): Suggestion | null {
  const start = draftOf(configuration);
  const demands = demandsOf(blocked, neededBy);
  const mendable = demands.filter((demand) => seemsMet(demand, suggestion.configuration));
  const smallest = minimized(mendable, draftWith(start, suggestion.edits.map(withAnyHeader)));
  const edits = editsOf(smallest);
  if (edits.every((edit) => withAnyHeader(edit) === edit)) return null;
  if (!losesNoMore(smallest, draftWith(start, suggestion.edits))) return null;
  const wide = smallest.configuration;
  const proof = proofOf(demands, othersThan(blocked, captured), configuration, wide);
  return proof === null || proof.mended < suggestion.proof.mended ? null : { edits, configuration: wide, proof };
}
