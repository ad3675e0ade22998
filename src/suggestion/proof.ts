import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import { extractHeaderListValues } from '../headers.ts';
import { replay } from '../replay.ts';
import { type Demand, isMet, unreadable } from './demand.ts';

/** What replays have shown of a change. */
export interface Proof {
  /** Captured requests that the change is for; each passes when replayed against it. */
  readonly mended: number;
  /** Further captured requests that passed before; each still does, and what could be read of its answer still can. */
  readonly kept: number;
  /** Requests that were to be mended too and that no change of the rules can mend. */
  readonly left: number;
}

function passes({ exchange }: Demand, configuration: CorsConfiguration): boolean {
  return replay(exchange, configuration).verdict.outcome === 'success';
}

/** Whether what passed before passes after a change, and every header that could be read still can. */
function isKept(demand: Demand, before: CorsConfiguration, after: CorsConfiguration): boolean {
  const replayed = replay(demand.exchange, before);
  if (replayed.verdict.outcome !== 'success') return true;
  const listed = extractHeaderListValues(replayed.actual.answer.headers, 'Access-Control-Expose-Headers');
  const exposed = listed === null || listed === 'failure' ? [] : listed;
  const needed = exposed.filter((name) => !unreadable({ ...demand, needed: exposed }, replayed).includes(name));
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
  const mended = demands.filter((demand) => isMet(demand, after));
  const passing = others.filter((demand) => passes(demand, before));
  if (![...demands, ...passing].every((demand) => isKept(demand, before, after))) return null;
  return { mended: count(mended), kept: count(passing), left: count(demands) - count(mended) };
}
