import type { LanguageTag } from '../../src/text/text.ts';
import { localKeys } from './keys.ts';
import { storedItem } from './stored-item.ts';

/** A person's choices on what is kept. */
export interface Settings {
  /** Whether a tab's list stays when the tab goes to another document. */
  readonly keepOnNavigation: boolean;
  /** Whether object keys, the paths of addresses, are hidden in all that was and will be captured. */
  readonly hideKeys: boolean;
}

const defaultSettings: Settings = { keepOnNavigation: false, hideKeys: false };

/** The stored settings. The command `follow-choices` has the background apply them. */
export const settings = storedItem<Settings>('local', localKeys.settings, defaultSettings);

/** The language chosen by hand; `null` follows the browser. */
export const language = storedItem<LanguageTag | null>('local', localKeys.language, null);
