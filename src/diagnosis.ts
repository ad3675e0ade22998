import type { CorsConfiguration } from './cos/cors-configuration.ts';
import type { Edit } from './cos/edits/edit.ts';
import { allowCredentialsMissing } from './diagnoses/allow-credentials-missing.ts';
import { allowListUnreadable } from './diagnoses/allow-list-unreadable.ts';
import { anotherOriginAllowed } from './diagnoses/another-origin-allowed.ts';
import { answerChanged } from './diagnoses/answer-changed.ts';
import { answerRefused } from './diagnoses/answer-refused.ts';
import { answeredByCdn } from './diagnoses/answered-by-cdn.ts';
import { bucketListAsked } from './diagnoses/bucket-list-asked.ts';
import { bucketNotKnown } from './diagnoses/bucket-not-known.ts';
import { cachedPreflight } from './diagnoses/cached-preflight.ts';
import { cloudbaseBucket } from './diagnoses/cloudbase-bucket.ts';
import { configurationDiffers } from './diagnoses/configuration-differs.ts';
import { deadRule } from './diagnoses/dead-rule.ts';
import { deleteWithoutMd5 } from './diagnoses/delete-without-md5.ts';
import { downloadForbidden } from './diagnoses/download-forbidden.ts';
import { type Evidence, evidenceOf } from './diagnoses/evidence.ts';
import { forcedDownload } from './diagnoses/forced-download.ts';
import { headerNotAllowed } from './diagnoses/header-not-allowed.ts';
import { headerNotExposed } from './diagnoses/header-not-exposed.ts';
import { methodNotAllowed } from './diagnoses/method-not-allowed.ts';
import { misspelledHost } from './diagnoses/misspelled-host.ts';
import { networkError } from './diagnoses/network-error.ts';
import { neverSent } from './diagnoses/never-sent.ts';
import { noConfiguration } from './diagnoses/no-configuration.ts';
import { noSingleRuleMatches } from './diagnoses/no-single-rule-matches.ts';
import { noSuchBucket } from './diagnoses/no-such-bucket.ts';
import { notCors } from './diagnoses/not-cors.ts';
import { originNotAllowed } from './diagnoses/origin-not-allowed.ts';
import { originNull } from './diagnoses/origin-null.ts';
import { pathStyleRefused } from './diagnoses/path-style-refused.ts';
import { pathStyleSuspected } from './diagnoses/path-style-suspected.ts';
import { preflightNotHandled } from './diagnoses/preflight-not-handled.ts';
import { preflightRedirected } from './diagnoses/preflight-redirected.ts';
import { redirectNotFollowed } from './diagnoses/redirect-not-followed.ts';
import { requestAborted } from './diagnoses/request-aborted.ts';
import { rulesNotHeld } from './diagnoses/rules-not-held.ts';
import { rulesUnknown } from './diagnoses/rules-unknown.ts';
import { severalAllowOrigins } from './diagnoses/several-allow-origins.ts';
import { shadowedMaxAge } from './diagnoses/shadowed-max-age.ts';
import { storedAnswer } from './diagnoses/stored-answer.ts';
import { websiteReadsOnly } from './diagnoses/website-reads-only.ts';
import { wildcardWithCredentials } from './diagnoses/wildcard-with-credentials.ts';
import type { Exchange } from './exchange.ts';

/** Causes other than CORS. */
const elsewhere = [
  neverSent,
  requestAborted,
  misspelledHost,
  bucketListAsked,
  websiteReadsOnly,
  networkError,
  pathStyleRefused,
  noSuchBucket,
  downloadForbidden,
  deleteWithoutMd5,
  notCors,
] as const;

/** Causes that the recording shows. The rules at most confirm one or rule it out. */
const network = [
  originNull,
  preflightRedirected,
  redirectNotFollowed,
  preflightNotHandled,
  severalAllowOrigins,
  answeredByCdn,
  anotherOriginAllowed,
  allowCredentialsMissing,
  wildcardWithCredentials,
  storedAnswer,
  bucketNotKnown,
] as const;

/** Causes in the rules: what they refuse, or that they are not known or do not fit the recording. */
const rules = [
  rulesNotHeld,
  noConfiguration,
  originNotAllowed,
  methodNotAllowed,
  headerNotAllowed,
  noSingleRuleMatches,
  allowListUnreadable,
  rulesUnknown,
  cloudbaseBucket,
  pathStyleSuspected,
  configurationDiffers,
] as const;

/** Findings beside a cause, or about a request that passed. `isHint` tells which are no failure. */
const hints = [headerNotExposed, forcedDownload, cachedPreflight, answerChanged, shadowedMaxAge, deadRule] as const;

/** All kinds but the fallback `answer-refused`, in the order in which they are tried. */
const kinds = [...elsewhere, ...network, ...rules, ...hints] as const;

/** A finding about an exchange: why it failed, or what is wrong although it passed. Each `kind` has its own data. */
export type Diagnosis = NonNullable<ReturnType<(typeof kinds)[number]['detect'] | (typeof answerRefused)['detect']>>;

/** Whether no change of the rules helps: none can allow a method such as PATCH, and COS does not speak tus. */
export function isBeyondRules(diagnosis: Diagnosis): boolean {
  if (diagnosis.kind !== 'header-not-allowed' && diagnosis.kind !== 'method-not-allowed') return false;
  return diagnosis.protocol !== undefined || ('allowable' in diagnosis && !diagnosis.allowable);
}

/**
 * Whether an error status is an answer that the page asked for and can read: no such object (404 to HEAD), a failed
 * condition (412), a range that does not exist (416).
 */
function isAnswerToCondition({ method, status, readable }: Extract<Diagnosis, { readonly kind: 'not-cors' }>): boolean {
  return readable && ((method === 'HEAD' && status === 404) || status === 412 || status === 416);
}

/** Whether a diagnosis is no failure: a note on the rules, a request that went well, or one that ended as wanted. */
export function isHint(diagnosis: Diagnosis): boolean {
  switch (diagnosis.kind) {
    case 'header-not-exposed':
      return !diagnosis.partUpload;
    case 'configuration-differs':
      return diagnosis.recorded === 'success' && !diagnosis.breaks;
    case 'stored-answer':
      return diagnosis.hidden.length > 0;
    case 'not-cors':
      return isAnswerToCondition(diagnosis);
    case 'cached-preflight':
    case 'answer-changed':
      return diagnosis.passed;
    case 'forced-download':
    case 'request-aborted':
    case 'shadowed-max-age':
    case 'dead-rule':
      return true;
    default:
      return false;
  }
}

const faultsOfRules: ReadonlySet<Diagnosis['kind']> = new Set<Diagnosis['kind']>([
  'no-configuration',
  'rules-not-held',
  'origin-not-allowed',
  'method-not-allowed',
  'header-not-allowed',
  'no-single-rule-matches',
  'wildcard-with-credentials',
  'allow-list-unreadable',
  'header-not-exposed',
]);

/** Whether the rules themselves are at fault. To change them is the remedy, unless no rule can allow the request. */
export function isFaultOfRules({ kind }: Diagnosis): boolean {
  return faultsOfRules.has(kind);
}

/** Whether the rules are at fault, are known and explain what was recorded, so that a change can be worked out. */
export function isFaultOfKnownRules(diagnosis: Diagnosis): boolean {
  return isFaultOfRules(diagnosis) && !('rule' in diagnosis && diagnosis.rule === null);
}

/** Who gave the answer that a diagnosis speaks of. */
export type Answerer = 'bucket' | 'server' | 'cache';

const answerers: ReadonlyMap<Diagnosis['kind'], Answerer> = new Map<Diagnosis['kind'], Answerer>([
  ['answered-by-cdn', 'server'],
  ['bucket-list-asked', 'server'],
  ['bucket-not-known', 'server'],
  ['misspelled-host', 'server'],
  ['no-such-bucket', 'server'],
  ['preflight-not-handled', 'server'],
  ['stored-answer', 'cache'],
]);

/** Tells who gave the answer: a bucket, unless the diagnosis says, or leaves open, that it was another. */
export function answererOf({ kind }: Diagnosis): Answerer {
  return answerers.get(kind) ?? 'bucket';
}

/** For each kind, the kinds that it makes superfluous: they repeat it, or it shows that they are wrong. */
const saidAlready: Readonly<Partial<Record<Diagnosis['kind'], readonly Diagnosis['kind'][]>>> = {
  'network-error': ['header-not-exposed'],
  'request-aborted': ['header-not-exposed'],
  'redirect-not-followed': ['request-aborted', 'header-not-exposed', 'answered-by-cdn', 'configuration-differs'],
  'misspelled-host': ['network-error', 'no-such-bucket', 'not-cors', 'preflight-not-handled'],
  'bucket-list-asked': ['network-error', 'not-cors', 'preflight-not-handled'],
  'website-reads-only': ['not-cors', 'rules-unknown', 'configuration-differs', 'preflight-not-handled'],
  'path-style-refused': ['rules-unknown', 'cloudbase-bucket', 'configuration-differs'],
  'download-forbidden': ['not-cors'],
  'delete-without-md5': ['not-cors'],
  'no-such-bucket': ['rules-unknown', 'cloudbase-bucket', 'configuration-differs'],
  'origin-null': ['origin-not-allowed'],
  'rules-not-held': ['configuration-differs'],
  'preflight-not-handled': ['answered-by-cdn', 'bucket-not-known', 'configuration-differs'],
  'several-allow-origins': ['answered-by-cdn', 'bucket-not-known', 'configuration-differs'],
  'another-origin-allowed': ['configuration-differs'],
  'allow-credentials-missing': ['configuration-differs'],
};

/** Whether known rules are contradicted, and not because COS may do otherwise than is assumed of it. */
function contradictsRules(diagnosis: Diagnosis): boolean {
  return diagnosis.kind === 'configuration-differs' && !diagnosis.suspects.includes('assumption');
}

/**
 * A cause that no rule can mend comes first: to mend the rest would be in vain. What is no failure comes last. That
 * rules answer `*` comes behind the known ones' not being those rules, and a refusal for a reason that nothing tells
 * behind the form of the address.
 */
function rank(diagnosis: Diagnosis, contradicted: boolean, suspectsAddress: boolean): number {
  if (isBeyondRules(diagnosis)) return 0;
  if (isHint(diagnosis)) return 3;
  if (suspectsAddress && diagnosis.kind === 'not-cors' && diagnosis.reason === 'refused') return 2;
  return contradicted && diagnosis.kind === 'wildcard-with-credentials' ? 2 : 1;
}

function detectAll(evidence: Evidence): Diagnosis[] {
  const found = kinds.map((kind) => kind.detect(evidence)).filter((diagnosis) => diagnosis !== null);
  const superfluous = new Set(found.flatMap(({ kind }) => saidAlready[kind] ?? []));
  const said = found.filter(({ kind }) => !superfluous.has(kind));
  const contradicted = said.some(contradictsRules);
  const suspectsAddress = said.some(({ kind }) => kind === 'path-style-suspected');
  const placeOf = (each: Diagnosis) => rank(each, contradicted, suspectsAddress);
  if (said.some((each) => !isHint(each))) return said.sort((one, other) => placeOf(one) - placeOf(other));
  const fallback = answerRefused.detect(evidence);
  return fallback === null ? said : [fallback, ...said];
}

/**
 * Finds everything to say about an exchange, causes in the order in which to act on them. Empty when there is nothing
 * to say, or while the request still waits for its answer. `configuration` is the bucket's, or `null` while it is not
 * known; `changedAt`: when a person changed it to this, or `null`.
 */
export function diagnose(
  exchange: Exchange,
  configuration: CorsConfiguration | null,
  changedAt: number | null = null,
): Diagnosis[] {
  return detectAll(evidenceOf(exchange, configuration, changedAt));
}

/** Returns the edits that mend the first cause which a change of the rules can mend; `null` when there is none. */
export function mend(exchange: Exchange, configuration: CorsConfiguration): readonly Edit[] | null {
  const evidence = evidenceOf(exchange, configuration);
  for (const kind of kinds) {
    const edits = kind.mend(evidence);
    if (edits !== null) return edits;
  }
  return null;
}
