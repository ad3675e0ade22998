import type { AskingProblem } from '../../src/probing/asking-problem.ts';
import { mostInAll } from '../../src/probing/next-probes.ts';
import { type Answered, asSent, keyOf, type Probe, type Question } from '../../src/probing/probe.ts';
import { fields, isText, isTime, listOf, oneOf, orNull, type Shape } from '../shapes/shape.ts';
import { storageArea } from './areas.ts';
import { noteDropped } from './dropped-items.ts';
import { sessionKeys } from './keys.ts';
import { isAnswered, isProbe, isProblem, isWebAddress } from './preflight-shapes.ts';
import { leavingForOneMore } from './room.ts';
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

const isAskedBucket: Shape<AskedBucket> = fields<AskedBucket>({
  question: fields<Question>({
    request: isProbe,
    credentialsMode: oneOf('omit', 'same-origin', 'include'),
    otherOrigins: listOf(isText),
  }),
  url: isWebAddress,
  answered: listOf(isAnswered, mostInAll),
  progress: oneOf('asking', 'done', 'stopped'),
  problem: orNull(isProblem),
  startedAt: isTime,
  endedAt: orNull(isTime),
});

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

/** The item of what a bucket is asked; `null` while it was not asked. It ends with the browser. */
export function askedBucket(key: AskedKey): StoredItem<AskedBucket | null> {
  return storedItem<AskedBucket | null>('session', keyOfAsked(key), null, { fits: orNull(isAskedBucket) });
}

/** What a bucket is asked, of an item of `storage.session`; `null` where it is not what this version stores. */
export function askedIn(value: unknown): AskedBucket | null {
  return isAskedBucket(value) ? value : null;
}

/** An item that holds what a bucket is asked. */
interface AskedItem {
  /** Its key in the storage. */
  readonly id: string;
  /** `null` where it is not what this version stores under that key. */
  readonly asked: { readonly key: AskedKey; readonly bucket: AskedBucket } | null;
}

function readAsked(id: string, value: unknown): AskedItem['asked'] {
  if (!isAskedBucket(value)) return null;
  const { url, question } = value;
  const keys = [false, true].map((inPrivate): AskedKey => ({ url, request: question.request, inPrivate }));
  const key = keys.find((each) => keyOfAsked(each) === id);
  return key === undefined ? null : { key, bucket: value };
}

/** Those of the items of `storage.session` that hold what buckets are asked. */
export function askedItems(items: Readonly<Record<string, unknown>>): AskedItem[] {
  const asked = sessionKeys.asked('');
  const isAsked = (id: string) => id.startsWith(asked) || id.startsWith(sessionKeys.inPrivate(asked));
  return Object.entries(items)
    .filter(([id]) => isAsked(id))
    .map(([id, value]) => ({ id, asked: readAsked(id, value) }));
}

/** Removes the items that are none, and those of which `isGone` says so. */
export async function dropAsked(isGone: (key: AskedKey) => boolean): Promise<void> {
  const session = storageArea('session');
  const items = askedItems(await session.get());
  await noteDropped(items.flatMap(({ id, asked }) => (asked === null ? [id] : [])));
  const gone = items.filter(({ asked }) => asked === null || isGone(asked.key));
  if (gone.length > 0) await session.remove(gone.map(({ id }) => id));
}

/** More than anybody asks in one go. */
const mostAsked = 20;

/** Makes room for one more: of the items that have ended the oldest leave, until fewer than 20 are left. */
export async function dropOldestAsked(): Promise<void> {
  const session = storageArea('session');
  const items = askedItems(await session.get());
  const endings = items.map(({ id, asked }) => ({ id, endedAt: asked === null ? 0 : asked.bucket.endedAt }));
  const gone = leavingForOneMore(endings, mostAsked);
  if (gone.length > 0) await session.remove(gone);
}
