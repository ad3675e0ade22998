import type { Survey } from '../survey/survey.ts';
import type { PageKind } from './page-kind.ts';

/** What is known of the tab that the popup belongs to. */
export interface TabFacts {
  readonly id: number;
  readonly page: PageKind;
  readonly watched: boolean;
  /** Whether the click on the toolbar button lets the tab be seen for now. */
  readonly seenForNow: boolean;
  /** Whether the browser lets the extension see COS's own hosts. */
  readonly bucketsPermitted: boolean;
  /** What the page tells; `null` when it may not be asked or has not answered. */
  readonly survey: Survey | null;
}

/** Why there is no finding to show. */
export type Emptiness =
  | Exclude<PageKind, { readonly kind: 'site' }>
  | { readonly kind: 'buckets-withheld' }
  /** The page's Content-Security-Policy stops requests to this origin. */
  | { readonly kind: 'stopped-by-policy'; readonly origin: string; readonly directive: string }
  | { readonly kind: 'mixed-content'; readonly host: string }
  | { readonly kind: 'nothing-failed'; readonly succeeded: number }
  /** Requests to COS have not ended. */
  | { readonly kind: 'under-way'; readonly requests: number }
  | { readonly kind: 'not-watched'; readonly site: string }
  /** The click on the toolbar button lets this tab be seen, until it leaves the site. */
  | { readonly kind: 'watched-for-now'; readonly site: string }
  /** The site is watched, and the page made requests to COS that are not in the list. */
  | { readonly kind: 'before-watching'; readonly failed: number }
  /** The site is watched and nothing was seen. */
  | { readonly kind: 'nothing-seen'; readonly policy: string | null };

/** The host and port of an http(s) origin, as people name a site. */
export function siteOf(origin: string): string {
  return origin.replace(/^https?:\/\//, '');
}

/**
 * Why there is nothing to show, by the first of these that holds: what keeps requests from being seen or sent, what was
 * seen, what the page did before. `seen`: how many requests went well, how many have not ended, and how many ended in
 * whichever way.
 */
export function emptinessOf(
  tab: TabFacts | null,
  seen: { readonly succeeded: number; readonly underWay: number; readonly captured: number },
): Emptiness {
  const { succeeded, underWay, captured } = seen;
  if (tab === null) return { kind: 'not-a-page' };
  const { page, survey } = tab;
  if (page.kind !== 'site') return page;
  if (!tab.bucketsPermitted) return { kind: 'buckets-withheld' };
  const [stopped] = survey?.stopped ?? [];
  if (stopped !== undefined) return { kind: 'stopped-by-policy', ...stopped };
  const [mixed] = survey?.mixed ?? [];
  if (mixed !== undefined) return { kind: 'mixed-content', host: mixed };
  if (succeeded > 0) return { kind: 'nothing-failed', succeeded };
  if (underWay > 0) return { kind: 'under-way', requests: underWay };
  if (captured > 0) return { kind: 'nothing-failed', succeeded };
  const site = siteOf(page.origin);
  if (!tab.watched) return tab.seenForNow ? { kind: 'watched-for-now', site } : { kind: 'not-watched', site };
  const earlier = survey?.buckets ?? [];
  return earlier.length > 0
    ? { kind: 'before-watching', failed: earlier.reduce((sum, { failed }) => sum + failed, 0) }
    : { kind: 'nothing-seen', policy: survey?.policy ?? null };
}
