import browser from 'webextension-polyfill';
import { everySite, type Grants, grantsOf, patternOfHost, patternOfOrigin } from './match-pattern.ts';

/**
 * Asks to see the requests of this origin's pages; resolves with the answer. Browsers ask only while they handle a
 * person's click: call it first thing there, with no `await` before it.
 */
export function watchSite(origin: string): Promise<boolean> {
  const pattern = patternOfOrigin(origin);
  return pattern === null ? Promise.resolve(false) : browser.permissions.request({ origins: [pattern] });
}

/** As `watchSite`, for the pages of every site. */
export function watchEverySite(): Promise<boolean> {
  return browser.permissions.request({ origins: [everySite] });
}

/** As `watchSite`, for a host that files come from, together with the page that asks for them. */
export function watchHost(host: string, pageOrigin: string): Promise<boolean> {
  const page = patternOfOrigin(pageOrigin);
  const origins = page === null ? [patternOfHost(host)] : [patternOfHost(host), page];
  return browser.permissions.request({ origins });
}

/** COS's own hosts, as the manifest names them. */
function requiredHosts(): string[] {
  return browser.runtime.getManifest().host_permissions ?? [];
}

/** As `watchSite`, for COS's own hosts, where they were switched off in the browser. */
export function permitBuckets(): Promise<boolean> {
  return browser.permissions.request({ origins: requiredHosts() });
}

/** Every host that the extension may see now. */
export async function grants(): Promise<Grants> {
  const { origins = [] } = await browser.permissions.getAll();
  return grantsOf(origins, requiredHosts());
}

/** Gives one granted pattern back; resolves with whether the browser did. */
export function withdraw(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
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
