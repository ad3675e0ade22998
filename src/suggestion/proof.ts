import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import { extractHeaderListValues } from '../headers.ts';
import { type Replay, replay } from '../replay.ts';
import { type Demand, isMet, unreadableHeaders } from './demand.ts';

/** How many captured requests replays have shown to be mended, kept or left by a change. */
export interface Proof {
  /** Requests that the change is for; each passes when replayed with it. */
  readonly mended: number;
  /** Other requests that passed before; each still passes, and every header that could be read still can. */
  readonly kept: number;
  /** Requests that were to be mended too, and that the change does not mend. */
  readonly left: number;
}

/**
 * Whether what passed before still passes, and every header that could be read still can. What failed before is kept,
 * too.
 */
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

/** Replays what was to be mended and all other demands; `null` when something that passed before would be lost. */
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
