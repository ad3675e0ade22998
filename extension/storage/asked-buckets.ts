import type { AskingProblem } from '../../src/probing/asking-problem.ts';
import { type Answered, asSent, keyOf, type Probe, type Question } from '../../src/probing/probe.ts';
import { storageArea } from './areas.ts';
import { sessionKeys } from './keys.ts';
import { type StoredItem, storedItem } from './stored-item.ts';

/** What a bucket is asked about one preflight, and what it has answered. Times are in milliseconds since the epoch. */
export interface AskedBucket {
  readonly question: Question;
  /** The address that the preflights go to. */
  readonly url: string;
  readonly answered: readonly Answered[];
  /** How it stands: `asking` goes on in the background, whatever closes. */
  readonly progress: 'asking' | 'done' | 'stopped';
  readonly problem: AskingProblem | null;
  readonly startedAt: number;
  readonly endedAt: number | null;
}

/** What says which of the asked buckets is meant. */
export interface AskedKey {
  readonly url: string;
  readonly request: Probe;
  /** Whether it is asked from a private window that shares its background with other windows. */
  readonly inPrivate: boolean;
}

/** The key under which it is stored. */
export function keyOfAsked({ url, request, inPrivate }: AskedKey): string {
  const key = sessionKeys.asked(`${url} ${keyOf(asSent(request))}`);
  return inPrivate ? sessionKeys.inPrivate(key) : key;
}

/** Whether a key is that of such an item. */
export function isAskedItem(key: string): boolean {
  const asked = sessionKeys.asked('');
  return key.startsWith(asked) || key.startsWith(sessionKeys.inPrivate(asked));
}

/** The item of what a bucket is asked; `null` while it was not asked. It ends with the browser. */
export function askedBucket(key: AskedKey): StoredItem<AskedBucket | null> {
  return storedItem<AskedBucket | null>('session', keyOfAsked(key), null);
}

/** More than anybody asks in one go. */
const mostAsked = 20;

/** Makes room for one more: of the items that have ended the oldest leave, until fewer than 20 are left. */
export async function dropOldestAsked(): Promise<void> {
  const session = storageArea('session');
  const items = Object.entries(await session.get()).filter(([key]) => isAskedItem(key));
  const ended = items.map(([key, value]) => ({ key, at: (value as AskedBucket | null)?.endedAt ?? null }));
  const oldestFirst = ended.filter(({ at }) => at !== null).sort((one, other) => Number(one.at) - Number(other.at));
  const gone = oldestFirst.slice(0, Math.max(0, items.length - mostAsked + 1)).map(({ key }) => key);
  if (gone.length > 0) await session.remove(gone);
}
