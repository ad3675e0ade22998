import { isFromCos } from '../cos/answers/cdn-signs.ts';
import { judgePreflight } from '../fetch/cors-preflight.ts';
import { isRedirectStatus } from '../fetch/redirect-status.ts';
import { getHeader, normalizeHeaderValue } from '../headers.ts';
import type { Doubt, StrangeAnswer } from './doubt.ts';
import { type Answered, asSent, keyOf, type ProbeAnswer } from './probe.ts';

/** Some rule matched: the answer gives most of it away. */
export interface Passing {
  readonly kind: 'passing';
  readonly answered: Answered;
  /** Whether the entry that matched is `*`. */
  readonly anyOrigin: boolean;
  /** Allow-Methods: the rule's whole list. */
  readonly methods: readonly string[];
  /** Allow-Headers, in lower case: what was asked where the rule has a `*` in it, else the rule's whole list. */
  readonly headerNames: readonly string[];
  /** Whether a header stands there that was not asked for: no echo, so the rule's whole list. */
  readonly listsAllHeaders: boolean;
  /** Every header that the rule is seen to allow: what was asked, what is listed. */
  readonly allowed: ReadonlySet<string>;
  /** Whether `*` is listed, which was not asked for. No rule of COS does so; whoever does means every header. */
  readonly allowsAnyHeader: boolean;
}

/** No rule matched. */
interface Refused {
  readonly kind: 'refused';
  readonly answered: Answered;
}

/** Not what COS answers a preflight. */
interface Foreign {
  readonly kind: 'foreign';
  readonly answered: Answered;
  readonly doubt: Doubt;
}

/** What one answer says by itself. Its preflight is written as browsers write it. */
export type Reading = Passing | Refused | Foreign;

/** The items of a list in an answer, as they stand there. https://cloud.tencent.com/document/product/436/8288 */
export function listIn({ headers }: ProbeAnswer, name: string): string[] {
  const items = (getHeader(headers, name) ?? '').split(',').map(normalizeHeaderValue);
  return items.filter((item) => item !== '');
}

/** What networks that ask for a login say in another's place. https://www.rfc-editor.org/rfc/rfc6585#section-6 */
const loginRequired = 511;

/** Whether an answer has no sign of a bucket, neither of COS nor of its rules. */
function isStrangers({ headers }: ProbeAnswer): boolean {
  return !isFromCos(headers) && getHeader(headers, 'Access-Control-Allow-Origin') === null;
}

/** Why an answer is none of COS's to a preflight, given as browsers write it; `null` when it may be one. */
export function foreignDoubt({ probe, answer }: Answered): StrangeAnswer | null {
  const { status, headers } = answer;
  if (isRedirectStatus(status)) {
    return { kind: 'redirected', location: getHeader(headers, 'Location'), probe, answer };
  }
  if (status === 403 && getHeader(headers, 'Access-Control-Allow-Origin') === null) return null;
  if ((status === 200 || status === loginRequired) && isStrangers(answer)) return { kind: 'not-cos', probe, answer };
  if (status !== 200) return { kind: 'status', probe, answer };
  // Whether a rule matched does not depend on credentials.
  const { origin, method, headerNames } = probe;
  const failure = judgePreflight(answer, { origin, method, unsafeHeaderNames: headerNames, credentialsMode: 'omit' });
  return failure === 'success' ? null : { kind: 'not-passing', failure, probe, answer };
}

function readAllowed(answered: Answered): Passing {
  const { probe, answer } = answered;
  const headerNames = listIn(answer, 'Access-Control-Allow-Headers').map((name) => name.toLowerCase());
  const asked = new Set(probe.headerNames);
  return {
    kind: 'passing',
    answered,
    anyOrigin: getHeader(answer.headers, 'Access-Control-Allow-Origin') === '*',
    methods: listIn(answer, 'Access-Control-Allow-Methods'),
    headerNames,
    listsAllHeaders: headerNames.some((name) => !asked.has(name)),
    allowed: new Set([...asked, ...headerNames]),
    allowsAnyHeader: headerNames.includes('*') && !asked.has('*'),
  };
}

function read({ probe, answer }: Answered): Reading {
  const answered = { probe: asSent(probe), answer };
  const doubt = foreignDoubt(answered);
  if (doubt !== null) return { kind: 'foreign', answered, doubt };
  return answer.status === 403 ? { kind: 'refused', answered } : readAllowed(answered);
}

/** Reads answers, in an order that does not depend on the one in which they came. */
export function readingsOf(answered: readonly Answered[]): Reading[] {
  const keyed = answered.map(read).map((reading) => {
    return { reading, key: keyOf(reading.answered.probe) + JSON.stringify(reading.answered.answer) };
  });
  keyed.sort((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)));
  return keyed.map(({ reading }) => reading);
}
