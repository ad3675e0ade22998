import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CorsRule } from '../../../src/cos/cors-configuration.ts';
import { printConsole, printConsoleRule } from '../../../src/notation/console.ts';
import { parseConfiguration } from '../../../src/notation/parse-configuration.ts';
import { configuration } from './random-configuration.ts';

const rule: CorsRule = {
  allowedOrigins: ['https://app.example.com', 'http://localhost:3000'],
  allowedMethods: ['PUT', 'GET'],
  allowedHeaders: ['Authorization', 'x-cos-meta-author'],
  exposeHeaders: ['ETag', 'x-cos-request-id'],
  maxAgeSeconds: 600,
};

const english = `Origin *
https://app.example.com
http://localhost:3000
Methods *
PUT
GET
Allow-Headers
Authorization
x-cos-meta-author
Expose-Headers
ETag
x-cos-request-id
Max-Age *
600`;

const chinese = english
  .replace('Origin', '来源 Origin')
  .replace('Methods', '操作 Methods')
  .replace('Max-Age', '超时 Max-Age');

describe('is the same rule', () => {
  test.each([
    ['English labels, values below', english],
    ['Chinese labels, values below', chinese],
    [
      'Chinese labels alone',
      chinese.replace('来源 Origin', '来源').replace('操作 Methods', '操作').replace('超时 Max-Age', '超时'),
    ],
    ['no stars', english.replaceAll(' *', '')],
    ['colons', english.replaceAll(' *', ':').replace('-Headers\n', '-Headers:\n')],
    ['full-width colons and stars', chinese.replaceAll(' *', ' ＊：')],
    ['indented values and blank lines', english.replaceAll('\n', '\n\n  ')],
    ['Windows line ends', english.replaceAll('\n', '\r\n')],
    [
      'values on the label’s line',
      'Origin: https://app.example.com, http://localhost:3000\nMethods: PUT, GET\nAllow-Headers: Authorization, x-cos-meta-author\nExpose-Headers: ETag, x-cos-request-id\nMax-Age: 600',
    ],
    [
      'values behind a tab',
      '来源 Origin\thttps://app.example.com\nhttp://localhost:3000\n操作 Methods\tPUT GET\nAllow-Headers\tAuthorization\nx-cos-meta-author\nExpose-Headers\tETag\nx-cos-request-id\n超时 Max-Age\t600',
    ],
    ['methods on one line', english.replace('PUT\nGET', 'PUT、GET')],
    ['a heading', `Rule 1\n${english}`],
  ])('%s', (_, text) => {
    expect(parseConfiguration(text)).toEqual({ ok: true, configuration: { rules: [rule], responseVary: false } });
  });
});

test('several rules, the second without what it may leave out', () => {
  const text = `规则 1\n${chinese}\n\n规则 2\n来源 Origin\n*\n操作 Methods\nGET\nAllow-Headers\n-\nExpose-Headers\n-\n超时 Max-Age\n-`;
  expect(parseConfiguration(text)).toEqual({
    ok: true,
    configuration: {
      rules: [rule, { allowedOrigins: ['*'], allowedMethods: ['GET'], allowedHeaders: [], exposeHeaders: [] }],
      responseVary: false,
    },
  });
});

test.each([
  ['返回 Vary: Origin\n是', true],
  ['Return Vary: Origin\ntrue', true],
  ['Return Vary: Origin: on', true],
  ['返回 Vary: Origin\t开启', true],
  ['返回 Vary: Origin\n否', false],
  ['Return Vary: Origin\nfalse', false],
])('reads %j', (vary, responseVary) => {
  expect(parseConfiguration(`${english}\n${vary}`)).toEqual({
    ok: true,
    configuration: { rules: [rule], responseVary },
  });
});

test('Vary is the bucket’s, in whichever rule’s form it is on', () => {
  const text = `${english}\n返回 Vary: Origin\n是\n${chinese}\n返回 Vary: Origin\n否`;
  expect(parseConfiguration(text)).toEqual({ ok: true, configuration: { rules: [rule, rule], responseVary: true } });
});

describe('says what is wrong, and where', () => {
  test.each([
    [
      'a Max-Age in words',
      english.replace('600', 'ten minutes'),
      { kind: 'wrong-value', name: 'Max-Age', found: 'ten minutes', line: 14, column: 1 },
    ],
    [
      'text before the first label',
      `my rule\n${english}`,
      { kind: 'not-a-configuration', found: 'my rule', line: 1, column: 1 },
    ],
    [
      'no methods',
      english.replace('Methods *\n', ''),
      { kind: 'not-a-configuration', found: 'Origin *', line: 1, column: 1 },
    ],
    [
      'a letter',
      'Dear colleague,\nwhat is CORS?',
      { kind: 'not-a-configuration', found: 'Dear colleague,', line: 1, column: 1 },
    ],
  ])('%s', (_, text, problem) => {
    expect(parseConfiguration(text)).toMatchObject({ ok: false, problem });
  });
});

test.each(['en', 'zh'] as const)('what is printed in %s reads as what it was, but for ids', (language) => {
  fc.assert(
    fc.property(configuration, (printed) => {
      const rules = printed.rules.map(({ id: _, ...rest }) => rest);
      expect(parseConfiguration(printConsole(printed, language))).toEqual({
        ok: true,
        configuration: { ...printed, rules },
      });
    }),
  );
});

test('one printed rule reads as that rule', () => {
  expect(parseConfiguration(printConsoleRule(rule, 'zh'))).toMatchObject({ configuration: { rules: [rule] } });
});
