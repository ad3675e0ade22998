import { expect, test } from 'vitest';
import { withFinished } from '../../../extension/devtools/with-finished.ts';

const entry = (method: string, status: number, at = '2026-11-24T10:00:00.000Z') => ({
  startedDateTime: at,
  request: { method, url: 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/k' },
  response: { status },
});

test('what the log has lost is put back, and what it has twice stays twice', () => {
  const log = [entry('PUT', 0), entry('GET', 200), entry('GET', 200)];
  const finished = [entry('OPTIONS', 403), entry('GET', 200), entry('PUT', 0)];
  expect(withFinished(log, finished)).toEqual([...log, entry('OPTIONS', 403)]);
});

test('an answer that the log has not got yet is taken from what finished', () => {
  expect(withFinished([entry('PUT', 0)], [entry('PUT', 200)])).toEqual([entry('PUT', 200)]);
});

test('of what is the same in one moment, each is told as often as it finished', () => {
  const [refused, passed] = [entry('PUT', 403), entry('PUT', 200)];
  expect(withFinished([entry('PUT', 0), refused], [refused, passed, passed])).toEqual([passed, refused, passed]);
  expect(withFinished([entry('PUT', 0), passed], [passed])).toEqual([entry('PUT', 0), passed]);
});

test('what finished before the page that the log is of stays out', () => {
  const later = entry('PUT', 200, '2026-11-24T10:00:07.000+00:00');
  expect(withFinished([later], [entry('OPTIONS', 200)])).toEqual([later]);
  expect(withFinished([], [entry('OPTIONS', 200)])).toEqual([]);
});

test('what is no entry does no harm', () => {
  expect(withFinished([null, 7], ['x', {}])).toEqual([null, 7]);
});
