import { type LanguageTag, languageTags } from '../../src/text/text.ts';
import { fields, isTruth, oneOf, orNull } from '../shapes/shape.ts';
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

/** The choices that can be read. Whether to hide object keys counts as chosen where that cannot: it may have been. */
function salvage(value: unknown): Settings {
  const { keepOnNavigation, hideKeys } = (value ?? {}) as Partial<Record<keyof Settings, unknown>>;
  return {
    keepOnNavigation: isTruth(keepOnNavigation) ? keepOnNavigation : defaultSettings.keepOnNavigation,
    hideKeys: isTruth(hideKeys) ? hideKeys : true,
  };
}

/** The stored settings. The command `follow-choices` has the background apply them. */
export const settings = storedItem<Settings>('local', localKeys.settings, defaultSettings, {
  fits: fields<Settings>({ keepOnNavigation: isTruth, hideKeys: isTruth }),
  salvage,
});

/** The language chosen by hand; `null` follows the browser. */
export const language = storedItem<LanguageTag | null>('local', localKeys.language, null, {
  fits: orNull(oneOf(...languageTags)),
});
