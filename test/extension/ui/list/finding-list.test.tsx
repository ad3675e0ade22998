import { setTimeout as sleep } from 'node:timers/promises';
import { signal } from '@preact/signals';
import { afterEach, expect, test, vi } from 'vitest';
import { type Finding, findings } from '../../../../extension/findings/finding.ts';
import { FindingList } from '../../../../extension/ui/list/finding-list.tsx';
import { en } from '../../../../src/text/en/en.ts';
import type { FindingKind } from '../../../../src/text/finding-list-text.ts';
import { rulesOf } from '../../../src/support/probed-rules.ts';
import { show, shown } from '../../support/document.ts';
import { bucket, first, known, sent } from '../../support/uploads.ts';
import { listed } from './listed.ts';

afterEach(() => vi.unstubAllGlobals());

const { rules } = rulesOf({ allowedOrigins: ['https://www.example.com'], allowedHeaders: ['*'] });
const three = findings(
  [
    sent({ host: first.replace('examplebucket', 'videos'), path: '/clips/intro.mp4' }),
    sent({ path: '/photos/cat.jpg', outcome: 403 }),
    sent({ path: '/photos/cat.jpg' }),
  ],
  known(rules),
);

function listOf(found: readonly Finding[], selected: Finding | null = null) {
  const narrowing = { typed: signal(''), kind: signal<FindingKind | null>(null) };
  const chosen: Finding[] = [];
  const view = show(
    <FindingList
      findings={found}
      selected={selected}
      narrowing={narrowing}
      saved={
        new Map([[bucket, { configuration: { rules, responseVary: false }, savedAt: Date.now(), source: 'fetched' }]])
      }
      asked={new Map()}
      cameFrom={null}
      takesFocus={false}
      text={en}
      onSelect={(finding) => chosen.push(finding)}
      askingOf={(own) => (own.some(({ configuration }) => configuration === null) ? () => chosen.push(...own) : null)}
    />,
  );
  const { Event } = view.ownerDocument.defaultView as Window & typeof globalThis;
  const buttons = () => [...view.querySelectorAll<HTMLElement>('.finding-row')];
  const active = () => view.querySelector('.finding-row[tabindex="0"]')?.querySelector('.about')?.textContent;
  // This document gives a listener the element of the event, not its own, so that events cannot come from within.
  const press = (key: string) => {
    const event = Object.assign(new Event('keydown', { bubbles: true, cancelable: true }), {
      key,
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      isComposing: false,
    });
    view.querySelector('nav')?.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return { view, narrowing, chosen, buttons, active, press, Event };
}

const textsOf = (elements: Iterable<Element>) => [...elements].map(({ textContent }) => textContent);

test('a bucket is a head with the state of its rules, a finding a row with its kind, object, extent and time', () => {
  const { view } = listOf(three);
  expect(textsOf(view.querySelectorAll('.place h2'))).toEqual([
    expect.stringMatching(/^examplebucket-12500000001 rule, fetched \d\d:\d\d$/),
    'videos-1250000000rules not known',
  ]);
  expect(textsOf(view.querySelectorAll('.about'))).toEqual([
    'photos/cat.jpg',
    'not CORS · photos/cat.jpg',
    'clips/intro.mp4',
  ]);
  expect(textsOf(view.querySelectorAll('.blocked .unseen'))).toEqual(['refused', 'refused']);
  expect(view.querySelector('.times')?.textContent).toBe('1 upload');
  expect(view.querySelector('.time')?.textContent).toMatch(/^\d\d:\d\d:\d\d$/);
  for (const section of view.querySelectorAll('section'))
    expect(view.querySelector(`#${section.getAttribute('aria-labelledby')}`)?.localName).toBe('h2');
});

test('buttons for the kinds that occur count them, and one of them shows no others', async () => {
  const { view, narrowing } = listOf(three);
  expect(textsOf(view.querySelectorAll('.kinds button'))).toEqual(['All 3', 'Refused 2', 'Not CORS 1']);
  narrowing.kind.value = 'not-cors';
  await shown();
  expect(textsOf(view.querySelectorAll('li:not([hidden]) .about'))).toEqual(['not CORS · photos/cat.jpg']);
  expect(textsOf(view.querySelectorAll('section:not([hidden]) .place code'))).toEqual([bucket]);
  expect(view.querySelector('.matching')?.textContent).toBe('1 of 3 findings shown');
  expect(view.querySelector('[aria-pressed="true"]')?.className).toBe('not-cors');
  narrowing.kind.value = 'hint';
  await shown();
  expect(view.querySelector('[aria-pressed="true"]')?.className).toBe('all');
});

test('what is typed narrows the list down, which says so when nothing is left', async () => {
  const { view, narrowing, active } = listOf(three);
  narrowing.typed.value = 'intro';
  await shown();
  expect(active()).toBe('clips/intro.mp4');
  narrowing.typed.value = 'nowhere';
  await shown();
  expect(textsOf(view.querySelectorAll('li:not([hidden])'))).toEqual([]);
  expect(view.querySelector('.matching')?.textContent).toBe('No finding matches');
});

test('a bucket of which nothing is known can be asked from its head', () => {
  const { view, chosen } = listOf(three);
  const buttons = view.querySelectorAll<HTMLElement>('.place button');
  expect(textsOf(buttons)).toEqual(['Ask the bucket']);
  buttons[0]?.click();
  expect(chosen.map(({ bucket: own }) => own)).toEqual(['videos-1250000000']);
});

test('Tab leads to that button only in the group of the row that it leads to, and it is described by its bucket', async () => {
  const { view, narrowing } = listOf(three);
  const button = view.querySelector('.ask-place');
  expect(button?.getAttribute('tabindex')).toBe('-1');
  narrowing.typed.value = 'intro';
  await shown();
  expect(button?.getAttribute('tabindex')).toBe('0');
  expect(view.querySelector(`#${button?.getAttribute('aria-describedby')}`)?.textContent).toContain(
    'videos-1250000000',
  );
});

test('one finding needs neither', () => {
  const { view } = listOf(three.slice(0, 1));
  expect(view.querySelector('.narrowing, .keys')).toBeNull();
});

test('one row is reached with Tab, arrows lead to the others, and the chosen one is told', async () => {
  const { view, active, press, buttons, chosen, Event } = listOf(three, three[0]);
  expect(view.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  expect(view.querySelectorAll('[aria-current="true"]')).toHaveLength(1);
  // This document tells no row that it has the focus.
  // Longer than preact waits for a frame.
  await sleep(150);
  for (const button of buttons()) button.focus = () => void button.dispatchEvent(new Event('focus'));
  const led = async (key: string) => [press(key), await shown(), active()].toSpliced(1, 1);
  expect(await led('ArrowDown')).toEqual([true, 'not CORS · photos/cat.jpg']);
  expect(await led('x')).toEqual([false, 'not CORS · photos/cat.jpg']);
  expect(await led('End')).toEqual([true, 'clips/intro.mp4']);
  expect(await led('ArrowUp')).toEqual([true, 'not CORS · photos/cat.jpg']);
  view.querySelector<HTMLElement>('[tabindex="0"]')?.click();
  expect(chosen.map(({ diagnosis }) => diagnosis.kind)).toEqual(['not-cors']);
});

test('Escape empties what narrows the list down, and is left to the browser where nothing does', async () => {
  const { narrowing, press } = listOf(three);
  narrowing.typed.value = 'photos';
  narrowing.kind.value = 'blocked';
  await shown();
  expect(press('Escape')).toBe(true);
  expect([narrowing.typed.value, narrowing.kind.value]).toEqual(['', null]);
  expect(press('Escape')).toBe(false);
});

test('c copies the line of the row’s change, and says so', async () => {
  const copied: string[] = [];
  vi.stubGlobal('navigator', { clipboard: { writeText: async (lines: string) => void copied.push(lines) } });
  const { view, press, narrowing } = listOf(three);
  press('c');
  await shown();
  expect(copied).toEqual(['https://app.example.com']);
  expect(view.querySelector('.said')?.textContent).toBe('Copied');
  narrowing.typed.value = 'intro';
  await shown();
  press('c');
  await shown();
  expect(view.querySelector('.said')?.textContent).toBe('No line to copy for this finding');
  expect(copied).toHaveLength(1);
});

test('five hundred findings in as many buckets come part by part, and all come', async () => {
  const { view } = listOf(listed(500));
  expect(view.querySelectorAll('li').length).toBeLessThan(20);
  await expect.poll(() => view.querySelectorAll('li').length).toBe(500);
});
