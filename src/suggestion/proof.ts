import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import { extractHeaderListValues } from '../headers.ts';
import { type Replay, replay } from '../replay.ts';
import { type Demand, isMet, unreadableHeaders } from './demand.ts';

/** What replays have shown of a change. */
export interface Proof {
  /** Captured requests that the change is for; each passes when replayed against it. */
  readonly mended: number;
  /** Further captured requests that passed before; each still does, and what could be read of its answer still can. */
  readonly kept: number;
  /** Requests that were to be mended too and that no change of the rules can mend. */
  readonly left: number;
}

/** Whether what passed before passes after a change, and every header that could be read still can. */
function isKept(demand: Demand, before: Replay, after: CorsConfiguration): boolean {
  if (before.verdict.outcome !== 'success') return true;
  const listed = extractHeaderListValues(before.actual.answer.headers, 'Access-Control-Expose-Headers');
  const exposed = listed === null || listed === 'failure' ? [] : listed;
  const needed = exposed.filter((name) => !unreadableHeaders({ ...demand, needed: exposed }, before).includes(name));
  return isMet({ ...demand, needed }, after);
}

function count(demands: readonly Demand[]): number {
  return demands.reduce((sum, demand) => sum + demand.count, 0);
}

/** Replays what was to be mended, and all else that was captured; `null` when something that passed would be lost. */
export function proofOf(
  demands: readonly Demand[],
  others: readonly Demand[],
  before: CorsConfiguration,
  after: CorsConfiguration,
): Proof | null {
  const passing: Demand[] = [];
  for (const demand of [...demands, ...others]) {
    const replayed = replay(demand.exchange, before);
    if (!isKept(demand, replayed, after)) return null;
    if (replayed.verdict.outcome === 'success') passing.push(demand);
  }
  const toMend = new Set(demands);
  const mended = demands.filter((demand) => isMet(demand, after));
  const kept = passing.filter((demand) => !toMend.has(demand));
  return { mended: count(mended), kept: count(kept), left: count(demands) - count(mended) };
}
