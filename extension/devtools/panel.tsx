import browser from 'webextension-polyfill';
import { harIntake } from '../har/har.ts';
import { chosenHiding, watchHiding } from '../storage/hidden-keys.ts';
import { switchLanguage } from '../ui/shell/language.ts';
import { showPage } from '../ui/shell/show-page.ts';
import { bucketMemory } from '../ui/state/bucket-memory.ts';
import type { CheckedTab } from '../ui/state/checked-state.ts';
import { getHar } from './get-har.ts';
import { isUnderWay, withChanged, without, withoutPast, withReading } from './log.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { createPanelState } from './panel-state.ts';
import { type PanelActions, PanelView } from './panel-view.tsx';
import { withFinished } from './with-finished.ts';

const state = createPanelState();

const tab: CheckedTab = { tabId: browser.devtools.inspectedWindow.tabId, origin: null };

function clearSome(_: CheckedTab, ids: readonly string[], until: number): void {
  state.log.value = without(state.log.value, ({ id, startedAt }) => startedAt <= until && ids.includes(id));
}

const memory = bucketMemory(state, () => tab, clearSome, 'panel');

/** The newest entries that DevTools reported as finished. */
let finished: readonly unknown[] = [];
const mostFinished = 2000;

/** In milliseconds until the next reading: Firefox reports no unanswered request, and not every preflight. */
const patience = 3000;

let again: ReturnType<typeof setTimeout> | undefined;

const read = oneAtATime(async () => {
  const { entries = [], pages = [] } = await getHar();
  // This is read last, so that a choice made while DevTools answered counts.
  const hidden = await chosenHiding();
  const named = state.namedBuckets.value;
  const intake = harIntake({ isNamed: (host) => Object.hasOwn(named, host) });
  for (const page of pages) intake.addPage(page);
  for (const entry of withFinished(entries, finished)) intake.addEntry(entry);
  const reading = intake.read(Date.now());
  const isMore = reading.requests !== state.log.value.requests;
  state.log.value = withReading(state.log.value, { ...reading, exchanges: hidden(reading.exchanges) });
  clearTimeout(again);
  if (isMore || isUnderWay(state.log.value, Date.now())) again = setTimeout(read, patience);
});

function clear(): void {
  state.log.value = withoutPast(state.log.value);
  state.checked.value = null;
}

const actions: PanelActions = {
  ...memory.actions,
  // Pages within DevTools cannot ask for permissions.
  permitToAsk: null,
  permitToSettle: null,
  permitToCheck: null,
  permitHost: null,
  reloadPage: () => void browser.devtools.inspectedWindow.reload(),
  clear,
  switchLanguage: () => switchLanguage(state),
};

/** Takes over the theme of DevTools, which may differ from the browser's. */
function takeTheme(name: string): void {
  document.documentElement.style.colorScheme = name === 'dark' ? 'dark' : 'light';
}

function followTheme(): void {
  const { panels } = browser.devtools;
  takeTheme(panels.themeName);
  // Only Firefox has this event.
  (panels as Partial<typeof panels>).onThemeChanged?.addListener(takeTheme);
}

/** Reads again whenever the panel comes into view: Firefox reports no request that failed before it was sent. */
function readWhenSeen(): void {
  document.addEventListener('visibilitychange', read);
  addEventListener('focus', read);
  document.addEventListener('pointerenter', read);
}

async function prepare(): Promise<void> {
  const { network } = browser.devtools;
  network.onRequestFinished.addListener((entry) => {
    finished = [...finished, entry].slice(-mostFinished);
    read();
  });
  network.onNavigated.addListener(() => {
    if (!state.keepsLog.value) clear();
    read();
  });
  readWhenSeen();
  watchHiding((hidden) => {
    state.log.value = withChanged(state.log.value, hidden);
  });
  followTheme();
  // This reads at once, and again when a bucket is named, since requests to its domain count then.
  state.namedBuckets.subscribe(read);
  await memory.follow();
}

void showPage(state, prepare, <PanelView state={state} actions={actions} />);
