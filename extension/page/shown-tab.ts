import browser, { type Tabs } from 'webextension-polyfill';
import { onChanged } from '../permission/permissions.ts';
import { isInPrivateWindow } from '../storage/private-windows.ts';
import { type Captured, capturedOf } from '../storage/stored-capture.ts';
import { showCaptured } from '../ui/state/show-captured.ts';
import type { PageState } from './page-state.ts';

/** `undefined` when there is no such tab. Browsers throw, or reject, when the number cannot be a tab's id. */
async function tabOf(id: number): Promise<Tabs.Tab | undefined> {
  try {
    return await browser.tabs.get(id);
  } catch {
    return undefined;
  }
}

/**
 * Shows what is captured of a tab until a file is opened. Follows the tab to other sites, when it comes to be watched,
 * and to its end. Resolves once the present capture is shown.
 */
export async function followTab(state: PageState, id: number): Promise<void> {
  let endShowing = () => {};

  function show(captured: Captured): void {
    if (state.file.value === null) showCaptured(state, captured);
  }

  /** Shows the tab as it is now, with its page's origin if the browser tells it. */
  async function showTab(): Promise<void> {
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
    const captured = capturedOf({ tabId: id, origin, inPrivate: isInPrivateWindow() });
    endShowing();
    endShowing = captured.watch(show);
    const now = await captured.get();
    if (state.tab.value === next) show(now);
  }

  onChanged(() => void showTab());
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (tabId === id && status === 'complete') void showTab();
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    if (tabId === id) state.tab.value = 'gone';
  });
  await showTab();
}
