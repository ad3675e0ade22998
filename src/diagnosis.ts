import type { CorsConfiguration } from './cos/cors-configuration.ts';
import type { Edit } from './cos/edit.ts';
import { answerRefused } from './diagnoses/answer-refused.ts';
import { answeredByCdn } from './diagnoses/answered-by-cdn.ts';
import { bucketNotKnown } from './diagnoses/bucket-not-known.ts';
import { configurationDiffers } from './diagnoses/configuration-differs.ts';
import { type Evidence, evidenceOf } from './diagnoses/evidence.ts';
import { headerNotAllowed } from './diagnoses/header-not-allowed.ts';
import { methodNotAllowed } from './diagnoses/method-not-allowed.ts';
import { networkError } from './diagnoses/network-error.ts';
import { noConfiguration } from './diagnoses/no-configuration.ts';
import { noSingleRuleMatches } from './diagnoses/no-single-rule-matches.ts';
import { notCors } from './diagnoses/not-cors.ts';
import { originNotAllowed } from './diagnoses/origin-not-allowed.ts';
import { originNullAfterRedirect } from './diagnoses/origin-null-after-redirect.ts';
import { rulesUnknown } from './diagnoses/rules-unknown.ts';
import { wildcardWithCredentials } from './diagnoses/wildcard-with-credentials.ts';
import type { Exchange } from './exchange.ts';

const kinds = [
  notCors,
  networkError,
  originNullAfterRedirect,
  bucketNotKnown,
  answeredByCdn,
  wildcardWithCredentials,
  noConfiguration,
  originNotAllowed,
  methodNotAllowed,
  headerNotAllowed,
  noSingleRuleMatches,
  rulesUnknown,
  configurationDiffers,
] as const;

type Detected = NonNullable<ReturnType<(typeof kinds)[number]['detect'] | (typeof answerRefused)['detect']>>;

/** Why an exchange failed, as data: one shape a kind. */
export type Diagnosis = Detected;

/** Whether the rules refused, and yet no change of them can help. */
export function isHopeless(diagnosis: Diagnosis): boolean {
  return diagnosis.kind === 'method-not-allowed' && !diagnosis.allowable;
}

function detectAll(evidence: Evidence): Diagnosis[] {
  const found = kinds.map((kind) => kind.detect(evidence)).filter((diagnosis) => diagnosis !== null);
  // Mending the rest would be in vain.
  if (found.length > 0) return found.sort((one, other) => Number(isHopeless(other)) - Number(isHopeless(one)));
  const fallback = answerRefused.detect(evidence);
  return fallback === null ? [] : [fallback];
}

/**
 * Every cause of a failed exchange, the one to act on first; empty for one that went well or has not ended.
 * `configuration` is the bucket's, or `null` while it is not known.
 */
export function diagnose(exchange: Exchange, configuration: CorsConfiguration | null): Diagnosis[] {
  return detectAll(evidenceOf(exchange, configuration));
}

/** The edits by which the first cause that a configuration can mend is mended; `null` when there is none. */
export function mend(exchange: Exchange, configuration: CorsConfiguration): readonly Edit[] | null {
  const evidence = evidenceOf(exchange, configuration);
  const kind = kinds.find(({ detect }) => detect(evidence) !== null);
  return kind?.mend(evidence) ?? null;
}
