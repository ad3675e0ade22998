import { effect } from '@preact/signals';
import { render } from 'preact';
import browser, { type Tabs } from 'webextension-polyfill';
import { customDomainOf, type NamedBuckets } from '../../src/cos/custom-domain.ts';
import type { Exchange } from '../../src/exchange.ts';
import { command } from '../commands.ts';
import { onChanged } from '../permission/permissions.ts';
import { chosenHiding, watchHiding } from '../storage/hidden-keys.ts';
import { type Captured, capturedOf } from '../storage/stored-capture.ts';
import { readLanguage, switchLanguage } from '../ui/state/chosen-language.ts';
import { inPrivate, remembered } from '../ui/state/memory.ts';
import { readInWorker } from './har-reader.ts';
import { createPageState } from './page-state.ts';
import { type PageActions, PageView } from './page-view.tsx';

const state = createPageState();
const memory = remembered(state);

let cancelReading = () => {};
/** What the last file was read with. */
let opened: { readonly file: File; readonly named: NamedBuckets } | null = null;

function open(file: File): void {
  cancelReading();
  const { name } = file;
  state.exchanges.value = [];
  state.leftOut.value = 0;
  state.file.value = { kind: 'reading', name, percent: 0 };
  let cancelled = false;
  opened = { file, named: state.namedBuckets.value };
  const end = readInWorker(opened, (message) => {
    if (message.kind === 'progress') {
      state.file.value = { kind: 'reading', name, percent: message.percent };
      return;
    }
    const { reading } = message;
    const show = (exchanges: readonly Exchange[]) => {
      state.file.value = { kind: 'read', name, reading };
      state.exchanges.value = exchanges;
    };
    void chosenHiding().then((hidden) => {
      if (!cancelled) show(hidden(reading.exchanges));
    });
  });
  cancelReading = () => {
    cancelled = true;
    end();
  };
}

/** Reads the file again once a person named a bucket behind a host that nothing in it showed to be COS. */
function readAgain(named: NamedBuckets): void {
  if (opened === null) return;
  const { file, named: before } = opened;
  const shown = new Set(state.exchanges.value.map(customDomainOf));
  if (Object.keys(named).some((host) => !Object.hasOwn(before, host) && !shown.has(host))) open(file);
}

function cancel(): void {
  cancelReading();
  opened = null;
  if (state.file.value?.kind === 'reading') state.file.value = { kind: 'cancelled', name: state.file.value.name };
}

/** What a recording tells is past: a change that is made now clears nothing of it. */
function savedInConsole(): PageActions['savedInConsole'] {
  const tab = state.tab.value;
  if (state.file.value !== null || tab === null || tab === 'gone') return null;
  return (bucket, configuration) => {
    memory.remember(bucket, configuration, { changedAt: Date.now() });
    command('clear', { tabId: tab.id, origin: tab.origin, inPrivate }).catch(() => undefined);
  };
}

const actions: PageActions = {
  open,
  cancel,
  remember: (bucket, configuration) => memory.remember(bucket, configuration),
  forget: memory.forget,
  nameBucket: memory.nameBucket,
  forgetNamedBucket: memory.forgetNamedBucket,
  get savedInConsole() {
    return savedInConsole();
  },
  switchLanguage: () => switchLanguage(state),
};

/** Shows what was captured, unless a file is shown. */
function show({ exchanges, leftOut, underWay }: Captured): void {
  if (state.file.value !== null) return;
  state.exchanges.value = exchanges;
  state.leftOut.value = leftOut;
  state.underWay.value = underWay;
}

/** `undefined` where there is none: browsers throw, or reject, for what is no tab's id. */
async function tabOf(id: number): Promise<Tabs.Tab | undefined> {
  try {
    return await browser.tabs.get(id);
  } catch {
    return undefined;
  }
}

let endShowing = () => {};

/** Shows what was captured of a tab, and of its page's origin where the browser tells it. */
async function showTab(id: number): Promise<void> {
  const tab = await tabOf(id);
  const { value: shown } = state.tab;
  if (tab === undefined) {
    state.tab.value = 'gone';
    return;
  }
  const origin = URL.parse(tab.url ?? '')?.origin ?? null;
  if (shown !== null && shown !== 'gone' && shown.origin === origin) return;
  const next = { id, origin };
  state.tab.value = next;
  const captured = capturedOf({ tabId: id, origin, inPrivate });
  endShowing();
  endShowing = captured.watch(show);
  const now = await captured.get();
  if (state.tab.value === next) show(now);
}

/** Follows the tab that `?tab=` names: to another site, to one that is watched now, and to its end. */
async function followTab(): Promise<void> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named === null) return;
  const id = Number(named);
  onChanged(() => void showTab(id));
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (tabId === id && status === 'complete') void showTab(id);
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    if (tabId === id) state.tab.value = 'gone';
  });
  await showTab(id);
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
  watchHiding((hidden) => {
    // What a tab's capture brought is hidden there.
    if (state.file.value !== null) state.exchanges.value = hidden(state.exchanges.value);
  });
  await Promise.all([readLanguage(state), followTab()]);
  await memory.follow();
  state.namedBuckets.subscribe(readAgain);
  effect(() => {
    document.documentElement.lang = state.text.value.tag;
  });
  render(<PageView state={state} actions={actions} />, document.body);
}

void start();
