import browser from 'webextension-polyfill';

/** Every address of a page's host: match patterns know no port (Firefox takes none), so the host is the unit. */
function matchPattern(origin: string): string | null {
  const url = URL.parse(origin);
  return url !== null && /^https?:$/.test(url.protocol) ? `${url.protocol}//${url.hostname}/*` : null;
}

const everySite = '*://*/*';

/** Whether the requests of this origin's pages can be seen. `false` for an origin without a host, such as `null`. */
export async function watched(origin: string): Promise<boolean> {
  const pattern = matchPattern(origin);
  return pattern !== null && browser.permissions.contains({ origins: [pattern] });
}

/**
 * Asks to see the requests of this origin's pages; resolves with the answer. Browsers ask only while they handle a
 * person's click: call it first thing there, with no `await` before it.
 */
export function watchSite(origin: string): Promise<boolean> {
  const pattern = matchPattern(origin);
  return pattern === null ? Promise.resolve(false) : browser.permissions.request({ origins: [pattern] });
}

/** As `watchSite`, for the pages of every site. */
export function watchEverySite(): Promise<boolean> {
  return browser.permissions.request({ origins: [everySite] });
}

/** Calls `listener` whenever a permission comes or goes; gives a function that ends this. */
export function onChanged(listener: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(listener);
  onRemoved.addListener(listener);
  return () => {
    onAdded.removeListener(listener);
    onRemoved.removeListener(listener);
  };
}
