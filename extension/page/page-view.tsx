import type { Phrase } from '../../src/text/phrase.ts';
import { type FindingsActions, FindingsPanel } from '../ui/finding/findings-panel.tsx';
import { NothingHere } from '../ui/nothing-here.tsx';
import { OpenedFileView } from './opened-file.tsx';
import type { PageState } from './page-state.ts';

/** What a person can do on the full page. */
export interface PageActions extends FindingsActions {
  readonly open: (file: File) => void;
  readonly cancel: () => void;
  readonly switchLanguage: () => void;
}

interface Props {
  readonly state: PageState;
  readonly actions: PageActions;
}

/** Why there is no finding. If a HAR could not be read, `OpenedFileView` says so. */
function emptiness(state: PageState): { title: Phrase; cause: Phrase } {
  const { file, tab, exchanges, succeeded, underWay, unended, text } = state;
  const { har, permission: words } = text.value.interface;
  const [opened, shownTab, count] = [file.value, tab.value, exchanges.value.length];
  if (opened === null && shownTab === 'gone') return { title: har.tabGoneTitle, cause: har.openCause };
  if (opened === null && shownTab !== null && shownTab !== 'gone') {
    if (count === 0 && underWay.value > 0) return words.underWay(underWay.value);
    if (count > 0) return words.nothingFailed(succeeded.value);
    return shownTab.origin === null ? words.tabHidden : words.nothingSeen;
  }
  const told = opened?.kind === 'read' && (opened.reading.requests > 0 || opened.reading.problem === null);
  if (!told) return { title: har.openTitle, cause: har.openCause };
  if (count === 0) return { title: har.noneToCosTitle, cause: har.noneToCosCause };
  return unended.value > 0
    ? { title: har.unendedTitle(unended.value), cause: har.unendedCause }
    : { title: har.noneFailedTitle, cause: har.noneFailedCause(succeeded.value) };
}

/** The full page: the findings of a HAR or, with more room than in the popup, of a tab. */
export function PageView({ state, actions }: Props) {
  const text = state.text.value;
  const tab = state.tab.value;
  const origin = tab === null || tab === 'gone' || state.file.value !== null ? null : tab.origin;
  return (
    <>
      <header class="bar">
        <b>COS CORS Doctor</b>
        <span class="site">{origin?.replace(/^https?:\/\//, '')}</span>
        <button type="button" class="language" onClick={actions.switchLanguage}>
          {text.interface.otherLanguage}
        </button>
      </header>
      <main class="roomy" lang={text.tag}>
        {state.selected.value === null && <NothingHere {...emptiness(state)} />}
        <OpenedFileView
          file={state.file.value}
          words={text.interface}
          onOpen={actions.open}
          onCancel={actions.cancel}
        />
        <FindingsPanel state={state} actions={actions} />
      </main>
    </>
  );
}
