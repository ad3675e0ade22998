import { computed, signal } from '@preact/signals';
import type { LanguageTag, Text } from '../../../src/text/text.ts';

/** The language of a view, and its texts, which are there once they are loaded. */
export function createLanguageState() {
  const languageTag = signal<LanguageTag>('en');
  const loadedText = signal<Text | null>(null);
  const text = computed((): Text => {
    if (loadedText.value === null) throw new Error('A view is shown before its language is loaded');
    return loadedText.value;
  });
  return { languageTag, loadedText, text };
}
