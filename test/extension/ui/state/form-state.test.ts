import '../../support/fake-polyfill.ts';
import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { followForm } from '../../../../extension/ui/state/form-state.ts';
import { firstForm } from '../../../../src/notation/change-form.ts';
import { browser } from '../../support/fake-browser.ts';

test('the form that is chosen in one view is that of the next', async () => {
  const first = signal(firstForm);
  await followForm(first);
  expect(first.value).toEqual(firstForm);
  expect(await browser.storage.local.get(null)).toEqual({});
  first.value = { form: 'sdk', language: 'go' };
  const next = signal(firstForm);
  await followForm(next);
  expect(next.value).toEqual({ form: 'sdk', language: 'go' });
  expect(await browser.storage.local.get(null)).toEqual({
    form: { version: 1, value: { form: 'sdk', language: 'go' } },
  });
});

test('a form that is chosen while the stored one is read stays, and is stored', async () => {
  await browser.storage.local.set({ form: { version: 1, value: { form: 'xml', language: 'go' } } });
  const form = signal(firstForm);
  const followed = followForm(form);
  form.value = { form: 'sdk', language: 'php' };
  await followed;
  expect(form.value).toEqual({ form: 'sdk', language: 'php' });
  expect(await browser.storage.local.get(['form'])).toEqual({
    form: { version: 1, value: { form: 'sdk', language: 'php' } },
  });
});

test.each([
  { value: { form: 'constructor', language: 'go' } },
  { value: { form: 'xml', language: '__proto__' } },
  { value: 'xml' },
  { value: null },
])('a stored form that is none is the first one: $value', async ({ value }) => {
  await browser.storage.local.set({ form: { version: 1, value } });
  const form = signal(firstForm);
  await followForm(form);
  expect(form.value).toEqual(firstForm);
});
