import type { Signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import type { LanguageTag, Text } from '../../../src/text/text.ts';
import { language } from '../../storage/settings.ts';

/** The part of a view's state that holds its language. */
export interface Speaking {
  readonly languageTag: Signal<LanguageTag>;
  readonly loadedText: Signal<Text | null>;
}

/** Each language is a file of its own, so that a view loads no more than it speaks. */
const texts: Readonly<Record<LanguageTag, () => Promise<Text>>> = {
  en: async () => (await import('../../../src/text/en/en.ts')).en,
  'zh-CN': async () => (await import('../../../src/text/zh-cn/zh-cn.ts')).zhCn,
};

/** Speaks a language as soon as it is loaded, unless another is wanted by then. */
async function speak({ languageTag, loadedText }: Speaking, tag: LanguageTag): Promise<void> {
  languageTag.value = tag;
  const text = await texts[tag]();
  if (languageTag.value === tag) loadedText.value = text;
}

/** Sets a view's language to the one chosen by hand, or else the browser's. */
export async function readLanguage(state: Speaking): Promise<void> {
  const own = /^zh\b/i.test(browser.i18n.getUILanguage()) ? 'zh-CN' : 'en';
  // Most choose no other language, so it loads while the choice is read.
  const [chosen] = await Promise.all([language.get().catch(() => null), texts[own]()]);
  await speak(state, chosen ?? own);
}

/** Switches to the other language, here and in every view that opens later. */
export function switchLanguage(state: Speaking): void {
  const other = state.languageTag.value === 'en' ? 'zh-CN' : 'en';
  void speak(state, other);
  language.set(other).catch(() => undefined);
}
