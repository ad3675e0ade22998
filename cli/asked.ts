import { draftedFromAnswers } from '../extension/findings/drafted.ts';
import { type Finding, findings } from '../extension/findings/finding.ts';
import type { Exchange } from '../src/exchange.ts';
import { type Conclusion, conclusion } from '../src/probing/conclusion.ts';
import { type Answered, asSent, keyOf, type Question } from '../src/probing/probe.ts';
import { judgeAnswer, recordedWith } from '../src/what-if/live-answer.ts';
import { refuse } from './failure.ts';
import { isFailure, type Reported, reportsOf } from './reports.ts';

/** One request that a bucket was asked about. */
export interface AskedRequest {
  readonly exchange: Exchange;
  readonly question: Question;
}

/** What a bucket was asked, and all its answers. */
export interface Asked {
  readonly url: string;
  readonly host: string;
  readonly answered: readonly Answered[];
  readonly requests: readonly AskedRequest[];
}

/** What a bucket's answers say of one request. */
interface JudgedRequest extends AskedRequest {
  /** The exchange with the answer to its preflight. */
  readonly recorded: Exchange;
  readonly found: Conclusion;
  readonly passes: boolean;
}

/** What a bucket's answers say of all. */
export interface JudgedAsked extends Asked {
  readonly judged: readonly JudgedRequest[];
  readonly reported: readonly Reported[];
  readonly isRefused: boolean;
}

/** Throws where what answered is no bucket, or one that fails: that says nothing of its rules. */
function refuseStrangers({ doubt }: Extract<Conclusion, { readonly blocked: 'unclear' }>, host: string): void {
  if (doubt.kind === 'not-cos') refuse({ kind: 'not-cos', host, status: doubt.answer.status });
  if (doubt.kind === 'status' && doubt.answer.status >= 500) {
    refuse({ kind: 'server-error', host, status: doubt.answer.status });
  }
}

function judgedRequest({ exchange, question }: AskedRequest, { answered, host }: Asked): JudgedRequest {
  const found = conclusion(question, answered);
  if (found.blocked === 'unclear') refuseStrangers(found, host);
  const key = keyOf(asSent(question.request));
  const own = answered.find(({ probe }) => keyOf(asSent(probe)) === key);
  if (own === undefined) return { exchange, question, recorded: exchange, found, passes: found.blocked === 'nothing' };
  const recorded = recordedWith(exchange, question.request, own.answer);
  const { verdict } = judgeAnswer(exchange, question.request, own.answer, null);
  return { exchange, question, recorded, found, passes: verdict === 'success' };
}

/** Judges what a bucket answered, as the views do. Throws `CannotJudge` where that says nothing of its rules. */
export function judgedAsked(asked: Asked): JudgedAsked {
  const judged = asked.requests.map((request) => judgedRequest(request, asked));
  const found = findings(
    judged.map(({ recorded }) => recorded),
    new Map(),
  );
  const draftedFor = (finding: Finding) => {
    const own = judged.find(({ recorded }) => recorded.id === finding.example.id);
    return own === undefined ? null : draftedFromAnswers(finding, own.question, asked.answered);
  };
  const reported = reportsOf(found, true, draftedFor);
  return { ...asked, judged, reported, isRefused: judged.some(({ passes }) => !passes) || found.some(isFailure) };
}

/** The judgement as `--json` has it. */
export function askedJson({ url, answered, judged, reported, isRefused }: JudgedAsked): object {
  return {
    format: 'cos-cors-doctor/ask',
    version: 1,
    verdict: isRefused ? 'refused' : 'passes',
    url,
    preflights: answered.map(({ probe, answer }) => ({ ...probe, status: answer.status })),
    requests: judged.map(({ exchange: { request }, passes, found }) => ({
      method: request.method,
      headers: request.unsafeHeaderNames,
      verdict: passes ? 'passes' : 'refused',
      blocked: found.blocked,
    })),
    findings: reported.map(({ report }) => report),
  };
}
