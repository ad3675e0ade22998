import { redactResponseHeaders } from '../extension/redact/redact-response-headers.ts';
import { hostOf } from '../src/cos/endpoint.ts';
import type { Exchange } from '../src/exchange.ts';
import { ask as askOn } from '../src/probing/ask.ts';
import type { AskingProblem } from '../src/probing/asking-problem.ts';
import { mostInAll } from '../src/probing/next-probes.ts';
import { headersOfPreflight, unsendableIn } from '../src/probing/preflight-headers.ts';
import type { Answered, Probe, ProbeAnswer, Question } from '../src/probing/probe.ts';
import { questionOf } from '../src/probing/question.ts';
import { askingProblemText } from '../src/text/asking-text.ts';
import { type Asked, type AskedRequest, askedJson, judgedAsked } from './asked.ts';
import { plannedPreflights, printPlan } from './dry-run.ts';
import { CannotJudge, refuse } from './failure.ts';
import { neededTarget, type Options } from './options.ts';
import type { Outcome } from './outcome.ts';
import { printAsked } from './print-asked.ts';
import { send, Unanswered } from './send.ts';
import { targetOf } from './target.ts';
import { toldRequest } from './told-request.ts';
import { wantedExchanges } from './wanted.ts';

async function sendPreflight(url: string, probe: Probe): Promise<ProbeAnswer> {
  const unsendable = unsendableIn(probe);
  if (unsendable !== null) throw new Unanswered({ kind: 'unsendable', value: unsendable }, '');
  const { status, headers } = await send({
    method: 'OPTIONS',
    url,
    headers: headersOfPreflight(url, probe),
    bodyLimit: 0,
  });
  // Headers that keep no value prove nothing.
  return { status, headers: redactResponseHeaders(headers, url).filter(([, value]) => value !== '') };
}

/** Throws why the bucket could not be asked on. */
function refuseFor(problem: AskingProblem, host: string, code: string): never {
  switch (problem.kind) {
    case 'no-answer':
      return refuse({ kind: 'no-answer', host, code });
    case 'too-slow':
      return refuse({ ...problem, host });
    case 'busy':
      return refuse({ kind: 'busy', host, status: problem.status });
    default:
      throw new CannotJudge(({ text }) => askingProblemText(text.interface.asking, problem));
  }
}

/** Asks the bucket about each exchange, with what it has answered before. */
async function askAll(exchanges: readonly Exchange[], url: string): Promise<Asked> {
  const host = hostOf(url);
  let answered: readonly Answered[] = [];
  let code = '';
  const requests: AskedRequest[] = [];
  for (const exchange of exchanges) {
    const question: Question = questionOf(exchange, []);
    const asked = await askOn(question, answered, {
      send: (probe) => sendPreflight(url, probe),
      problemOf: (error) => {
        if (!(error instanceof Unanswered)) throw error;
        code = error.code;
        return error.problem;
      },
      onAnswers: async () => undefined,
      isStopped: () => false,
    });
    if (asked.problem !== null) refuseFor(asked.problem, host, code);
    answered = asked.answered;
    requests.push({ exchange, question });
  }
  return { url, host, answered, requests };
}

/** `ask HOST`: whether a live bucket lets a request pass, and what to change, by preflights alone. */
export async function ask(options: Options): Promise<Outcome> {
  const { bucket, url } = targetOf(neededTarget(options, 'HOST'), options.value('region'));
  const exchanges = wantedExchanges(toldRequest(options), { bucket, url });
  if (options.has('dry-run')) {
    const plan = plannedPreflights(exchanges.map((exchange) => questionOf(exchange, [])));
    return {
      exit: 0,
      json: { format: 'cos-cors-doctor/preflights', version: 1, url, most: mostInAll, ...plan },
      write: (paper, words) => printPlan(paper, plan, url, words),
    };
  }
  const judged = judgedAsked(await askAll(exchanges, url));
  return {
    exit: judged.isRefused ? 1 : 0,
    json: askedJson(judged),
    write: (paper, words) => printAsked(paper, judged, words),
  };
}
