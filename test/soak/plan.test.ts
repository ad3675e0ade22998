import { expect, test } from 'vitest';
import { planOf } from './plan.ts';

test('a seed and a number give the same plan, others another', () => {
  expect(planOf(7, 3)).toEqual(planOf(7, 3));
  expect(planOf(7, 3)).not.toEqual(planOf(7, 4));
  expect(planOf(7, 3)).not.toEqual(planOf(8, 3));
});

test('a run of rounds holds every act', () => {
  const acts = new Set(Array.from({ length: 60 }, (_, round) => planOf(1, round).map(({ act }) => act)).flat());
  expect([...acts].sort()).toEqual([
    ...['back', 'burst', 'close', 'cut', 'fill', 'forward', 'navigate', 'open', 'popup', 'private', 'reload'],
    ...['reload-extension', 'send', 'stop'],
  ]);
});
