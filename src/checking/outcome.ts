import type { CorsResponse } from '../exchange.ts';
import { corsCheck } from '../fetch/cors-check.ts';
import type { CorsFailure } from '../fetch/cors-failure.ts';
import { judgePreflight } from '../fetch/cors-preflight.ts';
import { readableHeaders } from '../fetch/readable-headers.ts';
import { getHeader } from '../headers.ts';
import type { AskingProblem } from '../probing/asking-problem.ts';
import type { StrangeAnswer } from '../probing/doubt.ts';
import type { Answered, ProbeAnswer } from '../probing/probe.ts';
import { foreignDoubt } from '../probing/reading.ts';
import type { SentPreflight } from '../probing/sent-preflight.ts';
import type { Check, Demand } from './check.ts';

/** How the bucket answers by now what captured requests ask. */
export type Outcome =
  | { readonly kind: 'passes' }
  /** `bare`: what rules answer the same preflight without headers; `null` where that is the refused one, or none came. */
  | { readonly kind: 'refused'; readonly answered: Answered; readonly bare: ProbeAnswer | null }
  /** A redirect, an error, or what browsers do not accept. */
  | { readonly kind: 'otherwise'; readonly doubt: StrangeAnswer }
  /** The page has to read response headers that it could not read. */
  | { readonly kind: 'unexposed'; readonly method: string; readonly names: readonly string[] }
  /** No answer came; `problem` is `null` where the check was stopped before. */
  | { readonly kind: 'unanswered'; readonly problem: AskingProblem | null }
  | { readonly kind: 'unsent' };

/** What became of each preflight of a check; `null` while it was not sent. */
export type Sent = readonly (SentPreflight | null)[];

/** Whether an answer is COS's to a preflight that no rule lets pass. */
function isRefusal({ status, headers }: ProbeAnswer): boolean {
  return status === 403 && getHeader(headers, 'Access-Control-Allow-Origin') === null;
}

/** Whether an answer allows some page. */
function isAllowing({ status, headers }: ProbeAnswer): boolean {
  return status >= 200 && status <= 299 && getHeader(headers, 'Access-Control-Allow-Origin') !== null;
}

/** Whether an answer shows what rules say. Redirects, errors and other servers' pages do not. */
export function isByRules(answer: ProbeAnswer): boolean {
  return isAllowing(answer) || isRefusal(answer);
}

/** An answer that is neither a pass nor COS's bare 403. */
function otherwise(answered: Answered, failure: CorsFailure): Outcome {
  const doubt = isAllowing(answered.answer) ? null : foreignDoubt(answered);
  return { kind: 'otherwise', doubt: doubt ?? { kind: 'not-passing', failure, ...answered } };
}

/** The answer to one preflight, or why there is none. */
function answerTo(place: number | 'unsent', { preflights }: Check, sent: Sent): Answered | Outcome {
  if (place === 'unsent') return { kind: 'unsent' };
  const became = sent[place] ?? null;
  const probe = preflights[place]?.probe;
  if (became === null || probe === undefined) return { kind: 'unanswered', problem: null };
  return became.answer === null ? { kind: 'unanswered', problem: became.problem } : { probe, answer: became.answer };
}

const isAnswered = (found: Answered | Outcome): found is Answered => 'answer' in found;

/** Judges the preflight without headers as the browser judges the answer to the request itself. */
function judgeActual(demand: Demand, answered: Answered): 'success' | CorsFailure {
  const { status, headers }: CorsResponse = answered.answer;
  const checked = corsCheck(headers, demand.origin, demand.credentialsMode);
  if (checked !== 'success') return checked;
  return status >= 200 && status <= 299 ? 'success' : { kind: 'preflight-status-not-ok', status };
}

function unexposedIn({ neededHeaders, credentialsMode }: Demand, { headers }: ProbeAnswer): string[] {
  const present = neededHeaders.map((name) => [name.toLowerCase(), ''] as const);
  const readable = readableHeaders([...headers, ...present], credentialsMode);
  return neededHeaders.filter((name) => !readable.includes(name.toLowerCase()));
}

/** How the requests of one demand fare, by the answers to its preflights. */
function outcomeOf(demand: Demand, check: Check, sent: Sent): Outcome {
  const { method, preflight, credentialsMode } = demand;
  const bare = answerTo(demand.bare, check, sent);
  if (preflight !== null) {
    const found = answerTo(preflight, check, sent);
    if (!isAnswered(found)) return found;
    const { probe, answer } = found;
    const { origin, method: asked, headerNames: unsafeHeaderNames } = probe;
    const judged = judgePreflight(answer, { origin, method: asked, unsafeHeaderNames, credentialsMode });
    if (judged !== 'success') {
      if (!isRefusal(answer)) return otherwise(found, judged);
      const tells = isAnswered(bare) && preflight !== demand.bare && isByRules(bare.answer);
      return { kind: 'refused', answered: found, bare: tells ? bare.answer : null };
    }
  }
  if (!isAnswered(bare)) return bare;
  const judged = judgeActual(demand, bare);
  if (judged !== 'success') {
    return isRefusal(bare.answer) ? { kind: 'refused', answered: bare, bare: null } : otherwise(bare, judged);
  }
  const names = unexposedIn(demand, bare.answer);
  return names.length === 0 ? { kind: 'passes' } : { kind: 'unexposed', method, names };
}

/** How each request of a check fares, in their order. */
export function outcomesOf(check: Check, sent: Sent): Outcome[] {
  const ofDemands = check.demands.map((demand) => outcomeOf(demand, check, sent));
  return check.requests.map(({ demand }) => ofDemands[demand] ?? { kind: 'unsent' });
}

/** Whether every request of a check passes. */
export function allPass(check: Check, sent: Sent): boolean {
  const outcomes = outcomesOf(check, sent);
  return outcomes.length > 0 && outcomes.every(({ kind }) => kind === 'passes');
}

/** Whether something passes only if it carries no credentials, of which nothing was seen: browsers refuse `*` with them. */
export function assumesNoCredentials(check: Check, sent: Sent): boolean {
  const isAny = (place: Demand['bare'] | null) => {
    const found = place === null ? null : answerTo(place, check, sent);
    return (
      found !== null && isAnswered(found) && getHeader(found.answer.headers, 'Access-Control-Allow-Origin') === '*'
    );
  };
  return check.demands.some(
    (demand) =>
      demand.credentialsAssumed &&
      (isAny(demand.preflight) || isAny(demand.bare)) &&
      outcomeOf(demand, check, sent).kind === 'passes',
  );
}
