import { redactResponseHeaders } from '../extension/redact/redact-response-headers.ts';
import { dateOf } from '../src/cos/answers/server-time.ts';
import { readBucket } from '../src/cos/bucket-reference.ts';
import { getHeader } from '../src/headers.ts';
import { keyProblem } from '../src/rules-request/key-problem.ts';
import { readRulesAnswer } from '../src/rules-request/rules-answer.ts';
import { readRegion, rulesHostOf } from '../src/rules-request/rules-host.ts';
import type { SigningKey } from '../src/rules-request/sign.ts';
import { isOwnHost, longestAnswer, signedHeaders } from '../src/rules-request/signed-request.ts';
import { keyProblemText, rulesProblemText } from '../src/text/rules-text.ts';
import { CannotJudge, refuse } from './failure.ts';
import { neededTarget, type Options } from './options.ts';
import type { Outcome, World } from './outcome.ts';
import { notationIn, rulesOutcome } from './rules.ts';
import { type Incoming, send, Unanswered } from './send.ts';
import { targetOf } from './target.ts';
import type { Words } from './words.ts';

/** The variables of the environment that hold a key, as COS's own tools name them. */
const variables = { secretId: 'COS_SECRET_ID', secretKey: 'COS_SECRET_KEY', securityToken: 'COS_TOKEN' } as const;

/** The bucket's own host: a signature is sent to no other. */
function ownHostOf(text: string, region: string | null): string {
  const read = readBucket(text);
  if (!read.ok) return refuse({ kind: 'no-own-host', text });
  const { bucket } = read;
  if (region !== null) {
    const found = readRegion(bucket, region);
    return found.ok ? found.host : refuse({ kind: 'wrong-region', region });
  }
  const host = rulesHostOf(bucket, targetOf(text, null).url);
  return host !== null && isOwnHost(host) ? host : refuse({ kind: 'no-own-host', text });
}

function keyIn({ env }: World): SigningKey {
  const key = {
    secretId: env[variables.secretId]?.trim() ?? '',
    secretKey: env[variables.secretKey]?.trim() ?? '',
    securityToken: env[variables.securityToken]?.trim() || null,
  };
  const problem = keyProblem(key);
  if (problem === null) return key;
  if (problem.kind === 'no-id') return refuse({ kind: 'lacks-key', variable: variables.secretId });
  if (problem.kind === 'no-key') return refuse({ kind: 'lacks-key', variable: variables.secretKey });
  throw new CannotJudge(({ text }) => keyProblemText(text.interface.rules, problem));
}

async function answerOf(host: string, key: SigningKey): Promise<Incoming> {
  const headers = signedHeaders(host, key, Date.now());
  try {
    return await send({ method: 'GET', url: `https://${host}/?cors`, headers, bodyLimit: longestAnswer });
  } catch (error) {
    // An error of another kind is not passed on, so that no message tells a key.
    if (!(error instanceof Unanswered)) return refuse({ kind: 'bug', fault: '' });
    const { problem, code } = error;
    return problem.kind === 'too-slow' ? refuse({ ...problem, host }) : refuse({ kind: 'no-answer', host, code });
  }
}

/** `fetch HOST`: the bucket's rules, by one signed `GET /?cors`. */
export async function fetchRules(options: Options, world: World, words: Words): Promise<Outcome> {
  const host = ownHostOf(neededTarget(options, 'HOST'), options.value('region'));
  const notation = notationIn(options) ?? 'xml';
  const key = keyIn(world);
  const { status, headers, text } = await answerOf(host, key);
  const kept = redactResponseHeaders(headers, `https://${host}/?cors`);
  const rules = readRulesAnswer({
    host,
    status,
    location: getHeader(kept, 'Location'),
    text,
    limit: longestAnswer,
    answeredAt: dateOf(headers),
    receivedAt: Date.now(),
    temporary: key.securityToken !== null,
  });
  if (!rules.ok) {
    const { problem } = rules;
    throw new CannotJudge(({ text: said }) => rulesProblemText(said.interface.rules, problem));
  }
  return rulesOutcome(rules, notation, words, { host });
}
