import browser from 'webextension-polyfill';
import { everySite, type Grants, grantsOf, patternOfHost, patternOfOrigin } from './match-pattern.ts';

/**
 * Asks the person to let the extension see this origin's pages. Resolves with the answer, `false` for an origin that is
 * not http(s). Browsers ask only while they handle a click: call this first there, with no `await` before it.
 */
export function watchSite(origin: string): Promise<boolean> {
  const pattern = patternOfOrigin(origin);
  return pattern === null ? Promise.resolve(false) : browser.permissions.request({ origins: [pattern] });
}

/** Asks for the pages of every site. Call it like `watchSite`. */
export function watchEverySite(): Promise<boolean> {
  return browser.permissions.request({ origins: [everySite] });
}

/** Asks for a host that files come from, and for the page that loads them. Call it like `watchSite`. */
export function watchHost(host: string, pageOrigin: string): Promise<boolean> {
  const page = patternOfOrigin(pageOrigin);
  const origins = page === null ? [patternOfHost(host)] : [patternOfHost(host), page];
  return browser.permissions.request({ origins });
}

/** The match patterns of COS's own hosts, by the manifest. */
function requiredHosts(): string[] {
  return browser.runtime.getManifest().host_permissions ?? [];
}

/** Asks for COS's own hosts, which a person may have withheld in the browser. Call it like `watchSite`. */
export function permitBuckets(): Promise<boolean> {
  return browser.permissions.request({ origins: requiredHosts() });
}

/** What the extension may see, by the match patterns that are granted. */
export function grantsAmong(granted: readonly string[]): Grants {
  return grantsOf(granted, requiredHosts());
}

/** What the extension may see now. */
export async function grants(): Promise<Grants> {
  const { origins = [] } = await browser.permissions.getAll();
  return grantsAmong(origins);
}

/** Gives a granted pattern back. Resolves with whether the browser took it. */
export function withdraw(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}

/** Calls `listener` whenever a permission comes or goes. Gives a function that ends this. */
export function onChanged(listener: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(listener);
  onRemoved.addListener(listener);
  return () => {
    onAdded.removeListener(listener);
    onRemoved.removeListener(listener);
  };
}
