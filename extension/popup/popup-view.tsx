import { EmptyState } from '../ui/empty-state.tsx';
import { type FindingsActions, FindingsPanel } from '../ui/findings-panel.tsx';
import { PhraseText } from '../ui/phrase-text.tsx';
import type { PopupState } from './popup-state.ts';

/** What a person can do in the popup. */
export interface PopupActions extends FindingsActions {
  readonly watchSite: () => void;
  readonly watchEverySite: () => void;
  readonly switchLanguage: () => void;
}

interface Props {
  readonly state: PopupState;
  readonly actions: PopupActions;
}

function Header({ state, actions }: Props) {
  const { interface: words } = state.text.value;
  const { origin = null, watched = false, seenForNow = false } = state.tab.value ?? {};
  const sees = watched || seenForNow;
  const site = origin?.replace(/^https?:\/\//, '');
  return (
    <header class="bar">
      <span class={sees ? 'dot on' : 'dot'} aria-hidden="true" />
      <b>COS CORS Doctor</b>
      <span class="site">
        {site !== undefined && <PhraseText phrase={sees ? words.watching(site) : words.notWatching(site)} />}
      </span>
      <button type="button" class="language" onClick={actions.switchLanguage}>
        {words.otherLanguage}
      </button>
    </header>
  );
}

/** The popup: this tab's findings, the chosen one in full, or why there is none. */
export function PopupView({ state, actions }: Props) {
  const text = state.text.value;
  return (
    <>
      <Header state={state} actions={actions} />
      <main lang={text.tag}>
        {state.selected.value === null && (
          <EmptyState
            emptiness={state.emptiness.value}
            words={text.interface}
            onWatchSite={actions.watchSite}
            onWatchEverySite={actions.watchEverySite}
          />
        )}
        <FindingsPanel state={state} actions={actions} />
      </main>
      <footer class="foot">
        <a
          href={`../page/page.html${state.tab.value === null ? '' : `?tab=${state.tab.value.id}`}`}
          target="_blank"
          rel="noreferrer"
        >
          {text.interface.har.openFullPage}
        </a>
      </footer>
    </>
  );
}
