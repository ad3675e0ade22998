import { expect, test } from 'vitest';
import { latestAlike } from '../../src/alike.ts';
import { hasAnswerIds } from '../../src/cos/answers/request-id.ts';
import { pendingGet, pendingPut } from './support/exchanges.ts';

const response = { status: 200, headers: [['x-cos-request-id', 'NjYz']] as const };

test('of those that ask for the same as the example, the latest whose answer has an id is found', () => {
  const [first, second] = ['2', '3'].map((id) => ({ ...pendingPut, id, response }));
  const sent = [pendingPut, first, second, { ...pendingPut, id: '4' }, { ...pendingGet, id: '5', response }];
  const exchanges = sent.filter((exchange) => exchange !== undefined);
  expect(latestAlike(exchanges, pendingPut, hasAnswerIds)).toBe(second);
  expect(latestAlike([pendingPut], pendingPut, hasAnswerIds)).toBeUndefined();
});

test('the example is found though it is none of the exchanges', () => {
  const example = { ...pendingPut, response };
  expect(latestAlike([pendingGet], example, hasAnswerIds)).toBe(example);
});
