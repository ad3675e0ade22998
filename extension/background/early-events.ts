import type { CaptureEvent } from '../capture/capture-event.ts';
import { storageArea } from '../storage/areas.ts';
import { throttled } from './throttled.ts';

const prefix = 'early:';

/** Milliseconds without a further event after which those that woke a worker are all there, and the longest wait for it. */
const quiet = 50;
const patience = 500;

/**
 * Keeps the events that wake a worker until they can be told in their order: Chromium gives them in another for a
 * moment, Firefox by listener. They are stored as they come, since the worker may be stopped before that.
 */
export function openEarlyEvents() {
  const session = storageArea('session');
  const life = crypto.randomUUID();
  const opened = Date.now();
  const events: CaptureEvent[] = [];
  let lastAt = opened;
  let written = 0;
  let closed = false;
  const keys: string[] = [];

  const write = throttled(() => {
    // A page that was still gathered when the events were told would be told again by the next worker.
    if (closed) return;
    const page = events.slice(written);
    written = events.length;
    const key = `${prefix}${life}:${keys.length}`;
    keys.push(key);
    session.set({ [key]: page }).catch(() => undefined);
  });

  return {
    note(event: CaptureEvent): void {
      events.push(event);
      lastAt = Date.now();
      write(true);
    },
    /** Resolves once no further event has come for a moment. */
    async settled(): Promise<void> {
      for (;;) {
        const now = Date.now();
        const wait = Math.min(lastAt + quiet, opened + patience) - now;
        if (wait <= 0) return;
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    },
    /** What was noted, by workers that were stopped early too; `items` is what the storage held at the start. */
    read(items: Readonly<Record<string, unknown>>): CaptureEvent[] {
      const left = Object.entries(items).filter(([key]) => key.startsWith(prefix) && !key.includes(life));
      keys.push(...left.map(([key]) => key));
      return [...left.flatMap(([, page]) => page as CaptureEvent[]), ...events];
    },
    /** Removes what was noted: it is stored as a part of the capture by now. */
    async close(): Promise<void> {
      closed = true;
      if (keys.length > 0) await session.remove(keys);
    },
  };
}
