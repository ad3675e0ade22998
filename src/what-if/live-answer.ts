import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import { type Suspect, suspectsOf } from '../diagnoses/configuration-differs.ts';
import { evidenceOf } from '../diagnoses/evidence.ts';
import type { Exchange } from '../exchange.ts';
import type { CorsFailure } from '../fetch/cors-failure.ts';
import { judgePreflight } from '../fetch/cors-preflight.ts';
import type { Doubt } from '../probing/doubt.ts';
import { differingHeaders, knownAnswer } from '../probing/known-answer.ts';
import { asSent, type Probe, type ProbeAnswer } from '../probing/probe.ts';
import { readingsOf } from '../probing/reading.ts';
import { credentialsModeOf } from '../recorded-verdict.ts';

/** What a live answer to a preflight says beside what the known rules would answer. */
export type Comparison =
  /** The rules are not known. */
  | { readonly kind: 'alone' }
  | { readonly kind: 'agrees' }
  /** The known rules are not what the bucket answers from. `headers` are those that differ where both allow it. */
  | { readonly kind: 'differs'; readonly headers: readonly string[]; readonly suspects: readonly Suspect[] }
  /** No rule gives such an answer. */
  | { readonly kind: 'doubtful'; readonly doubt: Doubt };

export interface JudgedAnswer {
  /** Whether the browser lets the request pass after this answer, and why not. */
  readonly verdict: 'success' | CorsFailure;
  readonly comparison: Comparison;
}

/** The exchange as it would be recorded with this answer to its preflight. */
export function recordedWith(exchange: Exchange, { method, headerNames }: Probe, answer: ProbeAnswer): Exchange {
  const response = answer.status === 200 ? answer : null;
  return { ...exchange, preflight: { method, headerNames, response: answer, error: null }, response };
}

/**
 * Judges the live answer to the preflight of a wanted exchange, and compares it with what the known rules would answer;
 * `configuration` is `null` while they are not known.
 */
export function judgeAnswer(
  exchange: Exchange,
  probe: Probe,
  answer: ProbeAnswer,
  configuration: CorsConfiguration | null,
): JudgedAnswer {
  const { origin, method, headerNames } = asSent(probe);
  const asked = { origin, method, unsafeHeaderNames: headerNames, credentialsMode: credentialsModeOf(exchange) };
  const verdict = judgePreflight(answer, asked);
  const [reading] = readingsOf([{ probe, answer }]);
  if (reading?.kind === 'foreign') return { verdict, comparison: { kind: 'doubtful', doubt: reading.doubt } };
  if (configuration === null) return { verdict, comparison: { kind: 'alone' } };
  const predicted = knownAnswer(configuration, probe);
  const headers = differingHeaders(answer, predicted);
  if (predicted.status === answer.status && headers.length === 0) return { verdict, comparison: { kind: 'agrees' } };
  const [passes, wouldPass] = [answer.status === 200, predicted.status === 200];
  const evidence = evidenceOf(recordedWith(exchange, probe, answer), configuration);
  const suspects = suspectsOf(evidence, wouldPass ? 'success' : 'blocked');
  return { verdict, comparison: { kind: 'differs', headers: passes && wouldPass ? headers : [], suspects } };
}
