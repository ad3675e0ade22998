import { expect, test } from 'vitest';
import { Fix } from '../../../../extension/ui/fix/fix.tsx';
import type { CorsConfiguration, CorsRule } from '../../../../src/cos/cors-configuration.ts';
import { applyEdits, type Edit } from '../../../../src/cos/edits/edit.ts';
import { printConfiguration } from '../../../../src/notation/print.ts';
import { type SdkLanguage, sdkLanguages, sdks } from '../../../../src/notation/sdks/sdks.ts';
import type { Suggestion } from '../../../../src/suggestion/suggestion.ts';
import { en } from '../../../../src/text/en/en.ts';
import { configurationIn } from '../../../src/support/configuration-in.ts';
import { pendingPut } from '../../../src/support/exchanges.ts';
import { show, shown } from '../../support/document.ts';

const rule: CorsRule = {
  allowedOrigins: ['https://app.example.com'],
  allowedMethods: ['PUT'],
  allowedHeaders: ['content-type'],
  exposeHeaders: [],
  maxAgeSeconds: 600,
};
const before: CorsConfiguration = { rules: [rule], responseVary: false };

function changeBy(edit: Edit, start = before): Suggestion {
  const proof = { mended: 1, kept: 0, left: 0 };
  return { edits: [edit], configuration: applyEdits(start, [edit]), proof };
}

const lines = ['authorization', 'x-cos-acl'];
const addLines: Edit = { kind: 'add-lines', rule: 0, field: 'allowedHeaders', lines };
const narrow: Suggestion = {
  ...changeBy(addLines),
  expected: {
    steps: [{ client: 'cos-sdk', kind: 'start', method: 'POST', headerNames: ['x-cos-acl'] }],
    lines: [{ allowedOrigins: [], allowedMethods: [], allowedHeaders: ['x-cos-acl'], exposeHeaders: [] }],
  },
};
const only = changeBy({ kind: 'insert-rule', at: 0, rule: { ...rule, allowedHeaders: lines } });

function showFix(change: Suggestion, own: Suggestion | null): Element {
  return show(
    <Fix
      narrow={change}
      wide={null}
      only={own}
      bucket="examplebucket-1250000000"
      example={pendingPut}
      diagnosis={null}
      before={before}
      asked={{ origins: rule.allowedOrigins, methods: rule.allowedMethods }}
      text={en}
      onCheck={null}
    />,
  );
}

async function press(view: Element, name: string): Promise<void> {
  const button = [...view.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  button?.dispatchEvent(new (view.ownerDocument.defaultView as Window & typeof globalThis).Event('click'));
  await shown();
}

async function chooseLanguage(view: Element, language: SdkLanguage): Promise<void> {
  const select = view.querySelector('select') as HTMLSelectElement;
  for (const option of select.options) option.toggleAttribute('selected', option.value === language);
  select.dispatchEvent(new (view.ownerDocument.defaultView as Window & typeof globalThis).Event('change'));
  await shown();
}

const textIn = (view: Element, selector: string) => view.querySelector(selector)?.textContent ?? '';

test.each(sdkLanguages)('the change is written for the SDK for %s once that is chosen', async (language) => {
  const view = showFix(narrow, only);
  await shown();
  expect(view.querySelector('select')).toBeNull();
  await press(view, 'SDK');
  await chooseLanguage(view, language);
  expect(textIn(view, '.whole pre')).toBe(printConfiguration(narrow.configuration, language, 'en'));
  expect(textIn(view, '.whole')).toContain(`Put it where the program has its own ${sdks[language].takes.join(', ')}.`);
  expect([...view.querySelectorAll('[data-mark]')].map(({ textContent }) => textContent?.match(/[\w-]+/)?.[0])).toEqual(
    lines,
  );
  expect(textIn(view, '.expected')).not.toBe('');

  await press(view, 'Allow only this request');
  expect(view.querySelector('[data-mark]')).toBeNull();
  expect(configurationIn(textIn(view, '.edit pre'))).toEqual({
    ...only.configuration,
    rules: [only.configuration.rules[0]],
  });
  const written = printConfiguration(only.configuration, language, 'en');
  expect(textIn(view, '.whole pre')).toBe(written);

  await press(view, 'XML');
  expect(view.querySelector('select')).toBeNull();
  await press(view, 'SDK');
  expect(textIn(view, '.whole pre')).toBe(written);
});

test('what a call cannot send is said', async () => {
  const lossy = { rules: [{ ...rule, maxAgeSeconds: 0 }], responseVary: true };
  const view = showFix(changeBy(addLines, lossy), null);
  await shown();
  await press(view, 'SDK');
  const said = async (language: SdkLanguage) => {
    await chooseLanguage(view, language);
    return [...view.querySelectorAll('.caveat')].map(({ textContent }) => textContent);
  };
  expect(await said('javascript')).toEqual([]);
  expect(await said('php')).toEqual([expect.stringContaining('cannot send Return Vary: Origin')]);
  expect(await said('go')).toHaveLength(2);
  expect(await said('java')).toContainEqual(expect.stringContaining('does not send a Max-Age of 0'));
});
