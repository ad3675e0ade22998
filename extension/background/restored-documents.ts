/** What `tabs.onUpdated` tells of a change. Only Chrome tells of `frozen`. */
interface TabChange {
  readonly status?: string;
  readonly url?: string;
  readonly frozen?: boolean;
}

/** In milliseconds. Firefox may tell of a document before it tells of the answer that became it. */
const patience = 500;
/** In milliseconds. An answer that became no document by then never does. */
const longestLoading = 60_000;
/** In milliseconds. Chrome tells directly after the loading that what it shows was frozen until now. */
const longestThawing = 1000;

const withoutFragment = (url: string) => url.replace(/#.*/s, '');

/**
 * Notices when a tab shows a document again that the browser had kept whole (the back/forward cache), or one that a
 * service worker gave: no answer to a navigation tells of these. `tell` gets the tab and when that began, at most half
 * a second late.
 */
export function restoredDocuments(tell: (tabId: number, timeStamp: number) => void) {
  const tellOf = (tabId: number, since: number) => tell(tabId, Date.now() - Math.round(performance.now() - since));
  const answers = new Map<number, { readonly address: string; readonly cameAt: number }>();
  const loadingAt = new Map<number, number>();

  /**
   * Whether an answer has come that became the document with that address, loaded at that time. It becomes no other.
   */
  function takeAnswer(tabId: number, address: string, loaded: number): boolean {
    const answer = answers.get(tabId);
    if (answer?.address !== address) return false;
    answers.delete(tabId);
    return loaded - answer.cameAt <= longestLoading;
  }

  return {
    /** Notes that the answer from an address becomes the tab's document. */
    noteAnswer(tabId: number, url: string): void {
      answers.set(tabId, { address: withoutFragment(url), cameAt: performance.now() });
    },
    /** Takes what the browser tells of a tab that shows its address; `tab` is the tab itself. */
    noteChange(tabId: number, { status, url, frozen }: TabChange, tab: object): void {
      const now = performance.now();
      if ('frozen' in tab) {
        // In Chrome a page that changes its own address loads too. What was frozen is a document of before.
        const began = loadingAt.get(tabId) ?? Number.NEGATIVE_INFINITY;
        if (status === 'loading') loadingAt.set(tabId, now);
        else if (frozen === true && now - began < longestThawing) tellOf(tabId, began);
      } else if (status === 'loading' && url !== undefined) {
        const address = withoutFragment(url);
        if (takeAnswer(tabId, address, now)) return;
        setTimeout(() => {
          if (!takeAnswer(tabId, address, now)) tellOf(tabId, now);
        }, patience);
      }
    },
    /** Forgets a tab that has closed. */
    forget(tabId: number): void {
      answers.delete(tabId);
      loadingAt.delete(tabId);
    },
  };
}
