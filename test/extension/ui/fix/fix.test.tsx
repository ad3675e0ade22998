import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { Fix } from '../../../../extension/ui/fix/fix.tsx';
import { ViewForm } from '../../../../extension/ui/form-choice.ts';
import type { CorsConfiguration, CorsRule } from '../../../../src/cos/cors-configuration.ts';
import { applyEdits, type Edit } from '../../../../src/cos/edits/edit.ts';
import { firstForm } from '../../../../src/notation/change-form.ts';
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

function fix(change: Suggestion, others: Partial<Parameters<typeof Fix>[0]> = {}) {
  return (
    <Fix
      narrow={change}
      wide={null}
      only={null}
      example={pendingPut}
      diagnosis={null}
      before={before}
      asked={{ origins: rule.allowedOrigins, methods: rule.allowedMethods }}
      text={en}
      onCheck={null}
      {...others}
    />
  );
}

const showFix = (change: Suggestion, own: Suggestion | null) => show(fix(change, { only: own }));

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

/** What the view wrote to the clipboard. */
function clipboard(): string[] {
  const written: string[] = [];
  vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void written.push(text) } });
  return written;
}

/** The view's buttons that are filled. */
const filled = (view: Element) => [...view.querySelectorAll('button.first')].map(({ textContent }) => textContent);

async function pressAll(view: Element, selector: string): Promise<void> {
  for (const button of view.querySelectorAll(selector)) {
    button.dispatchEvent(new (view.ownerDocument.defaultView as Window & typeof globalThis).Event('click'));
  }
  await shown();
}

const origins = Array.from({ length: 9 }, (_, index) => `https://${index}.example.com`);
const long: CorsConfiguration = { rules: [rule, { ...rule, allowedOrigins: origins }], responseVary: false };
const addOrigin: Edit = { kind: 'add-lines', rule: 1, field: 'allowedOrigins', lines: ['https://new.example.com'] };

/** Opens what is folded in a list of lines. */
async function unfold(list: Element): Promise<void> {
  const { Event } = list.ownerDocument.defaultView as Window & typeof globalThis;
  const fold = list.querySelector('details') as HTMLDetailsElement;
  fold.open = true;
  fold.dispatchEvent(new Event('toggle'));
  await shown();
}

test('a change is shown in its rule: which one it is, what the field has, and the new line', async () => {
  const view = show(fix(changeBy(addOrigin, long), { before: long }));
  await shown();
  expect(textIn(view, '.edit h3')).toBe('Add one line to Origin of rule 2');
  expect(textIn(view, '.whose')).toBe('Rule 2 of 2https://0.example.com and 8 more');
  expect([...view.querySelectorAll('.field > span')].map(({ textContent }) => textContent)).toEqual([
    'Origin',
    'Methods',
    'Allow-Headers',
  ]);
  expect(textIn(view, '.lines pre')).toBe('https://new.example.com');
  const same = view.querySelector('.same') as Element;
  expect([...same.children].map(({ className }) => className)).toEqual(['', '', 'fold', '', '']);
  expect(same.querySelector('summary')?.textContent).toBe('and 5 more');
  await unfold(same);
  expect([...same.querySelectorAll('li:not(.fold)')].map(({ textContent }) => textContent)).toEqual(origins);
});

test('of a field with thousands of lines those in the middle are laid out once a person asks for them, part by part', async () => {
  const many = Array.from({ length: 3000 }, (_, index) => `https://${index}.example.com`);
  const start = { rules: [rule, { ...rule, allowedOrigins: many }], responseVary: false };
  const view = show(fix(changeBy(addOrigin, start), { before: start }));
  await shown();
  const same = view.querySelector('.same') as Element;
  const told = () => [...same.querySelectorAll('li:not(.fold)')].map(({ textContent }) => textContent);
  expect(told()).toEqual([...many.slice(0, 2), ...many.slice(-2)]);
  await unfold(same);
  await expect.poll(told).toEqual(many);
});

test('boxes show which methods to tick beside those that are', async () => {
  const tick: Edit = { kind: 'add-lines', rule: 0, field: 'allowedMethods', lines: ['DELETE'] };
  const view = show(fix(changeBy(tick)));
  await shown();
  const boxes = [...view.querySelectorAll('.boxes li')].map((box) => [
    box.textContent,
    box.querySelector('svg')?.getAttribute('aria-label'),
  ]);
  expect(boxes).toEqual([
    ['PUT', 'ticked'],
    ['GET', 'not ticked'],
    ['POST', 'not ticked'],
    ['DELETE', 'to tick'],
    ['HEAD', 'not ticked'],
  ]);
  expect(view.querySelectorAll('.copy')).toHaveLength(0);
});

const newRule: Edit = { kind: 'insert-rule', at: 1, rule: { ...rule, exposeHeaders: ['ETag', 'Date'] } };

test.each(['Console', 'XML', 'SDK', 'Terraform', 'curl'])('what is copied of %s is what is shown', async (form) => {
  const written = clipboard();
  const view = show(fix({ ...changeBy(newRule), edits: [addLines, newRule] }));
  await shown();
  await press(view, form);
  await pressAll(view, '.copy');
  expect(written.length).toBeGreaterThan(0);
  expect(written).toEqual([...view.querySelectorAll('pre')].map(({ textContent }) => textContent));
});

test('the main button is the next one to press: each copy, then the check', async () => {
  clipboard();
  const onCheck = vi.fn();
  const other: Edit = { kind: 'add-lines', rule: 0, field: 'exposeHeaders', lines: ['ETag'] };
  const view = show(fix({ ...changeBy(addLines), edits: [addLines, other] }, { onCheck }));
  await shown();
  const { check } = en.interface.checking;
  expect(filled(view)).toEqual(['Copy']);
  await pressAll(view, '.copy.first');
  expect(filled(view)).toEqual(['Copy']);
  expect([...view.querySelectorAll('.copy')].map(({ textContent }) => textContent)).toEqual(['Copied', 'Copy']);
  await pressAll(view, '.copy.first');
  expect(filled(view)).toEqual([check]);
  await press(view, 'XML');
  expect(filled(view)).toEqual(['Copy']);
  await press(view, 'Console');
  expect(filled(view)).toEqual([check]);
  await press(view, check);
  expect(onCheck).toHaveBeenCalledWith({ before, configuration: changeBy(addLines).configuration });
});

test('where a method is to be ticked, the check is the main button once the console was opened', async () => {
  const tick: Edit = { kind: 'add-lines', rule: 0, field: 'allowedMethods', lines: ['DELETE'] };
  const view = show(fix({ ...changeBy(addLines), edits: [tick] }, { onCheck: vi.fn() }));
  await shown();
  expect(filled(view)).toEqual([]);
  await pressAll(view, '.change-steps a');
  expect(filled(view)).toEqual([en.interface.checking.check]);
});

test('the form is the view’s, whichever change is shown', async () => {
  const chosen = signal(firstForm);
  const inView = () => show(<ViewForm.Provider value={chosen}>{fix(narrow)}</ViewForm.Provider>);
  const first = inView();
  await shown();
  await press(first, 'SDK');
  await chooseLanguage(first, 'go');
  expect(chosen.value).toEqual({ form: 'sdk', language: 'go' });
  const second = inView();
  await shown();
  expect(textIn(second, '.whole pre')).toBe(printConfiguration(narrow.configuration, 'go', 'en'));
});

test('another change is offered only where it would show', async () => {
  const wide = changeBy({ ...addLines, lines: ['*'] });
  const offered = (view: Element) => [...view.querySelectorAll('.widen')].map(({ textContent }) => textContent);
  const view = show(fix(narrow, { wide }));
  await shown();
  expect(offered(view)).toEqual([en.interface.anyHeader]);
  await press(view, en.interface.anyHeader);
  expect(textIn(view, '.lines pre')).toBe('*');
  await press(view, 'curl');
  expect(offered(view)).toEqual([]);
  expect(offered(show(fix(wide, { wide })))).toEqual([]);
});

test('the console is one link away, and the way from there ends at the rule', async () => {
  const view = show(fix(narrow));
  await shown();
  const link = view.querySelector('.change-steps a');
  expect(link?.getAttribute('href')).toContain('bucket=examplebucket-1250000000&region=ap-guangzhou');
  expect(textIn(view, '.change-steps .way')).toBe('Security Management → CORS → Rule 1');
});
