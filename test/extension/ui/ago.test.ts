import { expect, test } from 'vitest';
import { ago } from '../../../extension/ui/ago.ts';
import { en } from '../../../src/text/en/en.ts';

test.each([
  [-1000, 'a moment ago'],
  [9000, 'a moment ago'],
  [10_500, '10 seconds ago'],
  [3_600_500, '1 hour ago'],
  [86_400_500, 'yesterday'],
])('%i milliseconds later something was %s', (passed, words) => {
  expect(ago(Date.now() - passed, en)).toBe(words);
});
