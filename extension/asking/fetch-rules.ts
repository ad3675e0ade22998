import { dateOf } from '../../src/cos/answers/server-time.ts';
import { getHeader } from '../../src/headers.ts';
import type { RulesAnswer } from '../../src/rules-request/rules-answer.ts';
import type { UnsentProblem } from '../../src/rules-request/rules-problem.ts';
import type { RulesRequest, SentRulesRequest } from '../../src/rules-request/rules-request.ts';
import { isOwnHost, longestAnswer, signedHeaders } from '../../src/rules-request/signed-request.ts';
import { redactResponseHeaders } from '../redact/redact-response-headers.ts';
import { refuseUnlessPermitted, send, Unanswered } from './send.ts';

let sent = 0;

/** Which of the problems of sending it is. Errors of any other kind are not passed on, so that no message tells a key. */
function problemOf(error: unknown, host: string): UnsentProblem {
  const problem = error instanceof Unanswered ? error.problem : null;
  switch (problem?.kind) {
    case 'not-permitted':
    case 'no-answer':
    case 'too-slow':
      return problem;
    case 'busy':
      return { kind: 'no-answer', host };
    default:
      return { kind: 'failed' };
  }
}

/** Sends a signed `GET /?cors` and gives the answer, which is read elsewhere. Never rejects, and stores nothing. */
export async function fetchRules({ host, ...key }: RulesRequest): Promise<SentRulesRequest> {
  try {
    if (!isOwnHost(host)) return { answer: null, problem: { kind: 'failed' } };
    sent += 1;
    const target = new URL(`https://${host}/?cors#rules-${sent}-`);
    await refuseUnlessPermitted(target);
    const headers = signedHeaders(host, key, Date.now());
    const incoming = await send(
      { method: 'GET', headers, target, bodyLimit: longestAnswer },
      new AbortController().signal,
    );
    const kept = redactResponseHeaders(incoming.headers, target.href);
    const answer: RulesAnswer = {
      host,
      status: incoming.status,
      location: getHeader(kept, 'Location'),
      text: incoming.text,
      limit: longestAnswer,
      answeredAt: dateOf(incoming.headers),
      receivedAt: Date.now(),
      temporary: key.securityToken !== null,
    };
    return { answer, problem: null };
  } catch (error) {
    return { answer: null, problem: problemOf(error, host) };
  }
}
