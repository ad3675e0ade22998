import browser from 'webextension-polyfill';

/** A badge is looked at, not watched: milliseconds without a change after which it is shown, and the longest wait. */
const calm = 300;
const patience = 2000;

/** Shows what `textOf` gives for a tab on its toolbar button. */
export function toolbarBadges(textOf: (tabId: number) => string) {
  const shown = new Map<number, string>();
  const changed = new Set<number>();
  let firstAt = 0;
  let lastAt = 0;

  function show(tabId: number): void {
    const text = textOf(tabId);
    if (shown.get(tabId) === text) return;
    shown.set(tabId, text);
    // The tab may be closed by now.
    browser.action.setBadgeText({ tabId, text }).catch(() => undefined);
  }

  function showChanged(): void {
    const wait = Math.min(lastAt + calm, firstAt + patience) - Date.now();
    if (wait > 0) {
      setTimeout(showChanged, wait);
      return;
    }
    for (const tabId of changed) show(tabId);
    changed.clear();
  }

  return {
    /** What is to be said of a tab has changed. */
    note(tabId: number): void {
      lastAt = Date.now();
      if (changed.size === 0) {
        firstAt = lastAt;
        setTimeout(showChanged, calm);
      }
      changed.add(tabId);
    },
    /** The browser has taken the badge off a tab. */
    renew(tabId: number): void {
      shown.delete(tabId);
      show(tabId);
    },
    /** The same of a tab of which nothing is to be said, or that has closed. */
    forget(tabId: number): void {
      shown.delete(tabId);
    },
  };
}
