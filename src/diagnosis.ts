import type { CorsConfiguration } from './cos/cors-configuration.ts';
import type { Edit } from './cos/edits/edit.ts';
import { answerRefused } from './diagnoses/answer-refused.ts';
import { type Evidence, evidenceOf } from './diagnoses/evidence.ts';
import type { Exchange } from './exchange.ts';
import { type Diagnosis, kinds, saidAlready } from './kinds.ts';

export type { Diagnosis };

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
