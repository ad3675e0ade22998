import browser from 'webextension-polyfill';
import type { Exchange } from '../../src/exchange.ts';
import { privateWorkers, workers } from '../capture/capture-event.ts';
import { isSplit } from '../storage/private-windows.ts';

/** The page that a tab shows, as far as it matters for the badge. */
interface ShownPage {
  readonly origin: string;
  readonly inPrivate: boolean;
}

type CapturedByTab = ReadonlyMap<number, ReadonlyMap<string, Exchange>>;

function pageOf({ url, incognito }: { readonly url?: string; readonly incognito?: boolean }): ShownPage | null {
  const { origin = null, protocol = '' } = URL.parse(url ?? '') ?? {};
  return origin === null || !/^https?:$/.test(protocol) ? null : { origin, inPrivate: incognito === true };
}

/** Whether service or shared workers, which belong to no tab, sent anything that was captured. */
export function haveWorkersSent(captured: CapturedByTab): boolean {
  return captured.has(workers) || captured.has(privateWorkers);
}

/**
 * Knows the origin of each tab's page, where the browser shows it: of sites that are watched. It tells whose badge counts
 * the requests of service and shared workers: every tab of their origin lists them.
 */
export function shownPages() {
  const pages = new Map<number, ShownPage>();
  let isRead = false;

  function note(tabId: number, tab: Parameters<typeof pageOf>[0]): void {
    const page = pageOf(tab);
    if (page === null) pages.delete(tabId);
    else pages.set(tabId, page);
  }

  return {
    /** Whether all tabs were asked for since the background started. */
    isRead: () => isRead,
    /** Takes what the browser tells of a tab. */
    note,
    /** Asks the browser for all tabs and gives the ids of those whose page it shows. */
    async read(): Promise<readonly number[]> {
      const tabs = await browser.tabs.query({});
      isRead = true;
      for (const tab of tabs) if (tab.id !== undefined) note(tab.id, tab);
      return [...pages.keys()];
    },
    /** Forgets a tab that has closed. */
    forget(tabId: number): void {
      pages.delete(tabId);
    },
    /** What a tab lists: its own exchanges and those of workers of its page's origin. */
    listedIn(captured: CapturedByTab, tabId: number): readonly Exchange[] {
      const own = [...(captured.get(tabId)?.values() ?? [])];
      const page = pages.get(tabId);
      if (page === undefined) return own;
      const ofWorkers = captured.get(page.inPrivate && !isSplit() ? privateWorkers : workers);
      return [...own, ...[...(ofWorkers?.values() ?? [])].filter(({ request }) => request.origin === page.origin)];
    },
  };
}
