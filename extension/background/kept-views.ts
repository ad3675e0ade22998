import browser from 'webextension-polyfill';
import { storageArea } from '../storage/areas.ts';
import { keptViewKeyOf, keptViewsToLeave, keysOfTab } from '../storage/kept-view.ts';

/** Forgets what was chosen and typed in the views of a tab that has closed. */
export function forgetViewsOf(tabId: number): Promise<void> {
  return storageArea('session').remove(keysOfTab(tabId));
}

/**
 * Forgets views of tabs that closed while no background ran, and the oldest of more than 10. `items`: what
 * `storage.session` held when the background started.
 */
export async function tidyViews(items: Readonly<Record<string, unknown>>): Promise<void> {
  // Most often there is none, and then the browser is not asked for its tabs.
  if (Object.keys(items).every((key) => keptViewKeyOf(key) === null)) return;
  const tabs = await browser.tabs.query({});
  // A browser has a tab at least: one that names none says nothing.
  if (tabs.length === 0) return;
  const open = new Set(tabs.map(({ id }) => id));
  const gone = keptViewsToLeave(items, (tabId) => open.has(tabId));
  if (gone.length > 0) await storageArea('session').remove(gone);
}
