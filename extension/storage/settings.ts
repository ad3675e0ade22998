import type { LanguageTag } from '../../src/text/text.ts';
import { storedItem } from './stored-item.ts';

/** What a person decides about what is kept. */
export interface Settings {
  /** Whether a tab's list stays when the tab goes to another document. */
  readonly keepOnNavigation: boolean;
  /** Whether objects' keys, the paths of addresses, are hidden in all that is captured, and was. */
  readonly hideKeys: boolean;
}

const defaultSettings: Settings = { keepOnNavigation: false, hideKeys: false };

/** What was chosen; `follow-choices` has the background do it. */
export const settings = storedItem<Settings>('local', 'settings', defaultSettings);

/** The language chosen by hand; `null` follows the browser. */
export const language = storedItem<LanguageTag | null>('local', 'language', null);
