import { useRef } from 'preact/hooks';
import { Boundary } from '../ui/boundary.tsx';
import { type FindingsActions, FindingsPanel } from '../ui/finding/findings-panel.tsx';
import { Sliders } from '../ui/sliders.tsx';
import { siteOf } from './emptiness.ts';
import { EmptyState, type EmptyStateActions } from './empty-state.tsx';
import { ImagesView } from './images-view.tsx';
import type { PopupState } from './popup-state.ts';
import { SurveyView } from './survey-view.tsx';
import { WatchHostForm } from './watch-host-form.tsx';

/** What a person can do in the popup. */
export interface PopupActions extends FindingsActions, EmptyStateActions {
  /** Watches the site of a frame. */
  readonly watchFrame: (origin: string) => void;
  /** Resolves with whether the host was granted. */
  readonly watchHost: (host: string) => Promise<boolean>;
  readonly openSettings: () => void;
  readonly switchLanguage: () => void;
}

interface Props {
  readonly state: PopupState;
  readonly actions: PopupActions;
}

/** Whether the requests of the tab's site to buckets are seen. */
function Watching({ state }: Pick<Props, 'state'>) {
  const { interface: words } = state.text.value;
  const tab = state.tab.value;
  if (tab === null || state.origin.value === null) return null;
  const sees = (tab.watched || tab.seenForNow) && tab.bucketsPermitted;
  return (
    <>
      <span class={sees ? 'dot on' : 'dot'} aria-hidden="true" />
      <span class="quiet">
        {sees ? words.watching : tab.bucketsPermitted ? words.notWatching : words.hostsWithheld}
      </span>
    </>
  );
}

function Header({ state, actions }: Props) {
  const { interface: words } = state.text.value;
  const tab = state.tab.value;
  const origin = state.origin.value;
  return (
    <header class="bar">
      <img class="mark" src="../icons/32.png" alt="COS CORS Doctor" />
      <b class="site">{origin !== null ? siteOf(origin) : tab !== null && <span lang="en">COS CORS Doctor</span>}</b>
      <Watching state={state} />
      <a
        class="open-page"
        href={`../page/page.html${tab === null ? '' : `?tab=${tab.id}`}`}
        target="_blank"
        rel="noreferrer"
      >
        {words.har.openFullPage}
      </a>
      <button type="button" class="language" onClick={actions.switchLanguage}>
        {words.otherLanguage}
      </button>
      <button
        type="button"
        class="open-settings"
        aria-label={words.settings.open}
        title={words.settings.open}
        onClick={actions.openSettings}
      >
        <Sliders />
      </button>
    </header>
  );
}

/** What else could be watched: frames, and hosts that a bucket may stand behind. */
function MoreToWatch({ state, actions }: Props) {
  const words = state.text.value.interface.permission;
  const { survey = null } = state.tab.value ?? {};
  const alone = state.findings.value.length === 0;
  /** Once open it stays open, since adding a host changes the candidates. */
  const open = useRef(false);
  open.current ||= alone && survey !== null && survey.candidates.length > 0;
  if (state.origin.value === null) return null;
  // What says why there is no finding stands above, and would move this.
  if (alone && !(state.isWorkedOut.value && state.isSurveyed.value)) return null;
  return (
    <>
      {survey !== null && alone && (
        <SurveyView
          survey={survey}
          tellsEarlier={state.exchanges.value.length === 0 && state.check.value === null}
          words={words}
          onWatchFrame={actions.watchFrame}
        />
      )}
      {survey !== null && (alone || survey.unreadableCanvases > 0) && (
        <ImagesView survey={survey} origin={state.origin.value} words={words.images} />
      )}
      <details class="domains" open={open.current}>
        <summary>{words.domains}</summary>
        <WatchHostForm
          words={words}
          candidates={survey?.candidates.map(({ host }) => host) ?? []}
          onAdd={actions.watchHost}
        />
      </details>
    </>
  );
}

/** Why there is no finding; nothing where there is one. */
function Beginning({ state, actions }: Props) {
  const { selected, hasFailures, isWorkedOut, isSurveyed, check } = state;
  if (selected.value !== null || hasFailures.value) return null;
  if (!isWorkedOut.value || !isSurveyed.value || check.value !== null) return null;
  return (
    <EmptyState
      emptiness={state.emptiness.value}
      words={state.text.value.interface}
      canWatch={state.origin.value !== null && state.tab.value?.watched === false}
      actions={actions}
    />
  );
}

/** The popup: the tab's findings, the chosen one in full, or why there is none. */
export function PopupView({ state, actions }: Props) {
  const text = state.text.value;
  const about = () => [state.exchanges.value, state.tab.value];
  return (
    <>
      <Header state={state} actions={actions} />
      <main lang={text.tag}>
        <Boundary part="beginning" text={text} about={about}>
          <Beginning state={state} actions={actions} />
        </Boundary>
        <Boundary part="findings" text={text} about={about}>
          <FindingsPanel state={state} actions={actions} />
        </Boundary>
        <Boundary part="hosts" text={text} about={about}>
          <MoreToWatch state={state} actions={actions} />
        </Boundary>
      </main>
    </>
  );
}
