import type { StoredItem } from '../storage/stored-item.ts';

/** How work stands that goes on in the background. Times are in milliseconds since the epoch. */
export interface Standing {
  readonly progress: 'asking' | 'done' | 'stopped';
  readonly startedAt: number;
  readonly endedAt: number | null;
}

/** A kind of work in the background. How each piece of it stands is stored in an item of its own. */
export interface Work<Key, Stored extends Standing> {
  /** The key of a piece's item in the storage. */
  readonly idOf: (key: Key) => string;
  readonly itemOf: (key: Key) => StoredItem<Stored | null>;
  /** Makes room for one more item. */
  readonly makeRoom: () => Promise<void>;
  /** Goes on from where a piece stands, and stores how it stands then. */
  readonly goOn: (key: Key, begun: Stored, signal: AbortSignal) => Promise<void>;
}

interface Run<Key> {
  readonly key: Key;
  readonly stop: AbortController;
  /** Resolves when it has ended, one way or another. */
  ended: Promise<void>;
}

/** In milliseconds. What was begun longer ago is not gone on with: nobody waits for it any more. */
const oldest = 300_000;

/** The pieces of one kind of work that go on now: at most one for each item. */
export function createRuns<Key, Stored extends Standing>({ idOf, itemOf, makeRoom, goOn }: Work<Key, Stored>) {
  const running = new Map<string, Run<Key>>();

  /** Does `before`, and then `work` in the background. Resolves when `before` is done. */
  function start(key: Key, before: () => Promise<void>, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const id = idOf(key);
    const own: Run<Key> = { key, stop: new AbortController(), ended: Promise.resolve() };
    running.set(id, own);
    const begin = before();
    own.ended = begin
      .then(() => work(own.stop.signal))
      .catch(() => undefined)
      .finally(() => running.delete(id));
    return begin;
  }

  async function goOnFrom(key: Key, signal: AbortSignal): Promise<void> {
    const stored = await itemOf(key).get();
    if (stored?.progress !== 'asking') return;
    const now = Date.now();
    if (now - stored.startedAt < oldest) await goOn(key, stored, signal);
    else await itemOf(key).set({ ...stored, progress: 'stopped', endedAt: now });
  }

  return {
    /**
     * Begins a piece of work, once what was stopped has ended. What goes on for the same item is replaced, or else it
     * stays and nothing is begun. Resolves when it has begun.
     */
    async begin(key: Key, begun: Stored, { replaces }: { readonly replaces: boolean }): Promise<void> {
      const id = idOf(key);
      for (let other = running.get(id); other !== undefined; other = running.get(id)) {
        if (replaces) other.stop.abort();
        if (!other.stop.signal.aborted) return;
        await other.ended;
      }
      const store = async () => {
        await makeRoom();
        await itemOf(key).set(begun);
      };
      await start(key, store, (signal) => goOn(key, begun, signal));
    },
    /** Goes on, in the background, with what another background began, if that is still to be done. */
    async resume(key: Key): Promise<void> {
      if (!running.has(idOf(key)))
        await start(
          key,
          async () => undefined,
          (signal) => goOnFrom(key, signal),
        );
    },
    /** Stops a piece of work, also one that another background began and this one has not gone on with. */
    async stop(key: Key): Promise<void> {
      const id = idOf(key);
      if (!running.has(id)) {
        const stored = await itemOf(key).get();
        if (stored?.progress === 'asking')
          await itemOf(key).set({ ...stored, progress: 'stopped', endedAt: Date.now() });
      }
      running.get(id)?.stop.abort();
    },
    /** Stops what is meant. Resolves when that has ended: what ends stores how it has ended. */
    async end(isMeant: (key: Key) => boolean): Promise<void> {
      const ending = [...running.values()].filter(({ key }) => isMeant(key));
      for (const { stop } of ending) stop.abort();
      await Promise.all(ending.map(({ ended }) => ended));
    },
  };
}
