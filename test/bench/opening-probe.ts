// Runs in a page of the extension before all else, and notes when it shows what and for how long it was busy at a time.

/** What a page's opening came to, in milliseconds since it was asked for. */
export interface Opening {
  /** The browser's own figure for the first frame with something in it. */
  readonly paint: number;
  /** The frame that shows the newest finding, several in a list or, without any, why there is none; `null` before. */
  readonly shown: number | null;
  /** The longest time for which the page could do nothing else. Chromium tells an extension's page of no long task. */
  readonly longest: number;
}

interface Probe {
  shown: number | null;
  longest: number;
  /** When the page last changed. */
  changed: number;
}

const probe: Probe = { shown: null, longest: 0, changed: 0 };

let isOver = false;

/** Calls `then` in a task of its own as soon as those before it are done. */
function soon(then: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = then;
  port2.postMessage(null);
}

/** Beats as often as the page lets it: what lies between two beats is a task, with the frame that may follow it. */
function beat(last: number): void {
  soon(() => {
    // All pages of an extension share one thread: to go on would slow down the page that is opened next.
    if (isOver) return;
    const now = performance.now();
    probe.longest = Math.max(probe.longest, now - last);
    beat(performance.now());
  });
}

if (location.hash === '#beat') beat(performance.now());

new MutationObserver(() => {
  probe.changed = performance.now();
  if (probe.shown !== null || document.querySelector('.finding h1, .finding-row, .nothing-here') === null) return;
  probe.shown = probe.changed;
  requestAnimationFrame(() =>
    soon(() => {
      probe.shown = performance.now();
    }),
  );
}).observe(document, { childList: true, subtree: true });

Object.assign(globalThis, {
  /** The opening, once the page has nothing more to work out and has not changed for a while; `null` before. */
  opening: (): Opening | null => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    const isOpening = probe.shown === null && location.pathname !== '/empty.html';
    const isBusy =
      isOpening || document.querySelector('[aria-busy=true]') !== null || performance.now() - probe.changed < 400;
    isOver = paint !== undefined && !isBusy;
    return paint === undefined || isBusy
      ? null
      : { paint: paint.startTime, shown: probe.shown, longest: probe.longest };
  },
});
