import type { Answered } from '../../src/probing/probe.ts';
import {
  type AskedBucket,
  type AskedKey,
  askedBucket,
  dropOldestAsked,
  isAskedItem,
  keyOfAsked,
} from '../storage/asked-buckets.ts';
import { ask } from './ask.ts';
import { sendPreflight, Unanswered } from './send-preflight.ts';

/** What is being asked now, by the key of its item. */
const running = new Map<string, AbortController>();

async function goOn(key: AskedKey, begun: AskedBucket, stop: AbortController): Promise<void> {
  const item = askedBucket(key);
  const save = (answered: readonly Answered[], end: Partial<AskedBucket> = {}) =>
    item.set({ ...begun, answered, ...end });
  try {
    const { answered, problem } = await ask(begun.question, begun.answered, {
      send: (probe) => sendPreflight(begun.url, probe, stop.signal),
      problemOf: (error) => (error instanceof Unanswered ? error.problem : { kind: 'failed' }),
      onAnswers: (soFar) => save(soFar),
      isStopped: () => stop.signal.aborted,
    });
    const progress = stop.signal.aborted ? 'stopped' : 'done';
    await save(answered, { progress, problem, endedAt: Date.now() });
  } catch {
    // The browser has no room for the answers.
    await save([], { progress: 'done', problem: { kind: 'failed' }, endedAt: Date.now() });
  }
}

/** Asks in the background until that has ended; `before` is done first. Resolves when `before` is done. */
async function run(key: AskedKey, begun: AskedBucket, before: () => Promise<void>): Promise<void> {
  const id = keyOfAsked(key);
  if (running.has(id)) return;
  const stop = new AbortController();
  running.set(id, stop);
  const end = () => void running.delete(id);
  await before().catch((error: unknown) => {
    end();
    throw error;
  });
  goOn(key, begun, stop).then(end, end);
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
  running.get(keyOfAsked(key))?.abort();
}

/** Goes on with what a background that was stopped had begun to ask. `items`: what `storage.session` holds. */
export function resumeAsking(items: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(items)) {
    if (!isAskedItem(key)) continue;
    const begun = value as AskedBucket | null;
    if (begun?.progress !== 'asking') continue;
    const inPrivate = key !== keyOfAsked({ url: begun.url, request: begun.question.request, inPrivate: false });
    void run({ url: begun.url, request: begun.question.request, inPrivate }, begun, async () => undefined);
  }
}
