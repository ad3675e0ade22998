import { expect, test } from 'vitest';
import { sendAll } from '../../../extension/asking/check.ts';
import type { PreflightToSend } from '../../../src/checking/check.ts';
import type { Sent } from '../../../src/checking/outcome.ts';
import type { ProbeAnswer } from '../../../src/probing/probe.ts';

const preflight = (at: number, host = 'bucket'): PreflightToSend => ({
  url: `https://${host}.example.com/`,
  probe: { origin: 'https://app.example.com', method: 'PUT', headerNames: [`x-${at}`] },
});
const many = Array.from({ length: 15 }, (_, at) => preflight(at));
const ok: ProbeAnswer = { status: 200, headers: [] };

/** Sends preflights by `send`; gives how many were on their way at once, too. */
async function sendBy(
  preflights: readonly PreflightToSend[],
  send: (to: PreflightToSend) => Promise<ProbeAnswer>,
  { before = [], isStopped = () => false }: { readonly before?: Sent; readonly isStopped?: () => boolean } = {},
) {
  const sent: string[] = [];
  const rounds: number[] = [];
  let [now, most] = [0, 0];
  const became = await sendAll(preflights, before, {
    send: async (to) => {
      sent.push(to.probe.headerNames.join());
      now += 1;
      most = Math.max(most, now);
      await Promise.resolve();
      try {
        return await send(to);
      } finally {
        now -= 1;
      }
    },
    problemOf: () => ({ kind: 'no-answer', host: 'bucket' }),
    onAnswers: async (soFar) => void rounds.push(soFar.filter((each) => each !== null).length),
    isStopped,
  });
  return { became, sent, rounds, most };
}

test('all are sent, six at a time, and each round is told', async () => {
  const { became, rounds, most } = await sendBy(many, async () => ok);
  expect(became).toEqual(many.map(() => ({ answer: ok, problem: null })));
  expect(rounds).toEqual([6, 12, 15]);
  expect(most).toBe(6);
});

test('what a check that was broken off has brought is not sent again', async () => {
  const before = many.slice(0, 10).map(() => ({ answer: ok, problem: null }));
  const { sent } = await sendBy(many, async () => ok, { before });
  expect(sent).toEqual(many.slice(10).map(({ probe }) => probe.headerNames.join()));
});

test('a host that does not answer gets no further one; others do', async () => {
  const both = [...many, ...many.map((_, at) => preflight(100 + at, 'other'))];
  const { became, sent } = await sendBy(both, async ({ url }) => {
    if (url.includes('bucket')) throw new Error('no network');
    return ok;
  });
  expect(sent).toHaveLength(6 + 15);
  expect(became.map((each) => each?.problem?.kind ?? null)).toEqual([
    ...many.map(() => 'no-answer'),
    ...many.map(() => null),
  ]);
});

test.each([429, 503])('a host that asks with %d to be left alone is', async (status) => {
  const { became, sent } = await sendBy(many, async () => ({ status, headers: [['Retry-After', '120']] }));
  expect(sent).toHaveLength(6);
  expect(new Set(became.map((each) => JSON.stringify(each)))).toEqual(
    new Set([JSON.stringify({ answer: null, problem: { kind: 'busy', status, seconds: 120 } })]),
  );
});

test('nothing is sent once it is stopped', async () => {
  let isStopped = false;
  const { became, sent, rounds } = await sendBy(
    many,
    async () => {
      isStopped = true;
      return ok;
    },
    { isStopped: () => isStopped },
  );
  expect(sent).toHaveLength(6);
  expect(rounds).toEqual([]);
  expect(became).toEqual(many.map(() => null));
});
