import { computed, signal } from '@preact/signals';
import { en } from '../../../src/text/en/en.ts';
import type { LanguageTag, Text } from '../../../src/text/text.ts';
import { zhCn } from '../../../src/text/zh-cn/zh-cn.ts';

/** The language of a view, at first English, and its texts. */
export function createLanguageState() {
  const languageTag = signal<LanguageTag>('en');
  return { languageTag, text: computed((): Text => (languageTag.value === 'zh-CN' ? zhCn : en)) };
}
