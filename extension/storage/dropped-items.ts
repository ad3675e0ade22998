import type { DroppedKind } from '../../src/text/dropped-text.ts';
import { storageArea } from './areas.ts';
import { localKeys, sessionKeys } from './keys.ts';

/** How the keys of stored items begin, and what a person knows each as. */
const beginnings: readonly (readonly [beginning: string, kind: DroppedKind])[] = [
  [localKeys.configuration(''), 'rules'],
  [localKeys.observed(''), 'observations'],
  [localKeys.namedBuckets, 'named-buckets'],
  [localKeys.settings, 'settings'],
  [localKeys.language, 'language'],
  [localKeys.form, 'form'],
  [sessionKeys.asked(''), 'answers'],
  [sessionKeys.checked(''), 'answers'],
  [sessionKeys.view(''), 'views'],
  [sessionKeys.salt, 'hidden-names'],
];

const kinds: readonly DroppedKind[] = ['requests', ...new Set(beginnings.map(([, kind]) => kind))];

/** What a person knows an item as; what has no other name is part of the capture. */
function kindOf(key: string): DroppedKind {
  const inPrivate = sessionKeys.inPrivate('');
  const own = key.startsWith(inPrivate) ? key.slice(inPrivate.length) : key;
  return beginnings.find(([beginning]) => own.startsWith(beginning))?.[1] ?? 'requests';
}

/** Has the next view say that these items could not be read. Never rejects. */
export async function noteDropped(keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const notes = keys.map((key) => [sessionKeys.dropped(kindOf(key)), true]);
  await storageArea('session')
    .set(Object.fromEntries(notes))
    .catch(() => undefined);
}

/** Removes items that could not be read, and has the next view say so. */
export function dropUnreadable(name: 'session' | 'local', keys: readonly string[]): void {
  if (keys.length === 0) return;
  void noteDropped(keys);
  storageArea(name)
    .remove(keys)
    .catch(() => undefined);
}

/**
 * Tells which kinds of items could not be read and were removed, now and whenever there are more. Each is told once.
 * Gives a function that ends this.
 */
export function hearDropped(tell: (kinds: readonly DroppedKind[]) => void): () => void {
  const session = storageArea('session');
  const hear = async () => {
    const notes = await session.get(kinds.map(sessionKeys.dropped));
    const told = kinds.filter((kind) => Object.hasOwn(notes, sessionKeys.dropped(kind)));
    if (told.length === 0) return;
    tell(told);
    await session.remove(told.map(sessionKeys.dropped));
  };
  const end = session.watch((changes) => {
    const isNoted = kinds.some((kind) => changes[sessionKeys.dropped(kind)]?.newValue !== undefined);
    if (isNoted) hear().catch(() => undefined);
  });
  hear().catch(() => undefined);
  return end;
}
