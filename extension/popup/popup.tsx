import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { type Captured, capturedOf, type SeenTab } from '../captured.ts';
import { command } from '../commands.ts';
import { onChanged, watchEverySite, watched, watchSite } from '../permissions.ts';
import { readLanguage, switchLanguage } from '../ui/chosen-language.ts';
import { inPrivate, remembered } from '../ui/remembered.ts';
import { createPopupState } from './popup-state.ts';
import { type PopupActions, PopupView } from './popup-view.tsx';

const state = createPopupState();

/** The tab in front, or, for a popup that is opened in a tab of its own, the one that `?tab=` names. */
async function ownTab(): Promise<browser.Tabs.Tab | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return browser.tabs.get(Number(named)).catch(() => undefined);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** In Chromium a tab whose address shows without its site being watched is one that `activeTab` lets be seen. */
const activeTabShowsRequests = location.protocol === 'chrome-extension:';

async function readTab(): Promise<void> {
  const tab = await ownTab();
  if (tab?.id === undefined) return;
  const { origin, protocol } = URL.canParse(tab.url ?? '') ? new URL(tab.url ?? '') : { origin: '', protocol: '' };
  const isPage = protocol === 'http:' || protocol === 'https:';
  state.tab.value = {
    id: tab.id,
    origin: isPage ? origin : null,
    watched: isPage && (await watched(origin)),
    seenForNow: isPage && activeTabShowsRequests,
  };
}

const memory = remembered(state);
/** What of the capture this popup shows. */
const seen = signal<SeenTab | null>(null);

const actions: PopupActions = {
  watchSite: () => {
    const origin = state.tab.value?.origin;
    if (origin) watchSite(origin).then(readTab, () => undefined);
  },
  watchEverySite: () => {
    watchEverySite().then(readTab, () => undefined);
  },
  remember: (bucket, configuration) => memory.remember(bucket, configuration),
  forget: memory.forget,
  nameBucket: memory.nameBucket,
  forgetDomain: memory.forgetDomain,
  savedInConsole: (bucket, configuration) => {
    memory.remember(bucket, configuration, { changedAt: Date.now() });
    state.savedBucket.value = bucket;
    if (seen.value !== null) command('clear', seen.value).catch(() => undefined);
  },
  switchLanguage: () => switchLanguage(state),
};

function show({ exchanges, leftOut }: Captured): void {
  state.exchanges.value = exchanges;
  state.leftOut.value = leftOut;
}

async function start(): Promise<void> {
  await Promise.all([readTab(), readLanguage(state)]);
  onChanged(() => void readTab());
  const { id, origin = null } = state.tab.value ?? {};
  if (id !== undefined) {
    const own = { tabId: id, origin, inPrivate };
    seen.value = own;
    const captured = capturedOf(own);
    captured.watch(show);
    show(await captured.get());
  }
  await memory.follow();
  effect(() => {
    document.documentElement.lang = state.text.value.tag;
  });
  render(<PopupView state={state} actions={actions} />, document.body);
}

void start();
