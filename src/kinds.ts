import { allowCredentialsMissing } from './diagnoses/allow-credentials-missing.ts';
import { allowListUnreadable } from './diagnoses/allow-list-unreadable.ts';
import { anotherOriginAllowed } from './diagnoses/another-origin-allowed.ts';
import { answerChanged } from './diagnoses/answer-changed.ts';
import type { answerRefused } from './diagnoses/answer-refused.ts';
import { answeredByCdn } from './diagnoses/answered-by-cdn.ts';
import { bucketListAsked } from './diagnoses/bucket-list-asked.ts';
import { bucketNotKnown } from './diagnoses/bucket-not-known.ts';
import { cachedPreflight } from './diagnoses/cached-preflight.ts';
import { cloudbaseBucket } from './diagnoses/cloudbase-bucket.ts';
import { configurationDiffers } from './diagnoses/configuration-differs.ts';
import { deadRule } from './diagnoses/dead-rule.ts';
import { deleteWithoutMd5 } from './diagnoses/delete-without-md5.ts';
import { downloadForbidden } from './diagnoses/download-forbidden.ts';
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

/** Findings beside a cause, or about a request that passed. */
const hints = [headerNotExposed, forcedDownload, cachedPreflight, answerChanged, shadowedMaxAge, deadRule] as const;

/** All kinds but the fallback `answer-refused`, in the order in which they are tried. */
export const kinds = [...elsewhere, ...network, ...rules, ...hints] as const;

/** A finding about an exchange: why it failed, or what is wrong although it passed. Each `kind` has its own data. */
export type Diagnosis = NonNullable<ReturnType<(typeof kinds)[number]['detect'] | (typeof answerRefused)['detect']>>;

/** For each kind, the kinds that it makes superfluous: they repeat it, or it shows that they are wrong. */
export const saidAlready: Readonly<Partial<Record<Diagnosis['kind'], readonly Diagnosis['kind'][]>>> = {
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
