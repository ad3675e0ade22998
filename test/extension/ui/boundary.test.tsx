import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { Boundary, bounded } from '../../../extension/ui/boundary.tsx';
import { ViewRoot } from '../../../extension/ui/shell/view-root.tsx';
import { en } from '../../../src/text/en/en.ts';
import type { Text } from '../../../src/text/text.ts';
import { zhCn } from '../../../src/text/zh-cn/zh-cn.ts';
import { show, shown } from '../support/document.ts';

const name = signal('one');

function Named({ name }: { readonly name: string; readonly text: Text }) {
  if (name === 'broken') throw new TypeError('name.at is not a function');
  return <b>{name}</b>;
}

const BoundedName = bounded('finding', Named);

test.each([
  [en, 'This finding cannot be shown because of a bug in this extension: name.at is not a function.'],
  [zhCn, '此问题无法显示，因为此扩展存在缺陷：name.at is not a function。'],
])('what throws says so in its place, and the rest is shown', async (text, sentence) => {
  const view = show(
    <>
      <i>before</i>
      <BoundedName name="broken" text={text} />
      <i>behind</i>
    </>,
  );
  await shown();
  expect(view.querySelector('[role="alert"] h1')?.textContent).toContain(sentence);
  expect(view.textContent).toMatch(/^before.*behind$/);
});

test('the part is shown anew once it is given something else', async () => {
  name.value = 'broken';
  function List() {
    return <BoundedName name={name.value} text={en} />;
  }
  const view = show(<List />);
  await shown();
  expect(view.textContent).toContain('cannot be shown');
  name.value = 'two';
  await shown();
  expect(view.textContent).toBe('two');
});

test('the part is shown anew once what it is about has changed', async () => {
  name.value = 'broken';
  const Reading = () => <Named name={name.value} text={en} />;
  const view = show(
    <Boundary part="findings" text={en} about={() => [name.value]}>
      <Reading />
    </Boundary>,
  );
  await shown();
  expect(view.textContent).toContain('cannot be shown');
  name.value = 'three';
  await shown();
  expect(view.textContent).toBe('three');
});

test('the button tries once more, as often as it is clicked', async () => {
  let isBroken = true;
  const Sometimes = bounded('rules', () => {
    if (isBroken) throw new Error('not now.');
    return <b>here</b>;
  });
  const view = show(<Sometimes text={en} />);
  const again = async () => {
    view.querySelector('button')?.click();
    await shown();
  };
  await shown();
  await again();
  expect(view.textContent).toContain('not now. Everything else works as before.');
  isBroken = false;
  await again();
  expect(view.textContent).toBe('here');
});

test('a view of which nothing can be shown says that', async () => {
  const text = signal<Text>(en);
  const view = show(
    <ViewRoot text={text} unprepared={null}>
      <Named name="broken" text={en} />
    </ViewRoot>,
  );
  await shown();
  expect(view.textContent).toContain('This page cannot be shown');
  text.value = zhCn;
  await shown();
  expect(view.textContent).toContain('此页面无法显示');
});

test('what could not be read for a view is told above it', async () => {
  const view = show(
    <ViewRoot text={signal<Text>(en)} unprepared="The storage is gone">
      <b>the view</b>
    </ViewRoot>,
  );
  await shown();
  expect(view.textContent).toMatch(
    /^Part of the data for this page could not be read: The storage is gone\..*the view$/,
  );
});
