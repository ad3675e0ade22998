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
import { ask } from './ask.ts';
import { sendPreflight, Unanswered } from './send-preflight.ts';

/** What is being asked now. */
interface Run {
  readonly key: AskedKey;
  readonly stop: AbortController;
  /** Resolves when it has ended, one way or another. */
  ended: Promise<void>;
}

/** By the key of the item. */
const running = new Map<string, Run>();

/** In milliseconds. An ask that was broken off longer ago is not gone on with: nobody waits for it any more. */
const oldest = 300_000;

async function goOn(run: Run, begun: AskedBucket): Promise<void> {
  const { signal } = run.stop;
  const item = askedBucket(run.key);
  const save = (answered: readonly Answered[], end: Partial<AskedBucket> = {}) =>
    item.set({ ...begun, answered, ...end });
  try {
    const { answered, problem } = await ask(begun.question, begun.answered, {
      send: (probe) => sendPreflight(begun.url, probe, signal),
      problemOf: (error) => (error instanceof Unanswered ? error.problem : { kind: 'failed' }),
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

/** Asks in the background until that has ended; `before` is done first. Resolves when `before` is done. */
async function run(key: AskedKey, begun: AskedBucket, before: () => Promise<void>): Promise<void> {
  const id = keyOfAsked(key);
  for (let other = running.get(id); other !== undefined; other = running.get(id)) {
    if (!other.stop.signal.aborted) return;
    await other.ended;
  }
  const own: Run = { key, stop: new AbortController(), ended: Promise.resolve() };
  running.set(id, own);
  const begin = before();
  own.ended = begin
    .then(() => goOn(own, begun))
    .catch(() => undefined)
    .finally(() => running.delete(id));
  await begin;
}

/** Begins to ask a bucket, in place of what it was asked about the same before. Resolves when that has begun. */
export async function beginAsking({
  url,
  question,
  inPrivate,
}: Pick<AskedBucket, 'url' | 'question'> & { readonly inPrivate: boolean }): Promise<void> {
  const key: AskedKey = { url, request: question.request, inPrivate };
  const begun: AskedBucket = {
    question,
    url,
    answered: [],
    progress: 'asking',
    problem: null,
    startedAt: Date.now(),
    endedAt: null,
  };
  await run(key, begun, async () => {
    await dropOldestAsked();
    await askedBucket(key).set(begun);
  });
}

/** Stops asking. What was answered so far stays. */
export async function stopAsking(key: AskedKey): Promise<void> {
  running.get(keyOfAsked(key))?.stop.abort();
}

/** Forgets what some buckets were asked, and stops asking those that are being asked. */
export async function forgetAsked(isGone: (key: AskedKey) => boolean): Promise<void> {
  const gone = [...running.values()].filter(({ key }) => isGone(key));
  for (const { stop } of gone) stop.abort();
  // What ends stores how it has ended.
  await Promise.all(gone.map(({ ended }) => ended));
  await dropAsked(isGone);
}

/** Goes on with what a background that was stopped had begun to ask. `items`: what `storage.session` holds. */
export async function resumeAsking(items: Readonly<Record<string, unknown>>): Promise<void> {
  const now = Date.now();
  const all = askedItems(items);
  if (all.some(({ asked }) => asked === null)) await dropAsked(() => false);
  for (const { asked } of all) {
    if (asked?.bucket.progress !== 'asking') continue;
    const { key, bucket } = asked;
    if (now - bucket.startedAt < oldest) await run(key, bucket, async () => undefined);
    else await askedBucket(key).set({ ...bucket, progress: 'stopped', endedAt: now });
  }
}
