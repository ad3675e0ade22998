import { expect, test } from 'vitest';
import { filesIn, textOf } from '../../laws/source-files.ts';

const box = /<(?:textarea|input)\b[\s\S]*?\/>/g;

/** The boxes of a component that take text, each as it is written. */
const boxesIn = (file: string): readonly string[] =>
  [...textOf(file).matchAll(box)].map(([text]) => text).filter((text) => !/type="(?:radio|checkbox|file)"/.test(text));

// Browsers write what stands in a box to their session files within seconds, unless the box forbids it: a key may stand there.
test.each(filesIn('extension').filter((file) => file.endsWith('.tsx') && boxesIn(file).length > 0))(
  'no text typed into %s reaches the session files of the browser',
  (file) => {
    for (const text of boxesIn(file)) expect(text).toMatch(/\bautocomplete="off"/i);
  },
);

// Browsers offer to store what stands in such a box, and so do password managers.
test('no box is one for passwords', () => {
  const boxes = filesIn('extension').flatMap(boxesIn);
  expect(boxes.filter((text) => text.includes('password'))).toEqual([]);
});

test('the boxes were found', () => {
  expect(boxesIn('extension/ui/rules/paste-form.tsx').length).toBe(1);
  expect(boxesIn('extension/ui/rules/secret-field.tsx').length).toBe(1);
});
