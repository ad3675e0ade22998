import type { CredentialsMode, Exchange } from '../../src/exchange.ts';
import { targetOf } from './attempts.ts';
import { couldReadEtag, uploadShapeOf } from './upload-shape.ts';
import { verdictOf } from './verdicts.ts';

const credentialsModes: readonly (CredentialsMode | null)[] = ['omit', 'same-origin', 'include', null];

/** When requests last passed, in milliseconds since the epoch, by `targetOf` or `uploadShapeOf` and credentials mode. */
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
 * whatever its status; what had a status of 400 or more, once the status is below. An upload that CORS blocked has also
 * passed once one of the same shape does, whatever its key, since rules know no keys; so has a part whose ETag the page
 * could not read, once it can read one.
 */
export function passedSince(exchanges: readonly Exchange[]): ReadonlySet<string> {
  const pastCors: LastPassed = new Map();
  const wentWell: LastPassed = new Map();
  const shapePassed: LastPassed = new Map();
  const etagRead: LastPassed = new Map();
  const failures: { exchange: Exchange; target: string; last: LastPassed }[] = [];
  for (const exchange of exchanges) {
    const { outcome } = verdictOf(exchange);
    if (outcome === 'pending') continue;
    const target = targetOf(exchange);
    const shape = uploadShapeOf(exchange);
    const status = exchange.response?.status ?? 0;
    if (outcome === 'success') {
      note(pastCors, target, exchange);
      if (status < 400) note(wentWell, target, exchange);
      else failures.push({ exchange, target, last: wentWell });
    } else failures.push({ exchange, target, last: pastCors });
    if (shape === null) continue;
    if (outcome === 'success') note(shapePassed, shape, exchange);
    if (outcome === 'blocked') failures.push({ exchange, target: shape, last: shapePassed });
    const read = outcome === 'success' ? couldReadEtag(exchange) : null;
    if (read === true) note(etagRead, shape, exchange);
    if (read === false) failures.push({ exchange, target: shape, last: etagRead });
  }
  const passed = failures.filter(({ exchange, target, last }) => passedAfter(last, target, exchange));
  return new Set(passed.map(({ exchange }) => exchange.id));
}
