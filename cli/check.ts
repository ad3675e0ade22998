import { findings } from '../extension/findings/finding.ts';
import type { CorsConfiguration } from '../src/cos/cors-configuration.ts';
import { type Prediction, predict } from '../src/what-if/prediction.ts';
import { refuse } from './failure.ts';
import { isFailure, type Reported, reportsOf } from './reports.ts';
import { targetOf } from './target.ts';
import { type ToldRequest, wantedExchanges } from './wanted.ts';

/** Stand for the bucket and its region where none is named: rules know neither. */
const anyBucket = 'examplebucket-1250000000';
const anyRegion = 'ap-guangzhou';

/** What rules make of requests that nobody has sent. */
export interface Check {
  /** In the order in which they would be sent. */
  readonly predictions: readonly [Prediction, ...Prediction[]];
  readonly isRefused: boolean;
  /** What is refused first, then what is only worth knowing. */
  readonly reported: readonly Reported[];
}

/** Checks requests against rules, as *What if* does. `bucket`: its name or host; `null` where that does not matter. */
export function checked(told: ToldRequest, rules: CorsConfiguration, bucket: string | null): Check {
  const target = targetOf(bucket ?? anyBucket, anyRegion);
  const name = target.bucket ?? refuse({ kind: 'no-bucket', text: bucket ?? '' });
  const [first, ...more] = wantedExchanges(told, { bucket: name, url: target.url });
  const predictions: Check['predictions'] = [predict(first, rules), ...more.map((each) => predict(each, rules))];
  const known = new Map([[name, { configuration: rules, savedAt: 0 }]]);
  const found = findings(
    predictions.map(({ exchange }) => exchange),
    known,
  );
  return {
    predictions,
    isRefused: predictions.some(({ diagnosis }) => diagnosis !== null) || found.some(isFailure),
    reported: reportsOf(found, true),
  };
}

/** The check as `--json` has it. */
export function checkJson({ predictions, isRefused, reported }: Check) {
  return {
    format: 'cos-cors-doctor/replay' as const,
    version: 1 as const,
    verdict: isRefused ? ('refused' as const) : ('passes' as const),
    requests: predictions.map(({ exchange: { request }, diagnosis, replayed }) => ({
      method: request.method,
      headers: request.unsafeHeaderNames,
      verdict: diagnosis === null ? ('passes' as const) : ('refused' as const),
      /** The kind of the diagnosis; `null` where the request passes. */
      cause: diagnosis?.kind ?? null,
      /** The rule that answers the preflight or, where none is sent, the request. */
      rule: (replayed.preflight ?? replayed.actual).match.matchedRule,
    })),
    findings: reported.map(({ report }) => report),
  };
}
