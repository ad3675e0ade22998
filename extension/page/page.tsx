import { command } from '../commands.ts';
import { isInPrivateWindow } from '../storage/private-windows.ts';
import { switchLanguage } from '../ui/shell/language.ts';
import { showPage } from '../ui/shell/show-page.ts';
import { bucketMemory } from '../ui/state/bucket-memory.ts';
import { openedHar } from './opened-har.ts';
import { createPageState } from './page-state.ts';
import { type PageActions, PageView } from './page-view.tsx';
import { followTab } from './shown-tab.ts';
import { shownView } from './shown-view.ts';
import { liveActions } from './what-if/ask-live.ts';

const state = createPageState();
const memory = bucketMemory(state);
const har = openedHar(state);
const view = shownView(state);

/** Opens a HAR, and shows what it holds. */
function open(file: File): void {
  view.show('findings');
  har.open(file);
}

/** What to do with a change saved in the console; `null` for a HAR, which is past and stays as it is. */
function savedInConsole(): PageActions['savedInConsole'] {
  const tab = state.tab.value;
  if (state.file.value !== null || tab === null || tab === 'gone') return null;
  return (bucket, configuration) => {
    memory.rememberChange(bucket, configuration);
    command('clear', { tabId: tab.id, origin: tab.origin, inPrivate: isInPrivateWindow() }).catch(() => undefined);
  };
}

const actions: PageActions = {
  ...memory.actions,
  open,
  cancel: har.cancel,
  live: liveActions(state.whatIf),
  whatIf: ({ example }) => view.tryOther(example),
  get savedInConsole() {
    return savedInConsole();
  },
  switchLanguage: () => switchLanguage(state),
};

/** Accepts a file dropped anywhere on the page. By itself the browser would open it in place of the page. */
function acceptDrops(): void {
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) open(file);
  });
}

async function prepare(): Promise<void> {
  acceptDrops();
  har.followHiding();
  view.follow();
  const tab = new URLSearchParams(location.search).get('tab');
  if (tab !== null) await followTab(state, Number(tab));
  await memory.follow();
  har.followNames();
}

void showPage(state, prepare, <PageView state={state} actions={actions} />);
