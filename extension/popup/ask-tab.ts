import type browser from 'webextension-polyfill';
import { askPage, type PageAnswers } from '../survey/page-survey.ts';
import { type PageKind, pageKind } from './page-kind.ts';

const isChromium = globalThis.location?.protocol === 'chrome-extension:';

/** A tab and what it shows. */
interface ShownTab {
  readonly id: number;
  readonly page: PageKind;
}

/** What the browser and the page answer of the popup's tab. */
export interface TabAnswers {
  /** `null` where there is no such tab. */
  readonly tab: Promise<ShownTab | null>;
  /** The match patterns that the extension may see. */
  readonly granted: Promise<readonly string[]>;
  /** `null` where the page may not be asked. */
  readonly page: Promise<PageAnswers | null>;
}

declare global {
  /** The answers that were asked for while the popup's own script was loading. */
  var firstAnswers: TabAnswers | undefined;
}

type Api = Pick<typeof browser, 'tabs' | 'permissions' | 'scripting'>;

/** The active tab or, if the popup is opened in a tab of its own, the one that `?tab=` names. */
async function ownTab({ tabs }: Api): Promise<ShownTab | null> {
  const named = new URLSearchParams(location.search).get('tab');
  const [tab] =
    named === null
      ? await tabs.query({ active: true, currentWindow: true })
      : [await tabs.get(Number(named)).catch(() => undefined)];
  return tab?.id === undefined ? null : { id: tab.id, page: pageKind(tab.url, isChromium ? 'chromium' : 'firefox') };
}

/** Asks the browser for the popup's tab and what may be seen, and the page as soon as its tab is known. */
export function askTab(api: Api): TabAnswers {
  const tab = ownTab(api);
  const granted = api.permissions.getAll().then(({ origins = [] }) => origins);
  const page = tab.then((shown) => (shown?.page.kind === 'site' ? askPage(api.scripting, shown.id) : null));
  // Whoever reads an answer hears of its error, which may come before.
  for (const answer of [tab, granted, page]) answer.catch(() => undefined);
  return { tab, granted, page };
}
