import { signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { onChanged, permitBuckets, watchEverySite, watchHost, watchSite } from '../permission/permissions.ts';
import { isInPrivateWindow } from '../storage/private-windows.ts';
import { capturedOf, type SeenTab } from '../storage/stored-capture.ts';
import { switchLanguage } from '../ui/shell/language.ts';
import { showPage } from '../ui/shell/show-page.ts';
import { bucketMemory } from '../ui/state/bucket-memory.ts';
import { clearSome } from '../ui/state/clear-some.ts';
import { showCaptured } from '../ui/state/show-captured.ts';
import { askTab, type TabAnswers } from './ask-tab.ts';
import type { TabFacts } from './emptiness.ts';
import { readTab } from './own-tab.ts';
import { createPopupState } from './popup-state.ts';
import { type PopupActions, PopupView } from './popup-view.tsx';

const state = createPopupState();
/** The tab whose capture this popup shows; `null` until it is known. */
const seen = signal<SeenTab | null>(null);
const memory = bucketMemory(state, () => seen.value, clearSome);

let reading = 0;

/**
 * Reads what `answers` tell of the tab; only the latest reading counts. `told` resolves once the browser has answered,
 * `surveyed` once the page has too, which a busy page may never do.
 */
function readOwnTab(answers: TabAnswers = askTab(browser)): {
  readonly told: Promise<void>;
  readonly surveyed: Promise<void>;
} {
  reading += 1;
  const own = reading;
  let surveyed = Promise.resolve();
  const told = new Promise<void>((resolve) => {
    const tell = (facts: TabFacts) => {
      if (own === reading) state.tab.value = facts;
      resolve();
    };
    surveyed = readTab(answers, tell).then(resolve, resolve);
  });
  return { told, surveyed };
}

/** Reads the tab again once a person has answered the browser's question. */
function readOnceAsked(asking: Promise<boolean>): void {
  asking.then(
    () => void readOwnTab(),
    () => undefined,
  );
}

function reload(): void {
  const { id } = state.tab.value ?? {};
  if (id !== undefined) browser.tabs.reload(id).catch(() => undefined);
}

const actions: PopupActions = {
  ...memory.actions,
  watchSite: () => {
    if (state.origin.value !== null) readOnceAsked(watchSite(state.origin.value));
  },
  watchEverySite: () => readOnceAsked(watchEverySite()),
  watchFrame: (origin) => readOnceAsked(watchSite(origin)),
  watchHost: (host) => watchHost(host, state.origin.value ?? ''),
  permitBuckets: () => readOnceAsked(permitBuckets()),
  reload,
  reloadPage: reload,
  openSettings: () => {
    browser.runtime.openOptionsPage().catch(() => undefined);
  },
  switchLanguage: () => switchLanguage(state),
};

/** For how many milliseconds the popup waits for the page's answer before it says why there is nothing to show. */
const patience = 100;

/** Shows what is captured of the tab, now and from now on. */
async function followTab(told: Promise<void>): Promise<void> {
  await told;
  onChanged(() => void readOwnTab());
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (tabId === state.tab.value?.id && status === 'complete') void readOwnTab();
  });
  const { id } = state.tab.value ?? {};
  if (id !== undefined) {
    const own = { tabId: id, origin: state.origin.value, inPrivate: isInPrivateWindow() };
    seen.value = own;
    const captured = capturedOf(own);
    captured.watch((now) => showCaptured(state, now));
    showCaptured(state, await captured.get());
  }
}

async function prepare(): Promise<void> {
  const { told, surveyed } = readOwnTab(globalThis.firstAnswers);
  const late = new Promise((resolve) => setTimeout(resolve, patience));
  void Promise.race([surveyed, late]).then(() => {
    state.isSurveyed.value = true;
  });
  await memory.follow(followTab(told));
}

void showPage(state, prepare, <PopupView state={state} actions={actions} />);
