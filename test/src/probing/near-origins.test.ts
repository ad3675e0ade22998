import { expect, test } from 'vitest';
import { isNobodys, nearOrigins, nobodysOrigin } from '../../../src/probing/near-origins.ts';

test.each([
  [
    'https://app.example.com',
    [
      'https://app.example.com/',
      'https://app.example.com:443',
      'http://app.example.com',
      'https://www.app.example.com',
      'https://example.com',
      'app.example.com',
    ],
  ],
  [
    'http://www.example.com:8080',
    [
      'http://www.example.com:8080/',
      'http://www.example.com',
      'https://www.example.com:8080',
      'http://example.com:8080',
      'www.example.com:8080',
    ],
  ],
  [
    'http://localhost:3000',
    ['http://localhost:3000/', 'http://localhost', 'https://localhost:3000', 'http://127.0.0.1:3000', 'localhost:3000'],
  ],
  ['http://10.0.0.1', ['http://10.0.0.1/', 'http://10.0.0.1:80', 'https://10.0.0.1', '10.0.0.1']],
  ['null', []],
  ['chrome-extension://abcdefghijklmnop', []],
])('a rule may hold in place of %s', (origin, near) => {
  expect(nearOrigins(origin)).toEqual(near);
});

test('nobody’s origin has the scheme of another, and is known again', () => {
  expect(nobodysOrigin('http://localhost:3000')).toBe('http://nobody.invalid');
  expect(nobodysOrigin('https://example.com')).toBe('https://nobody.invalid');
  expect(['http://nobody.invalid', 'https://nobody.invalid', 'https://example.com'].map(isNobodys)).toEqual([
    true,
    true,
    false,
  ]);
});
