import { command } from '../../commands.ts';
import { isInPrivateWindow } from '../../storage/private-windows.ts';
import type { CheckedTab } from './checked-state.ts';

/** Has some of what was captured of a tab up to a time leave its list. */
export function clearSome(tab: CheckedTab, ids: readonly string[], until: number): void {
  const clearing = { tabId: tab.tabId, origin: tab.origin, inPrivate: isInPrivateWindow(), ids, timeStamp: until };
  command('clear', clearing).catch(() => undefined);
}
