import { cdnSigns, type Front, frontOf } from '../cos/answers/cdn-signs.ts';
import { type ForeignSign, foreignSigns } from '../cos/answers/foreign-signs.ts';
import type { CorsFailure } from '../fetch/cors-failure.ts';
import { getHeader, type Header } from '../headers.ts';
import { type Evidence, isServerError, type Kind, lastAnswer, nothingToEdit } from './evidence.ts';

/** What a preflight's answer lacks although it allows the page's origin. */
export type Lack = Extract<
  CorsFailure,
  { readonly kind: 'method-not-in-allow-methods' | 'headers-not-in-allow-headers' }
>;

export interface AnsweredByCdn {
  readonly kind: 'answered-by-cdn';
  readonly host: string;
  /** Whether the host's name alone shows it, as the names of COS's own CDN do. */
  readonly byName: boolean;
  /** The headers of the answer that show it. */
  readonly headers: readonly Header[];
  /** Who answered; `null` where only the CORS headers show that it was not COS. */
  readonly front: Front | null;
  /** The method or the headers that the answer does not list; `null` where it lacks something else. */
  readonly lack: Lack | null;
  /** A CORS header that no rule of COS gives; `null` for none. */
  readonly foreign: ForeignSign | null;
  /** Whether the bucket's rules are known and let the request pass, so that they are not what is missing. */
  readonly rulesAllow: boolean;
  /** What browsers hold against its CORS headers; absent where there are none, and beside `lack` and `foreign`. */
  readonly failure?: CorsFailure;
  /** Present where it answers a preflight and has no CORS headers. */
  readonly preflight?: true;
}

/** What the answer to the preflight lists too little of; `null` where it failed otherwise. */
export function lackOf({ recorded }: Evidence): Lack | null {
  if (recorded.outcome !== 'blocked') return null;
  const { failure } = recorded;
  const lacks = failure.kind === 'method-not-in-allow-methods' || failure.kind === 'headers-not-in-allow-headers';
  return lacks ? failure : null;
}

/** What is wrong with an answer that neither lists too little nor has what COS never sends. */
function failureOf(evidence: Evidence): Pick<AnsweredByCdn, 'failure' | 'preflight'> {
  const { recorded } = evidence;
  if (recorded.outcome !== 'blocked') return {};
  const allowed = getHeader(lastAnswer(evidence)?.headers ?? [], 'Access-Control-Allow-Origin');
  if (allowed !== null) return { failure: recorded.failure };
  return recorded.stage === 'preflight' ? { preflight: true } : {};
}

/**
 * A CDN or a server in front answers for the bucket. Its settings give the CORS headers; those of COS come only where it
 * sets none. https://cloud.tencent.com/document/product/436/18669
 */
export const answeredByCdn: Kind<AnsweredByCdn> = {
  detect(evidence) {
    const { recorded, endpoint, host, replayed } = evidence;
    if (recorded.outcome !== 'blocked') return null;
    const byName = endpoint.kind === 'cdn-default';
    if (!byName && endpoint.kind !== 'custom') return null;
    const answer = lastAnswer(evidence);
    // With an error of its own the server in front tells nothing of its settings.
    if (recorded.stage === 'preflight' && isServerError(evidence)) return null;
    const headers = cdnSigns(answer?.headers ?? []);
    const lack = lackOf(evidence);
    const [foreign = null] =
      answer === null ? [] : foreignSigns(answer.headers, answer.status, recorded.stage === 'preflight');
    if (!byName && headers.length === 0 && lack === null && foreign === null) return null;
    const front = frontOf(headers) ?? (byName ? { kind: 'cdn', cdn: 'tencent' } : null);
    const rulesAllow = replayed?.verdict.outcome === 'success';
    const failure = lack === null && foreign === null ? failureOf(evidence) : {};
    return { kind: 'answered-by-cdn', host, byName, headers, front, lack, foreign, rulesAllow, ...failure };
  },
  mend: nothingToEdit,
};
