import { dateOf } from '../../src/cos/answers/server-time.ts';
import { getHeader } from '../../src/headers.ts';
import { keyTimeAt } from '../../src/rules-request/key-time.ts';
import type { RulesAnswer } from '../../src/rules-request/rules-answer.ts';
import type { UnsentProblem } from '../../src/rules-request/rules-problem.ts';
import type { RulesRequest, SentRulesRequest } from '../../src/rules-request/rules-request.ts';
import { authorizationFor, tokenHeader } from '../../src/rules-request/sign.ts';
import { redactResponseHeaders } from '../redact/redact-response-headers.ts';
import { refuseUnlessPermitted, send, Unanswered } from './send.ts';

/** A configuration has 64 KB at most. In bytes. */
const limit = 131_072;

/** What a signature may be sent to: COS's own hosts, and no other, whatever asks for it. */
const ownHost = /^[a-z0-9-]+\.cos\.[a-z0-9-]+\.(?:myqcloud\.com|tencentcos\.cn)$/;

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
    if (!ownHost.test(host)) return { answer: null, problem: { kind: 'failed' } };
    sent += 1;
    const target = new URL(`https://${host}/?cors#rules-${sent}-`);
    await refuseUnlessPermitted(target);
    const headers = {
      Authorization: authorizationFor(host, key, keyTimeAt(Date.now())),
      ...(key.securityToken === null ? {} : { [tokenHeader]: key.securityToken }),
    };
    const incoming = await send({ method: 'GET', headers, target, bodyLimit: limit }, new AbortController().signal);
    const kept = redactResponseHeaders(incoming.headers, target.href);
    const answer: RulesAnswer = {
      host,
      status: incoming.status,
      location: getHeader(kept, 'Location'),
      text: incoming.text,
      limit,
      answeredAt: dateOf(incoming.headers),
      receivedAt: Date.now(),
      temporary: key.securityToken !== null,
    };
    return { answer, problem: null };
  } catch (error) {
    return { answer: null, problem: problemOf(error, host) };
  }
}
