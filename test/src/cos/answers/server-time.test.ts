import { describe, expect, test } from 'vitest';
import { dateOf, requestIdTime } from '../../../../src/cos/answers/server-time.ts';

describe('the time in a request id', () => {
  test.each([
    ['NWYwNzAzNDJfODhjMjJhMDlfMjM1ZF8yOWQyMDM=', '5f070342_88c22a09_235d_29d203'],
    ['NjVhNTMwZjBfMWYyZQ==', '65a530f0_1f2e'],
    ['NjVhNTMwZjBfMWY', '65a530f0_1f'],
  ])('%s', (id, decoded) => {
    expect(Buffer.from(id, 'base64').toString()).toBe(decoded);
    expect(requestIdTime(id)).toBe(Number.parseInt(decoded.slice(0, 8), 16) * 1000);
  });

  test.each([
    '',
    'NWYwNzAz',
    'not base64',
    'N!',
    'NjVh=NTMwZjBfMQ==',
    Buffer.from('x65a530f0_1').toString('base64'),
    Buffer.from('65A530F0_1').toString('base64'),
    Buffer.from('65a530f0-1').toString('base64'),
  ])('there is none in %j', (id) => {
    expect(requestIdTime(id)).toBeNull();
  });

  test('bytes of every value are read', () => {
    const bytes = Buffer.concat([Buffer.from('65a530f0_'), Buffer.from([0, 127, 128, 255, 62, 63])]);
    expect(requestIdTime(bytes.toString('base64'))).toBe(0x65a530f0 * 1000);
  });
});

test.each([
  ['Sun, 22 Nov 2026 14:00:47 GMT', Date.UTC(2026, 10, 22, 14, 0, 47)],
  ['yesterday', null],
  ['', null],
])('Date: %s', (value, time) => {
  expect(dateOf([['date', value]])).toBe(time);
});

test('without Date there is none', () => {
  expect(dateOf([['Server', 'tencent-cos']])).toBeNull();
});
