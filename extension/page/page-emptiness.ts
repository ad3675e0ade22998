import type { Phrase } from '../../src/text/phrase.ts';
import type { PageState } from './page-state.ts';

/** What decides. */
type Facts = Pick<PageState, 'file' | 'tab' | 'exchanges' | 'succeeded' | 'underWay' | 'unended' | 'text'>;

/** Why there is no finding. If a HAR could not be read, `OpenedFileView` says so. */
export function emptinessOfPage(state: Facts): { readonly title: Phrase; readonly cause: Phrase } {
  const { file, tab, exchanges, succeeded, underWay, unended, text } = state;
  const { har, opening, permission: words } = text.value.interface;
  const [opened, shownTab, count] = [file.value, tab.value, exchanges.value.length];
  if (opened === null && shownTab === 'gone') return { title: har.tabGoneTitle, cause: opening.cause };
  if (opened === null && shownTab !== null && shownTab !== 'gone') {
    if (count === 0 && !shownTab.bucketsPermitted) return words.bucketsWithheld;
    if (count === 0 && underWay.value > 0) return words.underWay(underWay.value);
    if (count > 0) return words.nothingFailed(succeeded.value);
    return shownTab.sees ? words.nothingSeen : words.tabHidden;
  }
  const told = opened?.kind === 'read' && (opened.reading.requests > 0 || opened.reading.problem === null);
  if (!told) return { title: opening.title, cause: opening.cause };
  if (count === 0) return { title: har.noneToCosTitle, cause: har.noneToCosCause };
  return unended.value > 0
    ? { title: har.unendedTitle(unended.value), cause: har.unendedCause }
    : { title: har.noneFailedTitle, cause: har.noneFailedCause(succeeded.value) };
}
