import { ask } from '../../src/probing/ask.ts';
import type { Answered } from '../../src/probing/probe.ts';
import {
  type AskedBucket,
  type AskedKey,
  askedBucket,
  askedItems,
  dropAsked,
  dropOldestAsked,
  keyOfAsked,
} from '../storage/asked-buckets.ts';
import { createRuns } from './runs.ts';
import { problemOf } from './send.ts';
import { sendPreflight } from './send-preflight.ts';

async function goOn(key: AskedKey, begun: AskedBucket, signal: AbortSignal): Promise<void> {
  const item = askedBucket(key);
  const save = (answered: readonly Answered[], end: Partial<AskedBucket> = {}) =>
    item.set({ ...begun, answered, ...end });
  try {
    const { answered, problem } = await ask(begun.question, begun.answered, {
      send: (probe) => sendPreflight(begun.url, probe, signal),
      problemOf,
      onAnswers: (soFar) => save(soFar),
      isStopped: () => signal.aborted,
    });
    const progress = signal.aborted ? 'stopped' : 'done';
    await save(answered, { progress, problem, endedAt: Date.now() });
  } catch {
    // The browser has no room for the answers.
    await save([], { progress: 'done', problem: { kind: 'failed' }, endedAt: Date.now() }).catch(item.remove);
  }
}

const runs = createRuns<AskedKey, AskedBucket>({
  idOf: keyOfAsked,
  itemOf: askedBucket,
  makeRoom: dropOldestAsked,
  goOn,
});

/** Begins to ask a bucket, in place of what it was asked about the same before. Resolves when that has begun. */
export async function beginAsking({
  url,
  question,
  inPrivate,
}: Pick<AskedBucket, 'url' | 'question'> & { readonly inPrivate: boolean }): Promise<void> {
  const begun: AskedBucket = {
    question,
    url,
    answered: [],
    progress: 'asking',
    problem: null,
    startedAt: Date.now(),
    endedAt: null,
  };
  await runs.begin({ url, request: question.request, inPrivate }, begun, { replaces: false });
}

/** Stops asking. What was answered so far stays. */
export async function stopAsking(key: AskedKey): Promise<void> {
  await runs.stop(key);
}

/** Forgets what some buckets were asked, and stops asking those that are being asked. */
export async function forgetAsked(isGone: (key: AskedKey) => boolean): Promise<void> {
  await runs.end(isGone);
  await dropAsked(isGone);
}

/** Goes on with what a background that was stopped had begun to ask. `items`: what `storage.session` held. */
export async function resumeAsking(items: Readonly<Record<string, unknown>>): Promise<void> {
  const all = askedItems(items);
  if (all.some(({ asked }) => asked === null)) await dropAsked(() => false);
  const begun = all.flatMap(({ asked }) => (asked?.bucket.progress === 'asking' ? [asked.key] : []));
  await Promise.all(begun.map(runs.resume));
}
