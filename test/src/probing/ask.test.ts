import { expect, test } from 'vitest';
import type { CorsRule } from '../../../src/cos/cors-configuration.ts';
import { respond } from '../../../src/cos/respond.ts';
import { ask } from '../../../src/probing/ask.ts';
import { conclusion } from '../../../src/probing/conclusion.ts';
import type { Answered, Probe, ProbeAnswer, Question } from '../../../src/probing/probe.ts';

const origin = 'https://app.example.com';
const rule: CorsRule = {
  allowedOrigins: [origin],
  allowedMethods: ['PUT', 'GET'],
  allowedHeaders: ['authorization', 'content-type'],
  exposeHeaders: [],
};
const question: Question = {
  request: { origin, method: 'PUT', headerNames: ['authorization', 'content-type', 'x-cos-acl'] },
  credentialsMode: 'same-origin',
  otherOrigins: [],
};

function answerOf({ origin: from, method, headerNames }: Probe): ProbeAnswer {
  const configuration = { rules: [rule], responseVary: false };
  const request = { method: 'OPTIONS', origin: from, requestMethod: method, requestHeaders: headerNames };
  const { status, headers } = respond(configuration, request);
  return { status: status ?? 403, headers };
}

/** Asks with a bucket in memory; `send` may answer otherwise. Gives the rounds as they were told, too. */
async function asked(send: (probe: Probe) => Promise<ProbeAnswer>, before: readonly Answered[] = []) {
  const rounds: (readonly Answered[])[] = [];
  const end = await ask(question, before, {
    send,
    problemOf: () => ({ kind: 'no-answer', host: 'bucket' }),
    onAnswers: async (answered) => void rounds.push(answered),
    isStopped: () => false,
  });
  return { ...end, rounds };
}

test('it asks on until the answers prove which header is refused', async () => {
  const { answered, problem, rounds } = await asked(async (probe) => answerOf(probe));
  expect(problem).toBeNull();
  expect(conclusion(question, answered)).toMatchObject({ blocked: 'headers', headers: ['x-cos-acl'], untold: [] });
  expect(rounds.at(-1)).toEqual(answered);
});

test('an ask that was broken off goes on with what was answered', async () => {
  const whole = await asked(async (probe) => answerOf(probe));
  const sent: Probe[] = [];
  const rest = await asked(
    async (probe) => {
      sent.push(probe);
      return answerOf(probe);
    },
    whole.answered.slice(0, 2),
  );
  expect(conclusion(question, rest.answered)).toMatchObject({ blocked: 'headers', headers: ['x-cos-acl'] });
  expect(sent.length).toBeLessThan(whole.answered.length);
});

test('what brings no answer ends it, and the answers beside it stay', async () => {
  let count = 0;
  const { answered, problem } = await asked(async (probe) => {
    count += 1;
    if (count === 2) throw new Error('no network');
    return answerOf(probe);
  });
  expect(problem).toEqual({ kind: 'no-answer', host: 'bucket' });
  expect(answered.length).toBeGreaterThan(0);
});

test.each([
  ['120', 120],
  ['Thu, 26 Nov 2026 12:00:00 GMT', null],
  [undefined, null],
])('a host that asks to be left alone is, for as long as it says: %s', async (value, seconds) => {
  let sent = 0;
  const { problem } = await asked(async () => {
    sent += 1;
    return { status: 503, headers: value === undefined ? [] : [['retry-after', value]] };
  });
  expect(problem).toEqual({ kind: 'busy', status: 503, seconds });
  expect(sent).toBeLessThanOrEqual(6);
});

test('nothing is sent once it is stopped', async () => {
  let stopped = false;
  let sent = 0;
  const { problem } = await ask(question, [], {
    send: async (probe) => {
      sent += 1;
      stopped = true;
      return answerOf(probe);
    },
    problemOf: () => ({ kind: 'failed' }),
    onAnswers: async () => undefined,
    isStopped: () => stopped,
  });
  expect(problem).toBeNull();
  expect(sent).toBeLessThanOrEqual(6);
});
