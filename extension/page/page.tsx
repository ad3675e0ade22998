import { effect } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { clearTab, exchangesSeenBy } from '../store.ts';
import { readLanguage, switchLanguage } from '../ui/chosen-language.ts';
import { savedRules } from '../ui/saved-rules.ts';
import { readInWorker } from './har-reader.ts';
import { createPageState } from './page-state.ts';
import { type PageActions, PageView } from './page-view.tsx';

const state = createPageState();
const rules = savedRules(state);

let cancelReading = () => {};

function open(file: File): void {
  cancelReading();
  const { name } = file;
  state.exchanges.value = [];
  state.file.value = { kind: 'reading', name, percent: 0 };
  cancelReading = readInWorker(file, (message) => {
    if (message.kind === 'progress') {
      state.file.value = { kind: 'reading', name, percent: message.percent };
      return;
    }
    state.file.value = { kind: 'read', name, reading: message.reading };
    state.exchanges.value = message.reading.exchanges;
  });
}

function cancel(): void {
  cancelReading();
  if (state.file.value?.kind === 'reading') state.file.value = { kind: 'cancelled', name: state.file.value.name };
}

/** What a recording tells is past: a change that is made now clears nothing of it. */
function savedInConsole(): PageActions['savedInConsole'] {
  const tab = state.tab.value;
  if (state.file.value !== null || tab === null || tab === 'gone') return null;
  return (bucket, configuration) => {
    rules.remember(bucket, configuration, { changedAt: Date.now() });
    clearTab(tab.id, tab.origin).catch(() => undefined);
  };
}

const actions: PageActions = {
  open,
  cancel,
  remember: (bucket, configuration) => rules.remember(bucket, configuration),
  forget: rules.forget,
  get savedInConsole() {
    return savedInConsole();
  },
  switchLanguage: () => switchLanguage(state),
};

/** Follows the tab that `?tab=` names. */
async function followTab(): Promise<void> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named === null) return;
  const tab = await browser.tabs.get(Number(named)).catch(() => undefined);
  if (tab?.id === undefined) {
    state.tab.value = 'gone';
    return;
  }
  const origin = URL.parse(tab.url ?? '')?.origin ?? null;
  state.tab.value = { id: tab.id, origin };
  const item = exchangesSeenBy(tab.id, origin);
  item.watch((exchanges) => {
    if (state.file.value === null) state.exchanges.value = exchanges;
  });
  const exchanges = await item.get();
  if (state.file.value === null) state.exchanges.value = exchanges;
}

/** A file may be dropped anywhere: beside the page's own place for it the browser would open it in the page's stead. */
function acceptDrops(): void {
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) open(file);
  });
}

async function start(): Promise<void> {
  acceptDrops();
  await Promise.all([readLanguage(state), followTab()]);
  await rules.follow();
  effect(() => {
    document.documentElement.lang = state.text.value.tag;
  });
  render(<PageView state={state} actions={actions} />, document.body);
}

void start();
