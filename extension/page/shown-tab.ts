import browser, { type Tabs } from 'webextension-polyfill';
import { isWatched } from '../permission/match-pattern.ts';
import { grants, onChanged } from '../permission/permissions.ts';
import { isInPrivateWindow } from '../storage/private-windows.ts';
import { type Captured, capturedOf } from '../storage/stored-capture.ts';
import { showCaptured } from '../ui/state/show-captured.ts';
import type { PageState, ShownTab } from './page-state.ts';

/** `undefined` when there is no such tab. Browsers throw, or reject, when the number cannot be a tab's id. */
async function tabOf(id: number): Promise<Tabs.Tab | undefined> {
  try {
    return await browser.tabs.get(id);
  } catch {
    return undefined;
  }
}

/**
 * Shows what is captured of a tab as long as no file is shown. Follows the tab to other sites, when it comes to be watched,
 * and to its end. Resolves once the present capture is shown.
 */
export async function followTab(state: PageState, id: number): Promise<void> {
  let endShowing = () => {};
  /** The page whose capture is shown; `undefined` before there is one. */
  let followed: { readonly origin: string | null } | undefined;
  let latest: Captured | null = null;
  /** How often the tab was looked at, or closed: a look that takes longer than the next one shows nothing. */
  let looks = 0;

  function show(captured: Captured): void {
    latest = captured;
    if (state.file.value === null) showCaptured(state, captured);
  }

  state.file.subscribe((file) => {
    if (file === null && latest !== null) showCaptured(state, latest);
  });

  /** What is seen of a tab. In Chromium a click on the toolbar's button is enough for the tab to show itself. */
  async function sightOf(origin: string | null): Promise<Pick<ShownTab, 'sees' | 'bucketsPermitted'>> {
    const now = await grants();
    const bucketsPermitted = now.required.every(({ granted }) => granted);
    const isShown = location.protocol === 'chrome-extension:' && bucketsPermitted;
    return { sees: origin !== null && (isShown || isWatched(now, origin)), bucketsPermitted };
  }

  /** Shows the tab as it is now, with its page's origin if the browser tells it. */
  async function showTab(): Promise<void> {
    looks += 1;
    const look = looks;
    const tab = await tabOf(id);
    const origin = URL.parse(tab?.url ?? '')?.origin ?? null;
    const sight = await sightOf(origin);
    if (look !== looks) return;
    if (tab === undefined) {
      state.tab.value = 'gone';
      return;
    }
    state.tab.value = { id, origin, ...sight };
    if (followed?.origin === origin) return;
    const next = { origin };
    followed = next;
    const captured = capturedOf({ tabId: id, origin, inPrivate: isInPrivateWindow() });
    endShowing();
    endShowing = captured.watch(show);
    const now = await captured.get();
    if (followed === next) show(now);
  }

  onChanged(() => void showTab());
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (tabId === id && status === 'complete') void showTab();
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    if (tabId !== id) return;
    looks += 1;
    state.tab.value = 'gone';
  });
  await showTab();
}
