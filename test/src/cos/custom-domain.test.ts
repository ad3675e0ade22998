import { expect, test } from 'vitest';
import {
  customDomainOf,
  type NamedBuckets,
  withBucket,
  withNamedBuckets,
  withoutBucket,
} from '../../../src/cos/custom-domain.ts';
import { putTo } from '../support/exchanges.ts';

const bucket = 'examplebucket-1250000000';
const host = 'files.example.com';
const named: NamedBuckets = { [host]: bucket };

test.each([
  [host, host],
  ['Files.Example.com:8443', host],
  ['__proto__', '__proto__'],
  [`${bucket}.cos.ap-guangzhou.myqcloud.com`, null],
  ['cos.ap-guangzhou.myqcloud.com', null],
])('the domain of %s', (name, domain) => {
  expect(customDomainOf(putTo(name))).toBe(domain);
});

test('a name that is given again takes the place of the last one, and can be forgotten', () => {
  const corrected = withBucket(withBucket(named, 'img.example.com', bucket), host, 'otherbucket-1250000000');
  expect(corrected).toEqual({ 'img.example.com': bucket, [host]: 'otherbucket-1250000000' });
  expect(withoutBucket(corrected, host)).toEqual({ 'img.example.com': bucket });
});

test('there is room for so many, the latest among them', () => {
  const hosts = Array.from({ length: 300 }, (_, index) => `files${index}.example.com`);
  const many = hosts.reduce<NamedBuckets>((all, each) => withBucket(all, each, bucket), {});
  expect(Object.keys(many)).toEqual(hosts.slice(-200));
});

test.each(['__proto__', 'constructor'])('%s is a host like any other', (name) => {
  const exchange = putTo(name);
  expect(withNamedBuckets([exchange], {})).toEqual([exchange]);
  expect(withNamedBuckets([exchange], withBucket({}, name, bucket))[0]?.namedBucket).toBe(bucket);
});
