import type { CredentialsMode, Exchange } from '../../src/exchange.ts';
import { targetOf } from './attempts.ts';
import { verdictOf } from './verdicts.ts';

const credentialsModes: readonly (CredentialsMode | null)[] = ['omit', 'same-origin', 'include', null];

/** When requests last passed, in milliseconds since the epoch, by `targetOf` and credentials mode. */
type LastPassed = Map<string, Map<CredentialsMode | null, number>>;

function note(last: LastPassed, target: string, { startedAt, request }: Exchange): void {
  const ofTarget = last.get(target) ?? new Map<CredentialsMode | null, number>();
  const before = ofTarget.get(request.credentialsMode) ?? startedAt;
  last.set(target, ofTarget.set(request.credentialsMode, Math.max(startedAt, before)));
}

/** Whether the target passed after this exchange began. An unknown credentials mode counts as every mode. */
function passedAfter(last: LastPassed, target: string, { startedAt, request }: Exchange): boolean {
  const ofTarget = last.get(target);
  if (ofTarget === undefined) return false;
  const modes = request.credentialsMode === null ? credentialsModes : [request.credentialsMode, null];
  return modes.some((mode) => (ofTarget.get(mode) ?? startedAt) > startedAt);
}

/**
 * The ids of exchanges that failed and whose request passed later: with the same bucket (or host), path, query, method,
 * origin and credentials mode. What CORS blocked or the network lost has passed once CORS lets an answer through,
 * whatever its status; what had a status of 400 or more, once the status is below.
 */
export function passedSince(exchanges: readonly Exchange[]): ReadonlySet<string> {
  const [pastCors, wentWell]: [LastPassed, LastPassed] = [new Map(), new Map()];
  const failures: { exchange: Exchange; target: string; last: LastPassed }[] = [];
  for (const exchange of exchanges) {
    const { outcome } = verdictOf(exchange);
    if (outcome === 'pending') continue;
    const target = targetOf(exchange);
    const status = exchange.response?.status ?? 0;
    if (outcome === 'success') {
      note(pastCors, target, exchange);
      if (status < 400) note(wentWell, target, exchange);
      else failures.push({ exchange, target, last: wentWell });
    } else failures.push({ exchange, target, last: pastCors });
  }
  const passed = failures.filter(({ exchange, target, last }) => passedAfter(last, target, exchange));
  return new Set(passed.map(({ exchange }) => exchange.id));
}
