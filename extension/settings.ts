import { storedItem } from './stored-item.ts';

/** What people choose once for all tabs. */
export interface Settings {
  /** Whether a tab's list outlives the page that it began with. */
  readonly keepOnNavigation: boolean;
  /** Whether the paths of objects are left out of what is captured, shown and copied. */
  readonly hideKeys: boolean;
}

export const settings = storedItem<Settings>('local', 'settings', { keepOnNavigation: false, hideKeys: false });
