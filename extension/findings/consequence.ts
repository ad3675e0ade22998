import type { Exchange } from '../../src/exchange.ts';
import type { Attempt } from './attempts.ts';

/** What matters here of a finding. */
interface Told {
  readonly hint: boolean;
  readonly passedSince: boolean;
  readonly exchanges: readonly Exchange[];
}

/** When the first request of each upload failed, its abort aside, by undertaking. */
function firstFailures(found: readonly Told[], attempts: ReadonlyMap<string, Attempt>): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const { hint, passedSince, exchanges } of found) {
    if (hint || passedSince) continue;
    for (const { id, startedAt } of exchanges) {
      const { undertaking, step = null } = attempts.get(id) ?? {};
      if (undertaking === undefined || step === null || step.kind === 'abort') continue;
      first.set(undertaking, Math.min(startedAt, first.get(undertaking) ?? startedAt));
    }
  }
  return first;
}

/**
 * The findings that only follow from others: clients abort an upload in parts once one of its requests has failed, so a
 * refused abort is never why the upload fails. `attempts`: the place of each exchange in what the page set out to do.
 */
export function consequences<T extends Told>(
  found: readonly T[],
  attempts: ReadonlyMap<string, Attempt>,
): ReadonlySet<T> {
  const first = firstFailures(found, attempts);
  const follows = ({ id, startedAt }: Exchange) => {
    const { undertaking = '', step = null } = attempts.get(id) ?? {};
    return step?.kind === 'abort' && (first.get(undertaking) ?? startedAt) < startedAt;
  };
  return new Set(found.filter(({ exchanges }) => exchanges.every(follows)));
}
