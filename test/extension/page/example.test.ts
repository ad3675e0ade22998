import '../support/fake-polyfill.ts';
import { expect, test } from 'vitest';
import { showExample } from '../../../extension/page/example.ts';
import { createPageState, type PageState } from '../../../extension/page/page-state.ts';

const bucket = 'examplebucket-1250000000';

const opening = (state: PageState) => (file: File) => {
  state.file.value = { kind: 'reading', name: file.name, percent: 0 };
};

test('the rules of the example are known as long as it is shown, and to no file after it', () => {
  const state = createPageState();
  showExample(state, opening(state));
  expect(state.saved.value.has(bucket)).toBe(true);
  opening(state)(new File([], 'own.har'));
  expect(state.saved.value.has(bucket)).toBe(false);
});

test("a bucket's own rules stay when the example goes", () => {
  const state = createPageState();
  showExample(state, opening(state));
  const own = { configuration: { rules: [], responseVary: false }, savedAt: 1 };
  state.saved.value = new Map([[bucket, own]]);
  opening(state)(new File([], 'own.har'));
  expect(state.saved.value.get(bucket)).toBe(own);
});
