import browser from 'webextension-polyfill';
import { covers } from '../permission/match-pattern.ts';
import { grants } from '../permission/permissions.ts';
import { surveyPage } from '../survey/page-survey.ts';
import type { TabFacts } from './emptiness.ts';
import { pageKind } from './page-kind.ts';

const isChromium = location.protocol === 'chrome-extension:';

/** The active tab or, if the popup is opened in a tab of its own, the one that `?tab=` names. */
async function ownTab(): Promise<browser.Tabs.Tab | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return browser.tabs.get(Number(named)).catch(() => undefined);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** Calls `tell` with what the browser says of the popup's tab, and again with the page's answer, if one comes. */
export async function readTab(tell: (facts: TabFacts) => void): Promise<void> {
  const [tab, { required, optional }] = await Promise.all([ownTab(), grants()]);
  if (tab?.id === undefined) return;
  const page = pageKind(tab.url, isChromium ? 'chromium' : 'firefox');
  const granted = required.flatMap((each) => (each.granted ? [each.pattern] : [])).concat(optional);
  const facts: TabFacts = {
    id: tab.id,
    page,
    watched: page.kind === 'site' && granted.some((pattern) => covers(pattern, page.origin)),
    // In Chromium an address shows only if its site is watched or `activeTab` lets the tab be seen.
    seenForNow: page.kind === 'site' && isChromium,
    bucketsPermitted: required.every((each) => each.granted),
    survey: null,
  };
  tell(facts);
  if (page.kind !== 'site') return;
  const survey = await surveyPage(tab.id, page.origin, granted);
  if (survey !== null) tell({ ...facts, survey });
}
