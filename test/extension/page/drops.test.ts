import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { acceptDrops } from '../../../extension/page/drops.ts';

const har = new File(['{}'], 'upload.har');
const withFile = { dataTransfer: { types: ['Files'], files: [har] } };
const withText = { dataTransfer: { types: ['text/plain'], files: [] } };

/** A page that accepts drops; `drag` tells it of one and gives whether it keeps the browser from its own way. */
function acceptingPage() {
  const page = new EventTarget();
  const isOver = signal(false);
  const opened: File[] = [];
  acceptDrops(page, isOver, (file) => void opened.push(file));
  const drag = (type: string, more: object) => {
    const event = new Event(type, { cancelable: true });
    for (const [name, value] of Object.entries(more)) Object.defineProperty(event, name, { value });
    page.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return { isOver, opened, drag };
}

test('a file that is dragged over the page is told until it leaves or is dropped, which opens it', () => {
  const { isOver, opened, drag } = acceptingPage();
  expect([drag('dragover', withFile), isOver.value]).toEqual([true, true]);
  drag('dragleave', { relatedTarget: {} });
  expect(isOver.value).toBe(true);
  drag('dragleave', { relatedTarget: null });
  expect(isOver.value).toBe(false);
  drag('dragover', withFile);
  expect([drag('drop', withFile), isOver.value, opened]).toEqual([true, false, [har]]);
});

test('other things that are dropped open nothing, neither here nor in place of the page', () => {
  const { isOver, opened, drag } = acceptingPage();
  expect([drag('dragover', withText), isOver.value]).toEqual([true, false]);
  expect([drag('drop', withText), opened]).toEqual([true, []]);
});

test('text can be dropped where it can be typed, a file cannot', () => {
  const { opened, drag } = acceptingPage();
  const target = { localName: 'textarea' };
  expect([drag('dragover', { ...withText, target }), drag('drop', { ...withText, target })]).toEqual([false, false]);
  expect([drag('drop', { ...withFile, target }), opened]).toEqual([true, [har]]);
});
