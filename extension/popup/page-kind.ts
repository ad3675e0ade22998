/** What a tab shows, as far as an extension may see it. */
export type PageKind =
  | { readonly kind: 'site'; readonly origin: string }
  | { readonly kind: 'not-a-page' }
  /** A page opened from disk. */
  | { readonly kind: 'local-file' }
  /** A page that the browser shows to no extension. */
  | { readonly kind: 'forbidden'; readonly page: 'browser' | 'store' | 'extension' }
  /** The browser does not tell the address. */
  | { readonly kind: 'hidden' };

const stores: Readonly<Record<'chromium' | 'firefox', RegExp>> = {
  chromium:
    /^https:\/\/(?:chromewebstore\.google\.com\/|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons)/,
  firefox: /^https:\/\/(?:discovery\.)?addons\.mozilla\.org\//,
};
/** Pages that Firefox shows to no extension, by its preference `extensions.webextensions.restrictedDomains`. */
const shielded = /^https:\/\/(?:accounts\.firefox\.com|support\.mozilla\.org)\//;

/** What kind of page an address leads to; `undefined` is an address that the browser hides. */
export function pageKind(address: string | undefined, browser: 'chromium' | 'firefox'): PageKind {
  const url = URL.parse(address ?? '');
  if (url === null) return { kind: 'hidden' };
  const { protocol, href } = url;
  if (protocol === 'http:' || protocol === 'https:') {
    if (stores[browser].test(href)) return { kind: 'forbidden', page: 'store' };
    if (browser === 'firefox' && shielded.test(href)) return { kind: 'forbidden', page: 'browser' };
    return { kind: 'site', origin: url.origin };
  }
  if (protocol === 'file:') return { kind: 'local-file' };
  if (/^(?:chrome|moz)-extension:$/.test(protocol)) return { kind: 'forbidden', page: 'extension' };
  const blank = /^(?:about:(?:blank|newtab|home)|(?:chrome|edge):\/\/(?:newtab|new-tab-page)\b)/.test(href);
  if (!blank && /^(?:about|chrome|chrome-search|edge|devtools|view-source|resource):$/.test(protocol)) {
    return { kind: 'forbidden', page: 'browser' };
  }
  return { kind: 'not-a-page' };
}
