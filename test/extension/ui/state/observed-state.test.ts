import '../../support/fake-polyfill.ts';
import { expect, test } from 'vitest';
import { type CommandHandlers, onCommand } from '../../../../extension/commands.ts';
import { createFindingsState } from '../../../../extension/ui/state/findings-state.ts';
import { observedState } from '../../../../extension/ui/state/observed-state.ts';
import type { PreflightToSend } from '../../../../src/checking/check.ts';
import type { SentPreflight } from '../../../../src/probing/sent-preflight.ts';
import { restingOn } from '../../../../src/settling/observation.ts';
import { settling } from '../../../../src/settling/settling.ts';
import { bucketWith } from '../../../src/support/asked-bucket.ts';
import { configured } from '../../../src/support/configured.ts';
import { page, pendingPut } from '../../../src/support/exchanges.ts';
import { browser } from '../../support/fake-browser.ts';

const bucket = 'examplebucket-1250000000';
const assumption = 'partial-wildcard-in-header';
const configuration = configured({
  allowedOrigins: [page],
  allowedMethods: ['PUT'],
  allowedHeaders: ['x-cos-*'],
  exposeHeaders: [],
});
const [resting] = restingOn([assumption], [pendingPut], configuration, []);
const plan = settling(pendingPut, configuration, assumption);

/** Has the bucket asked by way of a background that answers so; `null` where none listens. */
async function settledBy(answerTo: ((index: number) => SentPreflight) | null) {
  const state = createFindingsState();
  let sent = 0;
  if (answerTo !== null) {
    const handlers = { 'send-preflight': async () => answerTo(sent++) };
    onCommand(handlers as unknown as CommandHandlers);
  }
  if (resting === undefined || plan === null) throw new Error('Nothing to settle');
  const outcome = await observedState(state, false).settle(bucket, resting, plan);
  const stored = await browser.storage.local.get(null);
  return { outcome, sent, shown: state.observed.value.get(bucket) ?? [], stored };
}

const assumed = (index: number): SentPreflight => {
  const probe = plan?.asked[index]?.probe;
  if (probe === undefined) throw new Error('No such preflight');
  return { answer: bucketWith(configuration)(probe), problem: null };
};

test('what the answers settle is shown and stored', async () => {
  const { outcome, sent, shown, stored } = await settledBy(assumed);
  expect(outcome).toEqual({ kind: 'confirmed' });
  expect(sent).toBe(plan?.asked.length);
  expect(shown).toMatchObject([{ assumption, aspect: '', does: null }]);
  expect(stored).toEqual({ [`observed:${bucket}`]: { version: 1, value: shown } });
});

test.each<[string, ((index: number) => SentPreflight) | null, object, number]>([
  [
    'a problem with the second',
    (index) => (index === 0 ? assumed(0) : { answer: null, problem: { kind: 'no-answer', host: 'x' } }),
    { kind: 'problem', problem: { kind: 'no-answer', host: 'x' } },
    2,
  ],
  [
    'a host that is busy',
    () => ({ answer: { status: 503, headers: [['Retry-After', '7']] }, problem: null }),
    { kind: 'problem', problem: { kind: 'busy', status: 503, seconds: 7 } },
    1,
  ],
  ['no background', null, { kind: 'problem', problem: { kind: 'failed' } }, 0],
  [
    'a bucket without these rules',
    () => ({ answer: { status: 403, headers: [] }, problem: null }),
    { kind: 'ambiguous' },
    2,
  ],
])('%s settles nothing, and nothing is stored', async (_, answerTo, outcome, sent) => {
  expect(await settledBy(answerTo)).toEqual({ outcome, sent, shown: [], stored: {} });
});

test('of two that are settled at once both are stored', async () => {
  const state = createFindingsState();
  const answer = async ({ probe }: PreflightToSend) => ({ answer: bucketWith(configuration)(probe), problem: null });
  onCommand({ 'send-preflight': answer } as unknown as CommandHandlers);
  if (resting === undefined || plan === null) throw new Error('Nothing to settle');
  const { settle } = observedState(state, false);
  await Promise.all(['one', 'other'].map((aspect) => settle(bucket, { ...resting, aspect }, plan)));
  const stored = await browser.storage.local.get([`observed:${bucket}`]);
  expect(stored[`observed:${bucket}`]).toMatchObject({ value: [{ aspect: 'one' }, { aspect: 'other' }] });
});
