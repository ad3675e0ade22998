import type { CaptureEvent } from '../capture/capture-event.ts';
import { storageArea } from '../storage/areas.ts';
import { eventsIn } from '../storage/early-page.ts';
import { sessionKeys } from '../storage/keys.ts';
import { selfClocked } from './self-clocked.ts';

/** In milliseconds. A start waits until no further event has come for `quiet`, at most for `patience`. */
const quiet = 50;
const patience = 500;
/**
 * How many events in a row are each stored in the turn in which they come. Each is written once, and a start is short,
 * so this may be as many as a page begins in one turn.
 */
const burst = 1000;

/** Events that are stored in one item: those from `start` up to `end`. */
interface Page {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Holds back the events that arrive while a worker starts, until they can be captured in order of time: after waking a
 * worker, browsers mix them up. They are stored meanwhile, because the worker may be stopped first.
 */
export function openEarlyEvents() {
  const session = storageArea('session');
  const life = crypto.randomUUID();
  /** By a clock that nobody can set back: the start would wait for it. */
  const opened = performance.now();
  const events: (CaptureEvent | null)[] = [];
  let lastAt = opened;
  /** The pages that are stored or on their way there. */
  const pages: Page[] = [];
  /** The keys of those that found no room. */
  const refused = new Set<string>();
  let numbered = 0;
  let closed = false;
  /** The keys of pages that an earlier worker left. */
  let left: readonly string[] = [];

  const itemsOf = (some: readonly Page[]) =>
    Object.fromEntries(
      some.map(({ key, start, end }) => [key, events.slice(start, end).filter((event) => event !== null)]),
    );

  const write = selfClocked(async () => {
    // A write that was delayed until after `close` would have the next worker capture these events again.
    if (closed) return;
    const page = { key: sessionKeys.early(`${life}:${numbered}`), start: pages.at(-1)?.end ?? 0, end: events.length };
    numbered += 1;
    pages.push(page);
    await session.set(itemsOf([page])).catch(() => refused.add(page.key));
  }, burst);

  return {
    note(event: CaptureEvent): void {
      events.push(event);
      lastAt = performance.now();
      write();
    },
    /** Puts other events in the place of all that were noted so far, one for each; `null` for none. */
    replace(others: readonly (CaptureEvent | null)[]): void {
      events.splice(0, others.length, ...others);
      // What was stored as if keys were to be hidden has to be another now, or none.
      if (pages.length > 0) session.set(itemsOf(pages)).catch(() => undefined);
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
      const ofOthers = Object.entries(items).filter(
        ([key]) => key.startsWith(sessionKeys.early('')) && !key.startsWith(sessionKeys.early(life)),
      );
      left = ofOthers.map(([key]) => key);
      return [...ofOthers.flatMap(([key, page]) => eventsIn(key, page)), ...events.filter((event) => event !== null)];
    },
    /**
     * Stores no more. Gives the keys of the items to remove, in the write that stores what the capture made of them.
     */
    close(): readonly string[] {
      closed = true;
      return [...left, ...pages.map(({ key }) => key).filter((key) => !refused.has(key))];
    },
  };
}
