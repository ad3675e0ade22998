import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { command } from '../commands.ts';
import { onChanged, permitBuckets, watchEverySite, watchHost, watchSite } from '../permission/permissions.ts';
import { type Captured, capturedOf, type SeenTab } from '../storage/stored-capture.ts';
import { readLanguage, switchLanguage } from '../ui/state/chosen-language.ts';
import { inPrivate, remembered } from '../ui/state/memory.ts';
import type { TabFacts } from './emptiness.ts';
import { readTab } from './own-tab.ts';
import { createPopupState } from './popup-state.ts';
import { type PopupActions, PopupView } from './popup-view.tsx';

const state = createPopupState();

let reading = 0;

/**
 * Reads what the tab is; of several readings the latest counts. `told` resolves once the browser has told, `surveyed`
 * once the page has too, which a busy page may never do.
 */
function readOwnTab(): { readonly told: Promise<void>; readonly surveyed: Promise<void> } {
  reading += 1;
  const own = reading;
  let surveyed = Promise.resolve();
  const told = new Promise<void>((resolve) => {
    const tell = (facts: TabFacts) => {
      if (own === reading) state.tab.value = facts;
      resolve();
    };
    surveyed = readTab(tell).then(resolve, resolve);
  });
  return { told, surveyed };
}

/** How long, in milliseconds, the popup waits for the page's word before it shows what is known without. */
const patience = 100;

const memory = remembered(state);
/** What of the capture this popup shows. */
const seen = signal<SeenTab | null>(null);

const actions: PopupActions = {
  watchSite: () => {
    if (state.origin.value !== null) watchSite(state.origin.value).then(readOwnTab, () => undefined);
  },
  watchEverySite: () => {
    watchEverySite().then(readOwnTab, () => undefined);
  },
  watchFrame: (origin) => {
    watchSite(origin).then(readOwnTab, () => undefined);
  },
  watchHost: (host) => watchHost(host, state.origin.value ?? ''),
  permitBuckets: () => {
    permitBuckets().then(readOwnTab, () => undefined);
  },
  reload: () => {
    const { id } = state.tab.value ?? {};
    if (id !== undefined) browser.tabs.reload(id).catch(() => undefined);
  },
  openSettings: () => {
    browser.runtime.openOptionsPage().catch(() => undefined);
  },
  remember: (bucket, configuration) => memory.remember(bucket, configuration),
  forget: memory.forget,
  nameBucket: memory.nameBucket,
  forgetNamedBucket: memory.forgetNamedBucket,
  savedInConsole: (bucket, configuration) => {
    memory.remember(bucket, configuration, { changedAt: Date.now() });
    state.savedBucket.value = bucket;
    if (seen.value !== null) command('clear', seen.value).catch(() => undefined);
  },
  switchLanguage: () => switchLanguage(state),
};

function show({ exchanges, leftOut, underWay }: Captured): void {
  state.exchanges.value = exchanges;
  state.leftOut.value = leftOut;
  state.underWay.value = underWay;
}

async function start(): Promise<void> {
  const { told, surveyed } = readOwnTab();
  await Promise.all([told, readLanguage(state)]);
  const late = new Promise((resolve) => setTimeout(resolve, patience));
  onChanged(() => void readOwnTab());
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (tabId === state.tab.value?.id && status === 'complete') void readOwnTab();
  });
  const { id } = state.tab.value ?? {};
  if (id !== undefined) {
    const own = { tabId: id, origin: state.origin.value, inPrivate };
    seen.value = own;
    const captured = capturedOf(own);
    captured.watch(show);
    show(await captured.get());
  }
  await memory.follow();
  await Promise.race([surveyed, late]);
  effect(() => {
    document.documentElement.lang = state.text.value.tag;
  });
  render(<PopupView state={state} actions={actions} />, document.body);
}

void start();
