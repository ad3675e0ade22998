import type { CheckToMake } from '../../src/checking/check-to-make.ts';
import { differenceFrom } from '../../src/checking/difference.ts';
import { allPass, type Sent } from '../../src/checking/outcome.ts';
import { printXml } from '../../src/notation/xml.ts';
import {
  type CheckedKey,
  checkedBucket,
  checkedKeyOf,
  dropOldestChecked,
  keyOfChecked,
} from '../storage/checked-buckets.ts';
import { type CheckedBucket, isCheckedBucket } from '../storage/checked-shape.ts';
import { isInPrivateWindow } from '../storage/private-windows.ts';
import { savedConfiguration } from '../storage/saved-configurations.ts';
import { sendAll } from './check.ts';
import { sendPreflight, Unanswered } from './send-preflight.ts';

/** In milliseconds. What was begun longer ago is not gone on with: nobody waits for it any more. */
const oldest = 300_000;

/** The checks that go on now, by the key of their items. */
const running = new Map<string, AbortController>();

/**
 * Takes the rules with the change as known, if each answer is one that they give, and if they are still those that the
 * change was for: a person may have pasted or fetched others since, or forgotten them. What failed before happened under
 * other rules. Gives whether they are known now.
 */
async function noteChange({ change, bucket, check, startedAt }: CheckedBucket, sent: Sent, inPrivate: boolean) {
  if (change === null || bucket === null) return false;
  const { configuration, before } = change;
  if (differenceFrom(configuration, before, check, sent) !== null) return false;
  const item = savedConfiguration(bucket, inPrivate);
  const known = (await item.get())?.configuration;
  const isMeant = known !== undefined && [before, configuration].some((each) => printXml(each) === printXml(known));
  if (!isMeant) return false;
  await item.set({ configuration, savedAt: Date.now(), changedAt: startedAt });
  return true;
}

async function goOn(key: CheckedKey, begun: CheckedBucket, stop: AbortController): Promise<void> {
  const item = checkedBucket(key);
  const { check } = begun;
  const isCurrent = () => running.get(keyOfChecked(key)) === stop;
  const save = async (more: Partial<CheckedBucket>) => {
    if (isCurrent()) await item.set({ ...begun, ...more });
  };
  try {
    const sent = await sendAll(check.preflights, begun.sent, {
      send: ({ url, probe }) => sendPreflight(url, probe, stop.signal),
      problemOf: (error) => (error instanceof Unanswered ? error.problem : { kind: 'failed' }),
      onAnswers: (soFar) => save({ sent: soFar }),
      isStopped: () => stop.signal.aborted,
    });
    const isStopped = stop.signal.aborted;
    const mended = !isStopped && allPass(check, sent);
    const noted = mended && (await noteChange(begun, sent, key.inPrivate || isInPrivateWindow()).catch(() => false));
    await save({ sent, progress: isStopped ? 'stopped' : 'done', noted, endedAt: Date.now() });
  } catch {
    // The browser has no room for the answers.
    const problem = { kind: 'failed' } as const;
    const sent = check.preflights.map(() => ({ answer: null, problem }));
    await save({ sent, progress: 'done', endedAt: Date.now() });
  }
}

function run(key: CheckedKey, begun: CheckedBucket, stop: AbortController): void {
  const id = keyOfChecked(key);
  const end = () => {
    if (running.get(id) === stop) running.delete(id);
  };
  goOn(key, begun, stop).then(end, end);
}

/** Begins to check a bucket, in place of what was checked of the tab before. Resolves when that has begun. */
export async function beginChecking({ make, ...key }: CheckedKey & { readonly make: CheckToMake }): Promise<void> {
  const id = keyOfChecked(key);
  running.get(id)?.abort();
  const stop = new AbortController();
  running.set(id, stop);
  const begun: CheckedBucket = {
    ...make,
    sent: make.check.preflights.map(() => null),
    progress: 'asking',
    noted: false,
    startedAt: Date.now(),
    endedAt: null,
  };
  try {
    await dropOldestChecked();
    await checkedBucket(key).set(begun);
  } catch (error) {
    if (running.get(id) === stop) running.delete(id);
    throw error;
  }
  // The tab has left its document meanwhile.
  if (running.get(id) === undefined) await checkedBucket(key).remove();
  else run(key, begun, stop);
}

/** Sends no further preflight of a check. What was answered so far stays. */
export async function stopChecking(key: CheckedKey): Promise<void> {
  running.get(keyOfChecked(key))?.abort();
}

/** Ends and forgets the check of a tab that has left its document. */
export async function forgetCheck(tabId: number): Promise<void> {
  for (const inPrivate of [false, true]) {
    const key = { tabId, inPrivate };
    running.get(keyOfChecked(key))?.abort();
    running.delete(keyOfChecked(key));
    await checkedBucket(key).remove();
  }
}

/** Ends and forgets all checks: they name objects. `items`: what `storage.session` holds. */
export async function forgetChecks(items: Readonly<Record<string, unknown>>): Promise<void> {
  const tabs = Object.keys(items).flatMap((id) => checkedKeyOf(id)?.tabId ?? []);
  for (const tabId of tabs) await forgetCheck(tabId);
}

/** Goes on with the checks that a background began which was stopped. `items`: what `storage.session` holds. */
export function resumeChecking(items: Readonly<Record<string, unknown>>): void {
  for (const [id, value] of Object.entries(items)) {
    const key = checkedKeyOf(id);
    if (key === null || !isCheckedBucket(value) || value.progress !== 'asking' || running.has(id)) continue;
    const now = Date.now();
    if (now - value.startedAt > oldest) {
      checkedBucket(key)
        .set({ ...value, progress: 'stopped', endedAt: now })
        .catch(() => undefined);
      continue;
    }
    const stop = new AbortController();
    running.set(id, stop);
    run(key, value, stop);
  }
}
