import { expect, test } from 'vitest';
import { originDifference } from '../../../src/cos/origin-difference.ts';

const page = 'https://app.example.com';

test.each([
  ['https://app.example.com/', page, 'trailing-slash'],
  ['https://APP.example.com', page, 'letter-case'],
  ['HTTPS://app.example.com', page, 'letter-case'],
  ['http://app.example.com', page, 'scheme'],
  ['https://app.example.com', 'http://app.example.com', 'scheme'],
  ['https://app.example.com:8443', page, 'port'],
  ['https://app.example.com:443', page, 'port'],
  ['http://localhost:3000', 'http://localhost:5173', 'port'],
  ['http://localhost', 'http://localhost:3000', 'port'],
  ['https://www.example.com', 'https://example.com', 'www'],
  ['https://example.com', 'https://www.example.com', 'www'],
  ['https://app.example.com', page, null],
  ['http://app.example.com:8080', page, null],
  ['http://www.example.com', 'https://example.com', null],
  ['https://example.com', page, null],
  ['https://api.example.com', page, null],
  ['https://app.example.com/path', page, null],
  ['app.example.com', page, null],
  ['*', page, null],
  ['', page, null],
  ['https://app.example.com', 'null', null],
])('%s misses %s by %s', (configured, origin, difference) => {
  expect(originDifference(configured, origin)).toBe(difference);
});
