import browser from 'webextension-polyfill';
import { permitBuckets } from '../permission/permissions.ts';
import { switchLanguage } from '../ui/shell/language.ts';
import { showPage } from '../ui/shell/show-page.ts';
import { bucketMemory } from '../ui/state/bucket-memory.ts';
import type { CheckedTab } from '../ui/state/checked-state.ts';
import { clearSome } from '../ui/state/clear-some.ts';
import { acceptDrops } from './drops.ts';
import { showExample } from './example.ts';
import { openedHar } from './opened-har.ts';
import { createPageState } from './page-state.ts';
import { type PageActions, PageView } from './page-view.tsx';
import { followTab } from './shown-tab.ts';
import { shownView } from './shown-view.ts';
import { liveActions } from './what-if/ask-live.ts';

const state = createPageState();

/** The tab that is shown; `null` where that is none, has closed, or a HAR is shown, which is past and stays as it is. */
function shownTab(): CheckedTab | null {
  const [tab, file] = [state.tab.value, state.file.value];
  return file !== null || tab === null || tab === 'gone' ? null : { tabId: tab.id, origin: tab.origin };
}

const memory = bucketMemory(state, shownTab, clearSome);
const har = openedHar(state);
const view = shownView(state);

/** Opens a HAR, and shows what it holds. */
function open(file: File): void {
  view.show('findings');
  har.open(file);
}

/** Reloads the shown tab; `null` where there is none, as for a HAR. */
function reloadPage(): PageActions['reloadPage'] {
  const tab = shownTab();
  return tab === null ? null : () => void browser.tabs.reload(tab.tabId).catch(() => undefined);
}

const actions: PageActions = {
  ...memory.actions,
  open,
  cancel: har.cancel,
  showTab: () => {
    view.show('findings');
    har.putAside();
  },
  showFile: () => {
    view.show('findings');
    har.bringBack();
  },
  closeFile: har.close,
  openSettings: () => void browser.runtime.openOptionsPage().catch(() => undefined),
  permitBuckets: () => void permitBuckets().catch(() => undefined),
  live: liveActions(state.whatIf),
  whatIf: ({ example }) => view.tryOther(example),
  get check() {
    return shownTab() === null ? null : memory.actions.check;
  },
  get reloadPage() {
    return reloadPage();
  },
  switchLanguage: () => switchLanguage(state),
};

async function prepare(): Promise<void> {
  acceptDrops(document, state.isDraggedOver, open);
  har.followHiding();
  har.followNames();
  view.follow();
  const asked = new URLSearchParams(location.search);
  if (asked.has('example')) showExample(state, har.open);
  const tab = asked.get('tab');
  await memory.follow(tab === null ? undefined : followTab(state, Number(tab)));
}

void showPage(state, prepare, <PageView state={state} actions={actions} />);
