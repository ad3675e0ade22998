import type { InterfaceText } from '../../src/text/interface-text.ts';
import type { Phrase } from '../../src/text/phrase.ts';
import { Boundary } from '../ui/boundary.tsx';
import { type FindingsActions, FindingsPanel } from '../ui/finding/findings-panel.tsx';
import { NothingHere } from '../ui/nothing-here.tsx';
import { OpenedFileView } from './opened-file.tsx';
import { type PageState, type View, views } from './page-state.ts';
import type { LiveActions } from './what-if/live-card.tsx';
import { WhatIfView } from './what-if/what-if-view.tsx';

/** What a person can do on the full page. */
export interface PageActions extends FindingsActions {
  readonly live: LiveActions;
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

/** Why there is no finding; nothing where there is one. */
function Beginning({ state }: Pick<Props, 'state'>) {
  if (state.selected.value !== null || state.hasFailures.value) return null;
  if (!state.isWorkedOut.value || state.check.value !== null) return null;
  return <NothingHere {...emptiness(state)} />;
}

/** The links to the views. */
function Views({ shown, words }: { readonly shown: View; readonly words: InterfaceText['whatIf'] }) {
  const names: Readonly<Record<View, string>> = { findings: words.findings, 'what-if': words.whatIf };
  return (
    <nav class="views" aria-label={words.views}>
      {views.map((view) => (
        <a key={view} href={`#${view}`} aria-current={view === shown ? 'page' : undefined}>
          {names[view]}
        </a>
      ))}
    </nav>
  );
}

/** The findings of a HAR or, with more room than in the popup, of a tab. */
function FindingsView({ state, actions }: Props) {
  const text = state.text.value;
  const about = () => [state.exchanges.value, state.file.value, state.tab.value];
  return (
    <main class="roomy" lang={text.tag}>
      <Boundary part="beginning" text={text} about={about}>
        <Beginning state={state} />
      </Boundary>
      <OpenedFileView
        file={state.file.value}
        first={state.exchanges.value.length === 0}
        text={text}
        onOpen={actions.open}
        onCancel={actions.cancel}
      />
      <Boundary part="findings" text={text} about={about}>
        <FindingsPanel state={state} actions={actions} />
      </Boundary>
    </main>
  );
}

/** The full page: a bar, and below it one of the views. */
export function PageView({ state, actions }: Props) {
  const text = state.text.value;
  const tab = state.tab.value;
  const origin = tab === null || tab === 'gone' || state.file.value !== null ? null : tab.origin;
  return (
    <>
      <header class="bar">
        <b lang="en">COS CORS Doctor</b>
        <Views shown={state.view.value} words={text.interface.whatIf} />
        <span class="site">{origin?.replace(/^https?:\/\//, '')}</span>
        <button type="button" class="language" onClick={actions.switchLanguage}>
          {text.interface.otherLanguage}
        </button>
      </header>
      {state.view.value === 'findings' ? (
        <FindingsView state={state} actions={actions} />
      ) : (
        <WhatIfView state={state.whatIf} known={state} actions={{ ...actions, ...actions.live }} text={text} />
      )}
    </>
  );
}
