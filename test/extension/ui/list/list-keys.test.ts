import { expect, test } from 'vitest';
import { rowAfter, rowFromHead, wishOf } from '../../../../extension/ui/list/list-keys.ts';

const pressed = (key: string, more = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...more,
});

test('letters are the list’s own on a row alone, and never together with a key that makes them something else', () => {
  expect(['c', 'C', '/', 'ArrowUp', 'Escape', 'x'].map((key) => wishOf(pressed(key), false))).toEqual([
    'copy',
    'copy',
    'filter',
    'previous',
    'clear',
    null,
  ]);
  expect(['c', '/', 'ArrowUp', 'ArrowDown', 'Escape', 'Home'].map((key) => wishOf(pressed(key), true))).toEqual([
    null,
    null,
    null,
    'next',
    'clear',
    null,
  ]);
  for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }])
    expect(wishOf(pressed('c', more), false)).toBeNull();
});

test('arrows lead along the rows that are shown, and stay at the ends', () => {
  const shown = ['a', 'b', 'c'];
  expect(rowAfter(shown, 'a', 'next')).toBe('b');
  expect(rowAfter(shown, 'c', 'next')).toBe('c');
  expect(rowAfter(shown, 'a', 'previous')).toBe('a');
  expect(rowAfter(shown, 'a', 'last')).toBe('c');
  expect(rowAfter(shown, 'c', 'first')).toBe('a');
  expect(rowAfter(shown, 'gone', 'next')).toBe('a');
  expect(rowAfter([], null, 'next')).toBeNull();
});

test('from the head of a group arrows lead down into it, and up to the group before', () => {
  const shown = ['a', 'b', 'c', 'd'];
  expect(rowFromHead(shown, ['c', 'd'], 'next')).toBe('c');
  expect(rowFromHead(shown, ['c', 'd'], 'previous')).toBe('b');
  expect(rowFromHead(shown, ['a', 'b'], 'previous')).toBe('a');
  expect(rowFromHead(shown, ['c', 'd'], 'last')).toBe('d');
  expect(rowFromHead(shown, [], 'next')).toBeNull();
});
