import type { Replay } from '../replay.ts';
import { type Evidence, type Kind, nothingToEdit, refusedByRules } from './evidence.ts';

export interface ConfigurationDiffers {
  readonly kind: 'configuration-differs';
  /** Whether the known rules would have let the request through, or blocked it in another way. */
  readonly simulated: Replay['verdict']['outcome'];
  /** Whether the browser says that it took the answer from its cache. */
  readonly fromCache: boolean;
}

function isExplained(evidence: Evidence): boolean {
  return refusedByRules(evidence) !== null;
}

/** COS answers a preflight with 200 or 403; any other status is no rule's. */
function isFromRules({ exchange, recorded }: Evidence): boolean {
  if (recorded.outcome !== 'blocked' || recorded.stage === 'actual') return true;
  const status = exchange.preflight?.response?.status;
  return status === 200 || status === 403;
}

/** The known rules do not give the answer that was recorded: they are another bucket's, or not the saved ones. */
export const configurationDiffers: Kind<ConfigurationDiffers> = {
  detect(evidence) {
    const { exchange, recorded } = evidence;
    if (recorded.outcome !== 'blocked' || !isFromRules(evidence)) return null;
    const { replayed } = evidence;
    if (replayed === null || isExplained(evidence)) return null;
    const fromCache = recorded.stage === 'actual' && exchange.response?.fromCache === true;
    return { kind: 'configuration-differs', simulated: replayed.verdict.outcome, fromCache };
  },
  mend: nothingToEdit,
};
