import { expect, test } from 'vitest';
import { isSent } from '../../../extension/storage/preflight-shapes.ts';

const answer = { status: 200, headers: [['Vary', 'Origin']] };
const problem = { kind: 'failed' };

test.each([
  [{ answer, problem: null }, true],
  [{ answer: null, problem }, true],
  [{ answer: null, problem: null }, false],
  [{ answer, problem }, false],
  [{ answer: { status: 200, headers: [['Vary']] }, problem: null }, false],
  [{ answer: null, problem: { kind: 'busy' } }, false],
  [null, false],
])('of a sent preflight either the answer or the problem is kept: %j', (value, fits) => {
  expect(isSent(value)).toBe(fits);
});
