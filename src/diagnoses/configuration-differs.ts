import type { Replay } from '../replay.ts';
import { type Evidence, type Kind, nothingToEdit, refusedByRules } from './evidence.ts';

export interface ConfigurationDiffers {
  readonly kind: 'configuration-differs';
  /** Whether the known rules would have let the request through, or blocked it in another way. */
  readonly simulated: Replay['verdict']['outcome'];
}

function isExplained(evidence: Evidence): boolean {
  return refusedByRules(evidence) !== null;
}

/** The known rules do not give the answer that was recorded: they are another bucket's, or not the saved ones. */
export const configurationDiffers: Kind<ConfigurationDiffers> = {
  detect(evidence) {
    const { recorded, replayed } = evidence;
    if (recorded.outcome !== 'blocked' || replayed === null || isExplained(evidence)) return null;
    return { kind: 'configuration-differs', simulated: replayed.verdict.outcome };
  },
  mend: nothingToEdit,
};
