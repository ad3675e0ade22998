import { expect, test } from 'vitest';
import { repeatedAppid } from '../../../src/cos/repeated-appid.ts';

test.each([
  ['https://b-1250000000-1250000000.cos.ap-guangzhou.myqcloud.com/a', 'b-1250000000.cos.ap-guangzhou.myqcloud.com'],
  ['https://b-1250000000-1250000000.cos.accelerate.myqcloud.com/a', 'b-1250000000.cos.accelerate.myqcloud.com'],
])('%s', (url, expected) => {
  expect(repeatedAppid(url)).toEqual({ faults: [{ kind: 'appid-twice', part: '1250000000' }], expected });
});

test.each([
  'https://b-1250000000.cos.ap-guangzhou.myqcloud.com/a',
  'https://b-1250000001-1250000000.cos.ap-guangzhou.myqcloud.com/a',
  'https://b-1-1.cos.ap-guangzhou.myqcloud.com/a',
  'https://cos.ap-guangzhou.myqcloud.com/b-1250000000-1250000000/a',
])('not %s', (url) => {
  expect(repeatedAppid(url)).toBeNull();
});
