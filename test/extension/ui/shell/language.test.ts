import '../../support/fake-polyfill.ts';
import { effect } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import { language } from '../../../../extension/storage/settings.ts';
import { readLanguage, switchLanguage } from '../../../../extension/ui/shell/language.ts';
import { createLanguageState } from '../../../../extension/ui/state/language-state.ts';
import { browser } from '../../support/fake-browser.ts';

/** A view, and the languages that it was shown in, one after the other. */
function viewOf() {
  const state = createLanguageState();
  const spoken: string[] = [];
  effect(() => {
    const text = state.loadedText.value;
    if (text !== null) spoken.push(text.tag);
  });
  return { state, spoken };
}

beforeEach(() => {
  Object.assign(browser, { i18n: { getUILanguage: () => 'en-US' } });
});

test('a view speaks the language of the browser where none was chosen', async () => {
  Object.assign(browser, { i18n: { getUILanguage: () => 'zh-TW' } });
  const { state, spoken } = viewOf();
  await readLanguage(state);
  expect(spoken).toEqual(['zh-CN']);
});

test('a language that was chosen is spoken from the first, and no other for a moment when it is read again', async () => {
  await language.set('zh-CN');
  const { state, spoken } = viewOf();
  await readLanguage(state);
  await readLanguage(state);
  expect([spoken, state.languageTag.value]).toEqual([['zh-CN'], 'zh-CN']);
});

test('a view switches to the other language and back, and what was clicked last is stored', async () => {
  const { state, spoken } = viewOf();
  await readLanguage(state);
  switchLanguage(state);
  await vi.waitFor(() => expect(spoken).toEqual(['en', 'zh-CN']));
  switchLanguage(state);
  await vi.waitFor(() => expect(spoken).toEqual(['en', 'zh-CN', 'en']));
  expect(await language.get()).toBe('en');
});
