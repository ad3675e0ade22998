import type { CaptureEvent } from '../capture/capture-event.ts';
import { storageArea } from '../storage/areas.ts';
import { eventsIn } from '../storage/early-page.ts';
import { sessionKeys } from '../storage/keys.ts';
import { throttled } from './throttled.ts';

/** In milliseconds. A start waits until no further event has come for `quiet`, at most for `patience`. */
const quiet = 50;
const patience = 500;

/**
 * Holds back the events that arrive while a worker starts, until they can be captured in order of time: after waking a
 * worker, browsers mix them up. They are stored meanwhile, because the worker may be stopped first.
 */
export function openEarlyEvents() {
  const session = storageArea('session');
  const life = crypto.randomUUID();
  /** By a clock that nobody can set back: the start would wait for it. */
  const opened = performance.now();
  const events: CaptureEvent[] = [];
  let lastAt = opened;
  let written = 0;
  let closed = false;
  const keys: string[] = [];

  const write = throttled(() => {
    // A write that was delayed until after `close` would have the next worker capture these events again.
    if (closed) return;
    const page = events.slice(written);
    written = events.length;
    const key = sessionKeys.early(`${life}:${keys.length}`);
    keys.push(key);
    session.set({ [key]: page }).catch(() => undefined);
  });

  return {
    note(event: CaptureEvent): void {
      events.push(event);
      lastAt = performance.now();
      write(true);
    },
    /** Resolves once no event has come for `quiet` milliseconds, at the latest `patience` after the start. */
    async settled(): Promise<void> {
      for (;;) {
        const now = performance.now();
        const wait = Math.min(lastAt + quiet, opened + patience) - now;
        if (wait <= 0) return;
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    },
    /** All events held back, those left by a stopped worker first. `items`: what the storage held at the start. */
    read(items: Readonly<Record<string, unknown>>): CaptureEvent[] {
      const left = Object.entries(items).filter(
        ([key]) => key.startsWith(sessionKeys.early('')) && !key.startsWith(sessionKeys.early(life)),
      );
      keys.push(...left.map(([key]) => key));
      return [...left.flatMap(([key, page]) => eventsIn(key, page)), ...events];
    },
    /** Removes the stored events. To be called once the capture has taken them. */
    async close(): Promise<void> {
      closed = true;
      if (keys.length > 0) await session.remove(keys);
    },
  };
}
