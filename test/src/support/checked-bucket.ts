import { type Check, checkOf, type Knowledge } from '../../../src/checking/check.ts';
import type { Sent } from '../../../src/checking/outcome.ts';
import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import { neededHeaders } from '../../../src/cos/needed-headers.ts';
import type { Exchange } from '../../../src/exchange.ts';
import type { ProbeAnswer } from '../../../src/probing/probe.ts';
import { bucketWith } from './asked-bucket.ts';

export const inChrome: Knowledge = { neededHeaders, hasStoredAnswer: () => false, mostSeconds: 7200 };

/** What became of a check's preflights: `answer` may give another answer than the bucket's. */
export function sentTo(
  check: Check,
  configuration: CorsConfiguration,
  answer: (place: number) => ProbeAnswer | undefined = () => undefined,
): Sent {
  const bucket = bucketWith(configuration);
  return check.preflights.map(({ probe }, place) => ({ answer: answer(place) ?? bucket(probe), problem: null }));
}

/** Checks exchanges with a bucket that answers from a configuration. */
export function checked(exchanges: readonly Exchange[], configuration: CorsConfiguration) {
  const check = checkOf(exchanges, inChrome);
  return { check, sent: sentTo(check, configuration) };
}
