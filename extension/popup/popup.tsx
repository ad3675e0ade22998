import { effect } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { onChanged, watchEverySite, watched, watchSite } from '../permissions.ts';
import { clearTab, exchangesSeenBy } from '../store.ts';
import { readLanguage, switchLanguage } from '../ui/chosen-language.ts';
import { namedDomains } from '../ui/named-domains.ts';
import { savedRules } from '../ui/saved-rules.ts';
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

const rules = savedRules(state);
const domains = namedDomains(state);

const actions: PopupActions = {
  watchSite: () => {
    const origin = state.tab.value?.origin;
    if (origin) watchSite(origin).then(readTab, () => undefined);
  },
  watchEverySite: () => {
    watchEverySite().then(readTab, () => undefined);
  },
  remember: (bucket, configuration) => rules.remember(bucket, configuration),
  forget: rules.forget,
  nameBucket: domains.nameBucket,
  forgetDomain: domains.forgetDomain,
  savedInConsole: (bucket, configuration) => {
    rules.remember(bucket, configuration, { changedAt: Date.now() });
    state.savedBucket.value = bucket;
    const { id, origin } = state.tab.value ?? {};
    if (id !== undefined) clearTab(id, origin ?? null).catch(() => undefined);
  },
  switchLanguage: () => switchLanguage(state),
};

async function start(): Promise<void> {
  await Promise.all([readTab(), readLanguage(state), domains.follow()]);
  onChanged(() => void readTab());
  const { id, origin = null } = state.tab.value ?? {};
  if (id !== undefined) {
    const item = exchangesSeenBy(id, origin);
    item.watch((exchanges) => {
      state.exchanges.value = exchanges;
    });
    state.exchanges.value = await item.get();
  }
  await rules.follow();
  effect(() => {
    document.documentElement.lang = state.text.value.tag;
  });
  render(<PopupView state={state} actions={actions} />, document.body);
}

void start();
