import { expect, test } from 'vitest';
import type { CorsRule } from '../../../../src/cos/cors-configuration.ts';
import { nearestOrigin } from '../../../../src/cos/near-misses/nearest-origin.ts';

function nearest(origin: string, ...rules: string[][]) {
  const blank = { allowedMethods: [], allowedHeaders: [], exposeHeaders: [] };
  const configured = rules.map((allowedOrigins): CorsRule => ({ ...blank, allowedOrigins }));
  return nearestOrigin({ rules: configured, responseVary: false }, origin);
}

const page = 'https://app.example.com';

test('no line is near where none is', () => {
  expect(nearest(page)).toBeNull();
  expect(nearest(page, [], ['https://www.example.org', 'https://api.example.com'])).toBeNull();
});

test('what differs in one thing is nearer than what differs in two', () => {
  expect(nearest(page, ['http://app.example.com:8080'], ['https://www.example.org', 'http://app.example.com'])).toEqual(
    {
      rule: 1,
      configured: 'http://app.example.com',
      differences: ['scheme'],
    },
  );
});

test.each([
  ['https://app.exmaple.com', 'http://app.example.com', 'scheme'],
  ['http://app.example.com', 'https://app.example.com:8443', 'port'],
  ['https://app.example.com:8443', 'https://app.example.com/', 'trailing-slash'],
  ['https://app.example.com/', 'https://app.example.com ', 'invisible-character'],
])('after %s, %s is nearer still: %s', (first, configured, difference) => {
  expect(nearest(page, [first], [configured])).toEqual({ rule: 1, configured, differences: [difference] });
  expect(nearest(page, [configured, first])).toEqual({ rule: 0, configured, differences: [difference] });
});

test('of two differences the first that is unlike decides', () => {
  const lines = ['http://app.example.com:8080', 'app.example.com:8443', 'http://app.example.com/'];
  expect(nearest(page, lines)?.configured).toBe('http://app.example.com/');
});

test('the first stands for its equals', () => {
  expect(nearest(page, ['https://app.example.com:1', 'https://app.example.com:2'])?.configured).toBe(
    'https://app.example.com:1',
  );
});
