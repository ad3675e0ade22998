import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import type { Exchange } from '../exchange.ts';
import { extractHeaderListValues } from '../headers.ts';
import { type Replay, replay } from '../replay.ts';
import { type Demand, isMet, unreadableHeaders } from './demand.ts';
import { createIsUntouched, type Passing, passingOf } from './passing.ts';

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

/** How many exchanges pass that are not among those to be mended. */
function countBut(blocked: readonly Exchange[], passing: readonly Passing[]): number {
  const toMend = new Set(blocked);
  return passing.reduce((sum, { group }) => sum + group.filter((exchange) => !toMend.has(exchange)).length, 0);
}

/**
 * Replays what was to be mended, `blocked` with its demands, and what else passed of all that was captured; `null` when
 * something that passed before would be lost. What the change leaves to the same rules needs no replay.
 */
export function proofOf(
  demands: readonly Demand[],
  blocked: readonly Exchange[],
  captured: readonly Exchange[],
  before: CorsConfiguration,
  after: CorsConfiguration,
): Proof | null {
  if (!demands.every((demand) => isKept(demand, replay(demand.exchange, before), after))) return null;
  const passing = passingOf(captured)(before);
  const isUntouched = createIsUntouched(before, after);
  for (const each of passing) {
    if (isUntouched(each)) continue;
    const [exchange] = each.group;
    if (!isKept({ exchange, needed: [], count: each.group.length }, each.replayed, after)) return null;
  }
  const mended = demands.filter((demand) => isMet(demand, after));
  return { mended: count(mended), kept: countBut(blocked, passing), left: count(demands) - count(mended) };
}
