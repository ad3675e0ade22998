import { command } from '../../commands.ts';
import { isInPrivateWindow } from '../../storage/private-windows.ts';
import type { CheckedTab } from './checked-state.ts';

/** Has what was captured of a tab's requests to some hosts, up to a time, leave its list. */
export function clearSome(tab: CheckedTab, hosts: readonly string[], until: number): void {
  const clearing = { tabId: tab.tabId, origin: tab.origin, inPrivate: isInPrivateWindow(), hosts, timeStamp: until };
  command('clear', clearing).catch(() => undefined);
}
