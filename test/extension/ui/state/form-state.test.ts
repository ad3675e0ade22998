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
