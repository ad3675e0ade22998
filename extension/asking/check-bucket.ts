import type { CheckToMake } from '../../src/checking/check-to-make.ts';
import { differenceFrom } from '../../src/checking/difference.ts';
import { allPass, type Sent } from '../../src/checking/outcome.ts';
import { printXml } from '../../src/notation/print-xml.ts';
import {
  type CheckedKey,
  checkedBucket,
  checkedKeyOf,
  dropOldestChecked,
  keyOfChecked,
  unreadableChecks,
} from '../storage/checked-buckets.ts';
import { type CheckedBucket, isCheckedBucket } from '../storage/checked-shape.ts';
import { dropUnreadable } from '../storage/dropped-items.ts';
import { isInPrivateWindow } from '../storage/private-windows.ts';
import { savedConfiguration } from '../storage/saved-configurations.ts';
import { sendAll } from './check.ts';
import { createRuns } from './runs.ts';
import { problemOf } from './send.ts';
import { sendPreflight } from './send-preflight.ts';

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

async function goOn(key: CheckedKey, begun: CheckedBucket, signal: AbortSignal): Promise<void> {
  const item = checkedBucket(key);
  const { check } = begun;
  const save = (more: Partial<CheckedBucket>) => item.set({ ...begun, ...more });
  try {
    const sent = await sendAll(check.preflights, begun.sent, {
      send: ({ url, probe }) => sendPreflight(url, probe, signal),
      problemOf,
      onAnswers: (soFar) => save({ sent: soFar }),
      isStopped: () => signal.aborted,
    });
    const isStopped = signal.aborted;
    const mended = !isStopped && allPass(check, sent);
    const noted = mended && (await noteChange(begun, sent, key.inPrivate || isInPrivateWindow()).catch(() => false));
    await save({ sent, progress: isStopped ? 'stopped' : 'done', noted, endedAt: Date.now() });
  } catch {
    // The browser has no room for the answers.
    const problem = { kind: 'failed' } as const;
    const sent = check.preflights.map(() => ({ answer: null, problem }));
    await save({ sent, progress: 'done', endedAt: Date.now() }).catch(item.remove);
  }
}

const runs = createRuns<CheckedKey, CheckedBucket>({
  idOf: keyOfChecked,
  itemOf: checkedBucket,
  makeRoom: dropOldestChecked,
  goOn,
});

/** Begins to check a bucket, in place of what was checked of the tab before. Resolves when that has begun. */
export async function beginChecking({ make, ...key }: CheckedKey & { readonly make: CheckToMake }): Promise<void> {
  const begun: CheckedBucket = {
    ...make,
    sent: make.check.preflights.map(() => null),
    progress: 'asking',
    noted: false,
    startedAt: Date.now(),
    endedAt: null,
  };
  await runs.begin(key, begun, { replaces: true });
}

/** Sends no further preflight of a check. What was answered so far stays. */
export async function stopChecking(key: CheckedKey): Promise<void> {
  await runs.stop(key);
}

/** Stops the checks of private windows. */
export function endPrivateChecks(): Promise<void> {
  return runs.end(({ inPrivate }) => inPrivate);
}

/** Ends and forgets the check of a tab that has left its document. */
export async function forgetCheck(tabId: number): Promise<void> {
  await runs.end((key) => key.tabId === tabId);
  await Promise.all([false, true].map((inPrivate) => checkedBucket({ tabId, inPrivate }).remove()));
}

/** The checks among the items of `storage.session`. */
function checksIn(items: Readonly<Record<string, unknown>>) {
  return Object.entries(items).flatMap(([id, checked]) => {
    const key = checkedKeyOf(id);
    return key === null || !isCheckedBucket(checked) ? [] : [{ key, checked }];
  });
}

/** Ends and forgets those of the checks in `items`, what `storage.session` holds, of which `isGone` says so. */
export async function forgetChecks(
  items: Readonly<Record<string, unknown>>,
  isGone: (checked: CheckedBucket) => boolean,
): Promise<void> {
  const gone = checksIn(items).filter(({ checked }) => isGone(checked));
  await Promise.all(gone.map(({ key }) => forgetCheck(key.tabId)));
}

/** Goes on with the checks that a background began which was stopped. `items`: what `storage.session` held. */
export async function resumeChecking(items: Readonly<Record<string, unknown>>): Promise<void> {
  dropUnreadable('session', unreadableChecks(items));
  const begun = checksIn(items).filter(({ checked }) => checked.progress === 'asking');
  await Promise.all(begun.map(({ key }) => runs.resume(key)));
}
