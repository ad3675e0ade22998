import type { Phrase } from '../../src/text/phrase.ts';
import { Boundary } from '../ui/boundary.tsx';
import { type FindingsActions, FindingsPanel } from '../ui/finding/findings-panel.tsx';
import { NothingHere } from '../ui/nothing-here.tsx';
import { PhraseText } from '../ui/phrase-text.tsx';
import type { PanelState } from './panel-state.ts';

/** What a person can do in the panel. */
export interface PanelActions extends FindingsActions {
  readonly clear: () => void;
  readonly switchLanguage: () => void;
}

interface Props {
  readonly state: PanelState;
  readonly actions: PanelActions;
}

function emptiness({ exchanges, log, succeeded, text, unended }: PanelState): {
  title: Phrase;
  cause: Phrase;
} {
  const words = text.value.interface;
  const { har } = words;
  const { requests } = log.value;
  if (requests === 0) return { title: har.nothingYetTitle, cause: har.nothingYetCause };
  if (unended.value > 0) return { ...words.permission.underWay(unended.value), cause: har.underWayCause };
  const nothingFailed = words.permission.nothingFailed(succeeded.value);
  return exchanges.value.length === 0 ? { ...nothingFailed, cause: har.noneToCosYet(requests) } : nothingFailed;
}

/** Why there is no finding; nothing where there is one. */
function Empty({ state }: { readonly state: PanelState }) {
  if (state.selected.value !== null || state.hasFailures.value) return null;
  if (!state.isWorkedOut.value || state.check.value !== null) return null;
  return (
    <NothingHere {...emptiness(state)}>
      <p class="quiet">
        <PhraseText phrase={state.text.value.interface.har.needsNoPermission} />
      </p>
    </NothingHere>
  );
}

/** The panel in DevTools: the findings in what DevTools recorded of the page. */
export function PanelView({ state, actions }: Props) {
  const text = state.text.value;
  const { har, otherLanguage } = text.interface;
  const about = () => [state.exchanges.value, state.log.value];
  return (
    <>
      <header class="bar">
        <label class="site">
          <input
            type="checkbox"
            checked={state.keepsLog.value}
            onChange={({ currentTarget }) => {
              state.keepsLog.value = currentTarget.checked;
            }}
          />
          {har.keepLog}
        </label>
        <button type="button" class="clear" onClick={actions.clear}>
          {har.clear}
        </button>
        <button type="button" class="language" onClick={actions.switchLanguage}>
          {otherLanguage}
        </button>
      </header>
      <main class="roomy" lang={text.tag}>
        <Boundary part="beginning" text={text} about={about}>
          <Empty state={state} />
        </Boundary>
        <Boundary part="findings" text={text} about={about}>
          <FindingsPanel state={state} actions={actions} isDense />
        </Boundary>
      </main>
    </>
  );
}
