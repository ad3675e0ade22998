import type { Signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import type { LanguageTag } from '../../../src/text/text.ts';
import { language } from '../../storage/settings.ts';

/** The part of a view's state that holds its language. */
export interface Speaking {
  readonly languageTag: Signal<LanguageTag>;
}

/** Sets a view's language to the one chosen by hand, or else the browser's. */
export async function readLanguage({ languageTag }: Speaking): Promise<void> {
  const chosen = await language.get().catch(() => null);
  languageTag.value = chosen ?? (/^zh\b/i.test(browser.i18n.getUILanguage()) ? 'zh-CN' : 'en');
}

/** Switches to the other language, here and in every view that opens later. */
export function switchLanguage({ languageTag }: Speaking): void {
  const other = languageTag.value === 'en' ? 'zh-CN' : 'en';
  languageTag.value = other;
  language.set(other).catch(() => undefined);
}
