import { expect, test } from 'vitest';
import { isForbiddenRequestHeader } from '../../../src/fetch/forbidden-header.ts';

test.each([
  ['Accept-Charset', 'x', true],
  ['Access-Control-Request-Method', 'PUT', true],
  ['Connection', 'close', true],
  ['Content-Length', '1', true],
  ['Cookie', 'a=b', true],
  ['Date', 'x', true],
  ['host', 'example.com', true],
  ['ORIGIN', 'https://app.example.com', true],
  ['Referer', '/', true],
  ['Upgrade', 'h2c', true],
  ['Sec-CH-UA', '"x"', true],
  ['Proxy-Authorization', 'x', true],
  ['X-HTTP-Method', 'trace, get', true],
  ['X-HTTP-Method-Override', 'get, CONNECT', true],
  ['x-method-override', 'Track', true],
  ['X-Http-Method', 'PUT', false],
  ['X-HTTP-Method', 'traces', false],
  ['User-Agent', 'x', false],
  ['Authorization', 'q-sign-algorithm=sha1', false],
  ['Upgrade-Insecure-Requests', '1', false],
  ['Second', '1', false],
  ['Content-Type', 'image/png', false],
  ['x-cos-security-token', 'token', false],
])('%s: %s → %s', (name, value, forbidden) => {
  expect(isForbiddenRequestHeader(name, value)).toBe(forbidden);
});
