import browser from 'webextension-polyfill';

/** In milliseconds. A badge changes after `calm` without news, at the latest `patience` after the first. */
const calm = 300;
const patience = 2000;

/** The badge counts failures: white on red, 7:1. */
const [ink, ground] = ['#ffffff', '#ab2018'];

/** What the badge shows where a tab has just come to be watched: the page is to be loaded again. White on blue, 6:1. */
const [reloadMark, reloadGround] = ['↻', '#2754d8'];

/** Says what a badge counts, or that the tab is watched now; without a badge, the button has the extension's name. */
function titleOf(text: string): string {
  if (text === '') return browser.i18n.getMessage('name');
  if (text === reloadMark) return browser.i18n.getMessage('watchedNow');
  return browser.i18n.getMessage(text === '1' ? 'failedOne' : 'failedMany', [text]);
}

/**
 * Keeps the badge of each tab's toolbar button at what `textOf` gives for the tab, and its title at what that counts.
 * Where there is nothing to count, the badge says that the tab has just come to be watched.
 */
export function toolbarBadges(textOf: (tabId: number) => string) {
  browser.action.setBadgeTextColor({ color: ink }).catch(() => undefined);
  const shown = new Map<number, string>();
  const changed = new Set<number>();
  /** Tabs that have come to be watched, of which nothing was seen since. */
  const justWatched = new Set<number>();
  /** By a clock that nobody can set back, as all durations here. */
  let firstAt = 0;
  let lastAt = 0;

  function show(tabId: number): void {
    const count = textOf(tabId);
    const text = count === '' && justWatched.has(tabId) ? reloadMark : count;
    if (shown.get(tabId) === text) return;
    shown.set(tabId, text);
    // These reject when the tab has closed meanwhile.
    const color = text === reloadMark ? reloadGround : ground;
    browser.action.setBadgeBackgroundColor({ tabId, color }).catch(() => undefined);
    browser.action.setBadgeText({ tabId, text }).catch(() => undefined);
    browser.action.setTitle({ tabId, title: titleOf(text) }).catch(() => undefined);
  }

  function showChanged(): void {
    const wait = Math.min(lastAt + calm, firstAt + patience) - performance.now();
    if (wait > 0) {
      setTimeout(showChanged, wait);
      return;
    }
    for (const tabId of changed) show(tabId);
    changed.clear();
  }

  return {
    /** Updates a tab's badge soon, because its exchanges have changed. */
    note(tabId: number): void {
      justWatched.delete(tabId);
      lastAt = performance.now();
      if (changed.size === 0) {
        firstAt = lastAt;
        setTimeout(showChanged, calm);
      }
      changed.add(tabId);
    },
    /** Shows a tab's badge again, because the browser has removed it. */
    renew(tabId: number): void {
      justWatched.delete(tabId);
      shown.delete(tabId);
      show(tabId);
    },
    /** Forgets a tab that has closed or has nothing to count. */
    forget(tabId: number): void {
      // A page that goes to another of its own addresses keeps the badge.
      if (justWatched.delete(tabId)) show(tabId);
      shown.delete(tabId);
    },
    /** Says at a tab that has just come to be watched that its page is to be loaded again, until something is seen of it. */
    tellWatched(tabId: number): void {
      justWatched.add(tabId);
      show(tabId);
    },
  };
}
