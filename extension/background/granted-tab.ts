import browser from 'webextension-polyfill';
import { covers, isWatched } from '../permission/match-pattern.ts';
import { grants } from '../permission/permissions.ts';

/**
 * The id of the tab that a person looks at, if it is watched from now on because these match patterns were granted: one
 * of them matches its page, or they are COS's own hosts, which the browser withheld before. Else `null`.
 */
export async function grantedTab(added: readonly string[]): Promise<number | null> {
  const [[tab], now] = await Promise.all([
    browser.tabs.query({ active: true, lastFocusedWindow: true }),
    grants(),
  ] as const);
  // The address shows only where the browser lets the extension see the page.
  const { origin = null } = URL.parse(tab?.url ?? '') ?? {};
  if (tab?.id === undefined || origin === null || !isWatched(now, origin)) return null;
  const isOfBuckets = now.required.some(({ pattern }) => added.includes(pattern));
  return isOfBuckets || added.some((pattern) => covers(pattern, origin)) ? tab.id : null;
}

/**
 * Calls `tell` with the tab that comes to be watched whenever a person grants more. The browser's question may have closed
 * the popup that would say so. To be called in the first turn.
 */
export function followGrants(tell: (tabId: number) => void): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    grantedTab(origins).then(
      (tabId) => {
        if (tabId !== null) tell(tabId);
      },
      () => undefined,
    );
  });
}
