import { expect, test } from 'vitest';
import { redactUrl } from '../../../extension/redact/redact-url.ts';

test.each([
  [
    'https://u:p@b-1250000000.cos.ap-x.myqcloud.com/a/b?q-ak=AKIDplayground#x',
    'https://b-1250000000.cos.ap-x.myqcloud.com/a/b',
  ],
  [
    'https://b.example.com/k?partNumber=2&uploadId=17&q-signature=x',
    'https://b.example.com/k?partNumber=2&uploadId=17',
  ],
  ['https://b.example.com/?cors', 'https://b.example.com/?cors'],
  ['https://b.example.com/?acl=x&prefix=y', 'https://b.example.com/?acl'],
  // A client adds its signature with a second question mark, or encodes what separates it.
  [
    'https://b.example.com/k?uploadId=17&partNumber=2?sign=q-ak%3Dx',
    'https://b.example.com/k?uploadId=17&partNumber=2',
  ],
  ['https://b.example.com/k?uploadId=17?x-cos-security-token=x', 'https://b.example.com/k?uploadId=17'],
  ['https://b.example.com/k?versionId=17%26sign%3Dx', 'https://b.example.com/k?versionId=17'],
  ['https://b.example.com/k?versionId=17%25253Fsign=x', 'https://b.example.com/k?versionId=17'],
  ['https://b.example.com/k?position=0%23token%3Dx', 'https://b.example.com/k?position=0'],
  ['https://b.example.com/k?uploads?sign=x', 'https://b.example.com/k?uploads'],
  ['https://b.example.com/k?uploadId=a%2Fb%2B%3D%3D', 'https://b.example.com/k?uploadId=a%2Fb%2B%3D%3D'],
  ['/other?sign=1', 'https://b.example.com/other'],
  ['data:text/plain,x', null],
  ['https://', null],
  // An address that is cut within its host name would be no address at all.
  [`https://${'xn--fiqs8s.'.repeat(400)}example.com/k`, null],
])('%s becomes %s', (address, redacted) => {
  expect(redactUrl(address, 'https://b.example.com/k')).toBe(redacted);
});

test('an address keeps 4,096 characters', () => {
  const origin = 'https://b.example.com';
  const whole = `${origin}/${'k'.repeat(4096 - origin.length - 1)}`;
  expect(redactUrl(whole)).toBe(whole);
  expect(redactUrl(`${whole}k`)).toBe(whole);
  expect(redactUrl(`${whole}?partNumber=1`)).toBe(whole);
});
