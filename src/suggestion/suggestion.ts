import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import { draftOf, draftWith, editsOf } from '../cos/edits/draft.ts';
import type { Edit } from '../cos/edits/edit.ts';
import { losesNoMore } from '../cos/edits/losses.ts';
import { neededHeaders } from '../cos/needed-headers.ts';
import type { Exchange } from '../exchange.ts';
import { asksTooMuch } from './bounds.ts';
import { demandsOf, isMet, type NeededHeaders } from './demand.ts';
import { mendedAll } from './mended.ts';
import { minimized } from './minimized.ts';
import { type Proof, proofOf } from './proof.ts';

/** A change to a configuration that a replay has proven. */
export interface Suggestion {
  readonly edits: readonly Edit[];
  /** The configuration with the edits made. */
  readonly configuration: CorsConfiguration;
  readonly proof: Proof;
}

/**
 * Finds the smallest change that mends every exchange of `blocked` which a change can mend: it passes, and the page can
 * read the headers that `neededBy` names. Replays have shown that nothing of `captured` that passed before fails or
 * loses a header. `null` when nothing can be mended so, or too much is asked: see `isSought`.
 */
export function suggest(
  blocked: readonly Exchange[],
  captured: readonly Exchange[],
  configuration: CorsConfiguration,
  neededBy: NeededHeaders = neededHeaders,
): Suggestion | null {
  const demands = demandsOf(blocked, neededBy);
  if (asksTooMuch(demands, configuration)) return null;
  const found = mendedAll(demands, draftOf(configuration));
  const mendable = demands.filter((demand) => isMet(demand, found.configuration));
  const smallest = minimized(mendable, found);
  const edits = editsOf(smallest);
  if (edits.length === 0) return null;
  const edited = smallest.configuration;
  const proof = proofOf(demands, blocked, captured, configuration, edited);
  return proof === null ? null : { edits, configuration: edited, proof };
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
): Suggestion | null {
  const start = draftOf(configuration);
  const demands = demandsOf(blocked, neededBy);
  const mendable = demands.filter((demand) => isMet(demand, suggestion.configuration));
  const smallest = minimized(mendable, draftWith(start, suggestion.edits.map(withAnyHeader)));
  const edits = editsOf(smallest);
  if (edits.every((edit) => withAnyHeader(edit) === edit)) return null;
  if (!losesNoMore(smallest, draftWith(start, suggestion.edits))) return null;
  const wide = smallest.configuration;
  const proof = proofOf(demands, blocked, captured, configuration, wide);
  return proof === null || proof.mended < suggestion.proof.mended ? null : { edits, configuration: wide, proof };
}
