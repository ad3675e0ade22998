import { Boundary } from '../ui/boundary.tsx';
import { type FindingsActions, FindingsPanel } from '../ui/finding/findings-panel.tsx';
import { NothingHere } from '../ui/nothing-here.tsx';
import { CheckRules } from './check-rules.tsx';
import { OpenedFileView } from './opened-file.tsx';
import { Opening } from './opening.tsx';
import { type BarActions, PageBar } from './page-bar.tsx';
import { emptinessOfPage } from './page-emptiness.ts';
import type { PageState } from './page-state.ts';
import type { LiveActions } from './what-if/live-card.tsx';
import { WhatIfView } from './what-if/what-if-view.tsx';

/** What a person can do on the full page. */
export interface PageActions extends FindingsActions, BarActions {
  readonly live: LiveActions;
  readonly cancel: () => void;
  /** Asks the browser for COS's own hosts. */
  readonly permitBuckets: () => void;
}

interface Props {
  readonly state: PageState;
  readonly actions: PageActions;
}

/** Why there is no finding, and what can be done; nothing where there is a finding. */
function Beginning({ state, actions }: Props) {
  if (state.selected.value !== null || state.hasFailures.value) return null;
  if (!state.isWorkedOut.value || state.check.value !== null) return null;
  const [tab, text] = [state.tab.value, state.text.value];
  const isOfTab = tab !== null && tab !== 'gone';
  const isOfOpenTab = isOfTab && state.file.value === null && state.exchanges.value.length === 0;
  const canReload = isOfOpenTab && tab.sees;
  const { reloadPage } = actions;
  return (
    <>
      <NothingHere {...emptinessOfPage(state)}>
        {isOfOpenTab && !tab.bucketsPermitted && (
          <p class="buttons">
            <button type="button" class="permit-buckets first" onClick={actions.permitBuckets}>
              {text.interface.permission.permitBuckets}
            </button>
          </p>
        )}
        {canReload && reloadPage !== null && (
          <p class="buttons">
            <button type="button" class="reload first" onClick={reloadPage}>
              {text.interface.permission.reload}
            </button>
          </p>
        )}
      </NothingHere>
      {state.file.value?.kind !== 'reading' && <Opening hasTab={isOfTab} text={text} onOpen={actions.open} />}
    </>
  );
}

/** The findings of a HAR or, with more room than in the popup, of a tab. */
function FindingsView({ state, actions }: Props) {
  const text = state.text.value;
  const about = () => [state.exchanges.value, state.file.value, state.tab.value];
  return (
    <main class="roomy" lang={text.tag}>
      <OpenedFileView file={state.file.value} text={text} onCancel={actions.cancel} />
      <Boundary part="beginning" text={text} about={about}>
        <Beginning state={state} actions={actions} />
      </Boundary>
      <Boundary part="findings" text={text} about={about}>
        <FindingsPanel state={state} actions={actions} />
      </Boundary>
    </main>
  );
}

function ShownView({ state, actions }: Props) {
  const text = state.text.value;
  switch (state.view.value) {
    case 'findings':
      return <FindingsView state={state} actions={actions} />;
    case 'what-if':
      return <WhatIfView state={state.whatIf} known={state} actions={{ ...actions, ...actions.live }} text={text} />;
    case 'rules':
      return <CheckRules text={text} />;
  }
}

/** The full page: a bar, and below it one of the views. */
export function PageView(props: Props) {
  return (
    <>
      <PageBar {...props} />
      <ShownView {...props} />
    </>
  );
}
