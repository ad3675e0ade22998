import type { CorsConfiguration } from './cos/cors-configuration.ts';
import type { Exchange } from './exchange.ts';
import { recordedVerdict, type Verdict } from './recorded-verdict.ts';
import type { Replay } from './replay.ts';
import { type Assumption, assumptionsOf } from './replay-assumptions.ts';

/**
 * How a recording departs from its replay: COS refused what the rules allow, allowed what they refuse, answered with
 * `*` in place of the origin or the reverse, or gave other lists.
 */
type Departure = 'refused' | 'allowed' | 'echo' | 'lists' | 'other';

function departureOf(recorded: Verdict, simulated: Replay['verdict']): Departure {
  const failures = [recorded, simulated].map((verdict) =>
    verdict.outcome === 'blocked' ? verdict.failure.kind : null,
  );
  if (failures.includes('wildcard-with-credentials') || failures.includes('allow-credentials-not-true')) return 'echo';
  if (recorded.outcome === 'success') return simulated.outcome === 'blocked' ? 'allowed' : 'lists';
  if (recorded.outcome !== 'blocked') return 'other';
  if (simulated.outcome === 'success') return 'refused';
  return recorded.stage === 'actual' && simulated.stage === 'preflight' ? 'allowed' : 'other';
}

/** The departures that each assumption explains if COS does otherwise, at the preflight and at the request itself. */
const explains: Readonly<
  Record<Assumption, { readonly preflight?: readonly Departure[]; readonly actual?: readonly Departure[] }>
> = {
  'header-mismatch-falls-through': { preflight: ['refused'], actual: ['lists'] },
  'headers-not-added-up': { preflight: ['allowed'] },
  'empty-allow-headers': { preflight: ['refused', 'allowed'] },
  'actual-matched-by-origin-and-method': { actual: ['refused', 'allowed', 'lists'] },
  'origin-compared-literally': { preflight: ['allowed'], actual: ['allowed'] },
  'partial-wildcard-in-header': { preflight: ['refused', 'allowed'] },
  'partial-wildcard-echoed': { preflight: ['echo'], actual: ['echo'] },
  'wildcard-beside-explicit-origin': { preflight: ['echo'], actual: ['echo'] },
  'opaque-origin': { preflight: ['refused', 'allowed'], actual: ['refused', 'allowed'] },
  // Whether credentials are sent changes what the browser accepts. The recording tells that already.
  'sent-without-credentials': {},
  'other-endpoint-uses-bucket-rules': {
    preflight: ['refused', 'allowed', 'echo', 'lists', 'other'],
    actual: ['refused', 'allowed', 'echo', 'lists', 'other'],
  },
};

/**
 * Returns the assumptions behind an exchange's replay that explain, if COS does otherwise, why the recording ended
 * otherwise.
 */
export function bearingAssumptions(
  exchange: Exchange,
  configuration: CorsConfiguration,
  replayed: Replay,
): Assumption[] {
  const recorded = recordedVerdict(exchange);
  const departure = departureOf(recorded, replayed.verdict);
  const decided = departure === 'allowed' ? replayed.verdict : recorded;
  const stage = decided.outcome === 'blocked' ? decided.stage : 'actual';
  return assumptionsOf(exchange, configuration, replayed).filter((assumption) =>
    explains[assumption][stage]?.includes(departure),
  );
}
