import { effect } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import type { CorsConfiguration } from '../../src/cos/cors-configuration.ts';
import { onChanged, watchEverySite, watched, watchSite } from '../permissions.ts';
import { clearTab, exchangesSeenBy, language, type SavedConfiguration, savedConfiguration } from '../store.ts';
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

function know(bucket: string, saved: SavedConfiguration | null): void {
  const next = new Map(state.saved.value);
  if (saved === null) next.delete(bucket);
  else next.set(bucket, saved);
  state.saved.value = next;
}

/** Shows rules at once; a browser that does not store them still has them until the popup closes. */
function remember(bucket: string, configuration: CorsConfiguration, more: { changedAt?: number } = {}): void {
  const saved = { configuration, savedAt: Date.now(), ...more };
  know(bucket, saved);
  savedConfiguration(bucket)
    .set(saved)
    .then(
      () => {
        state.storageFailed.value = false;
      },
      () => {
        state.storageFailed.value = true;
      },
    );
}

const actions: PopupActions = {
  watchSite: () => {
    const origin = state.tab.value?.origin;
    if (origin) watchSite(origin).then(readTab, () => undefined);
  },
  watchEverySite: () => {
    watchEverySite().then(readTab, () => undefined);
  },
  remember: (bucket, configuration) => remember(bucket, configuration),
  forget: (bucket) => {
    know(bucket, null);
    savedConfiguration(bucket)
      .remove()
      .catch(() => undefined);
  },
  savedInConsole: (bucket, configuration) => {
    remember(bucket, configuration, { changedAt: Date.now() });
    state.savedBucket.value = bucket;
    const { id, origin } = state.tab.value ?? {};
    if (id !== undefined) clearTab(id, origin ?? null).catch(() => undefined);
  },
  switchLanguage: () => {
    const other = state.languageTag.value === 'en' ? 'zh-CN' : 'en';
    state.languageTag.value = other;
    language.set(other).catch(() => undefined);
  },
};

async function readLanguage(): Promise<void> {
  const chosen = await language.get().catch(() => null);
  state.languageTag.value = chosen ?? (/^zh\b/i.test(browser.i18n.getUILanguage()) ? 'zh-CN' : 'en');
}

const followed = new Set<string>();

/** Reads and watches the rules of the buckets that have shown up since it was last called. */
async function followBuckets(): Promise<void> {
  const fresh = state.buckets.value.filter((bucket) => !followed.has(bucket));
  const reading = fresh.map(async (bucket) => {
    followed.add(bucket);
    const item = savedConfiguration(bucket);
    item.watch((saved) => know(bucket, saved));
    know(bucket, await item.get().catch(() => null));
  });
  await Promise.all(reading);
}

async function start(): Promise<void> {
  await Promise.all([readTab(), readLanguage()]);
  onChanged(() => void readTab());
  const { id, origin = null } = state.tab.value ?? {};
  if (id !== undefined) {
    const item = exchangesSeenBy(id, origin);
    item.watch((exchanges) => {
      state.exchanges.value = exchanges;
    });
    state.exchanges.value = await item.get();
  }
  await followBuckets();
  effect(() => void followBuckets());
  effect(() => {
    document.documentElement.lang = state.text.value.tag;
  });
  render(<PopupView state={state} actions={actions} />, document.body);
}

void start();
