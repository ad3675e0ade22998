import { covers } from '../permission/match-pattern.ts';
import { grantsAmong } from '../permission/permissions.ts';
import { readSurvey } from '../survey/survey.ts';
import type { TabAnswers } from './ask-tab.ts';
import type { TabFacts } from './emptiness.ts';

/** Calls `tell` with what the browser says of the popup's tab, and again with the page's answer, if one comes. */
export async function readTab(answers: TabAnswers, tell: (facts: TabFacts) => void): Promise<void> {
  const [tab, patterns] = await Promise.all([answers.tab, answers.granted]);
  if (tab === null) return;
  const { id, page } = tab;
  const { required, optional } = grantsAmong(patterns);
  const granted = required.flatMap((each) => (each.granted ? [each.pattern] : [])).concat(optional);
  const facts: TabFacts = {
    id,
    page,
    watched: page.kind === 'site' && granted.some((pattern) => covers(pattern, page.origin)),
    // In Chromium an address shows only if its site is watched or `activeTab` lets the tab be seen.
    seenForNow: page.kind === 'site' && location.protocol === 'chrome-extension:',
    bucketsPermitted: required.every((each) => each.granted),
    survey: null,
  };
  tell(facts);
  if (page.kind !== 'site') return;
  const told = await answers.page;
  if (told !== null)
    tell({ ...facts, survey: readSurvey(page.origin, told.timings, told.document, granted, told.images) });
}
