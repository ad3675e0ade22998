/** Something that is done once nothing has asked for it for a moment. */
interface AfterPause {
  /** Asks for it. */
  readonly ask: () => void;
  /** Does now what was asked for, and nothing where nothing was. */
  readonly flush: () => void;
}

/** Does something in `pause` milliseconds after it was asked for last or, before, when the view is left or closes. */
export function afterPause(act: () => void, pause: number): AfterPause {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const flush = () => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    act();
  };
  const ask = () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(flush, pause);
  };
  // A popup closes when its window is left. Firefox may end it before it can store anything, and sooner after one of these
  // events than after another. They are absent outside of a browser.
  globalThis.addEventListener?.('blur', flush);
  globalThis.addEventListener?.('pagehide', flush);
  globalThis.document?.addEventListener('visibilitychange', flush);
  return { ask, flush };
}
