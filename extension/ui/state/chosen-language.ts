import browser from 'webextension-polyfill';
import { language } from '../../storage/settings.ts';
import type { FindingsState } from './findings-state.ts';

type Spoken = Pick<FindingsState, 'languageTag'>;

/** Has a view speak the language that was chosen by hand, or else the browser's. */
export async function readLanguage({ languageTag }: Spoken): Promise<void> {
  const chosen = await language.get().catch(() => null);
  languageTag.value = chosen ?? (/^zh\b/i.test(browser.i18n.getUILanguage()) ? 'zh-CN' : 'en');
}

/** Chooses the other language, here and for every view that opens later. */
export function switchLanguage({ languageTag }: Spoken): void {
  const other = languageTag.value === 'en' ? 'zh-CN' : 'en';
  languageTag.value = other;
  language.set(other).catch(() => undefined);
}
