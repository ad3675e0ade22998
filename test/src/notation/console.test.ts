import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CorsRule } from '../../../src/cos/cors-configuration.ts';
import { printConsole, printConsoleRule } from '../../../src/notation/console.ts';
import { parseConfiguration } from '../../../src/notation/parse-configuration.ts';
import { configurationIn } from '../support/configuration-in.ts';
import { configuration } from '../support/random-configuration.ts';

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
    expect(configurationIn(text)).toEqual({ rules: [rule], responseVary: false });
  });
});

test('several rules, the second without what it may leave out', () => {
  const text = `规则 1\n${chinese}\n\n规则 2\n来源 Origin\n*\n操作 Methods\nGET\nAllow-Headers\n-\nExpose-Headers\n-\n超时 Max-Age\n-`;
  expect(configurationIn(text)).toEqual({
    rules: [rule, { allowedOrigins: ['*'], allowedMethods: ['GET'], allowedHeaders: [], exposeHeaders: [] }],
    responseVary: false,
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
  expect(configurationIn(`${english}\n${vary}`)).toEqual({ rules: [rule], responseVary });
});

test('Vary is the bucket’s, in whichever rule’s form it is on', () => {
  const text = `${english}\n返回 Vary: Origin\n是\n${chinese}\n返回 Vary: Origin\n否`;
  expect(configurationIn(text)).toEqual({ rules: [rule, rule], responseVary: true });
});

describe('a header named Origin is a header', () => {
  const second = 'Origin\n*\nMethods\nGET';
  const plain = english.replaceAll(' *', '');
  test.each([
    ['last in Allow-Headers', plain.replace('x-cos-meta-author', 'Origin'), ['Authorization', 'Origin'], 1],
    ['before another header', plain.replace('Authorization', 'Origin'), ['Origin', 'x-cos-meta-author'], 1],
    [
      'before a *',
      plain
        .replace('Authorization\nx-cos-meta-author', 'Origin\n*')
        .replace('Expose-Headers\nETag\nx-cos-request-id\n', ''),
      ['Origin', '*'],
      1,
    ],
    ['last of all, before the next rule', `Origin\n*\nMethods\nGET\nAllow-Headers\nOrigin\n\n${second}`, ['Origin'], 2],
    ['but as a label it opens a rule', `Origin\n*\nMethods\nGET\nAllow-Headers\nrange\n${second}`, ['range'], 2],
    [
      'and so it does with a star',
      `Origin *\n*\nMethods *\nGET\nAllow-Headers\nrange\nOrigin *\n*\nMethods\nGET`,
      ['range'],
      2,
    ],
  ])('%s', (_, text, allowedHeaders, count) => {
    const parsed = parseConfiguration(text);
    expect(parsed).toMatchObject({ ok: true, configuration: { rules: { length: count } } });
    expect(parsed).toMatchObject({ configuration: { rules: { 0: { allowedHeaders } } } });
  });
});

describe('the form’s own help is passed over', () => {
  test.each([
    ['来源 Origin *', '来源需以 http:// 或 https:// 开头，一行一条'],
    ['来源 Origin *', '来源需以http://或https://开头，可输入多条'],
    ['来源 Origin *', '每行最多一个通配符 *'],
    ['Allow-Headers', '可输入多条，一行一条'],
    ['Allow-Headers', 'One per line'],
    ['Expose-Headers', 'One header per line'],
    ['来源 Origin *', 'Must start with http:// or https://. One per line.'],
  ])('under %s: %s', (label, help) => {
    const expected = { rules: [rule], responseVary: false };
    expect(configurationIn(chinese.replace(label, `${label}\n${help}`))).toEqual(expected);
    expect(configurationIn(chinese.replace(label, `${label}\t${help}`))).toEqual(expected);
  });
});

const englishHead = 'Origin\tMethods\tAllow-Headers\tExpose-Headers\tMax-Age';
const chineseHead = '来源 Origin\t操作 Methods\tAllow-Headers\tExpose-Headers\t超时 Max-Age';
const row =
  'https://app.example.com, http://localhost:3000\tPUT,GET\tAuthorization,x-cos-meta-author\tETag,x-cos-request-id\t600';

describe('a table with the labels in its first row is the same rules', () => {
  test.each([
    ['in English', `${englishHead}\n${row}`, false],
    ['in Chinese', `${chineseHead}\n${row}`, false],
    ['with lines in its cells', `${chineseHead}\n${row.replaceAll(/, ?/g, '\n')}`, false],
    ['with stars', `${englishHead.replace('Methods', 'Methods *')}\n${row}`, false],
    ['with Vary', `${chineseHead}\t返回 Vary: Origin\n${row}\t是`, true],
    ['with other columns', `规则\t${chineseHead}\t操作\n1\t${row}\t修改 删除`, false],
  ])('%s', (_, text, responseVary) => {
    expect(configurationIn(text)).toEqual({ rules: [rule], responseVary });
  });

  test('several rows, one short', () => {
    const text = `${chineseHead}\n${row}\n${row}\n*\tget\t-\n`;
    const third = { allowedOrigins: ['*'], allowedMethods: ['GET'], allowedHeaders: [], exposeHeaders: [] };
    expect(parseConfiguration(text)).toMatchObject({ configuration: { rules: [rule, rule, third] } });
  });

  test.each([
    ['a cell with a wrong value', `${englishHead}\n${row.replace('GET', 'FETCH')}`, 'Methods', 'FETCH', 2, 52],
    ['rows of too few cells', `${englishHead}\n*\tGET\n${row}`, 'Methods', 'https://app.example.com', 3, 1],
  ])('%s is named with its place', (_, text, name, found, line, column) => {
    expect(parseConfiguration(text)).toEqual({
      ok: false,
      problem: { kind: 'wrong-value', name, found, line, column },
    });
  });
});

describe('says what is wrong, and where', () => {
  test.each([
    [
      'the labels first, then the values',
      'Origin\nMethods\nAllow-Headers\nExpose-Headers\nMax-Age\nhttps://app.example.com\nPUT\n*\nETag\n600',
      { kind: 'no-value', name: 'Origin', line: 1, column: 1 },
    ],
    [
      'the labels without what stands in their boxes',
      '规则 1\n来源 Origin *\n一行一条\n操作 Methods *\nPUT\n超时 Max-Age *',
      { kind: 'no-value', name: '来源 Origin', line: 2, column: 1 },
    ],
    [
      'methods without an origin',
      `${english}\nMethods\nGET`,
      { kind: 'no-value', name: 'Origin', line: 15, column: 1 },
    ],
    [
      'an origin without its methods',
      `${english}\n  Origin: *`,
      { kind: 'no-value', name: 'Methods', line: 15, column: 3 },
    ],
    [
      'an unknown method',
      english.replace('GET', 'Fetch'),
      { kind: 'wrong-value', name: 'Methods', found: 'Fetch', line: 6, column: 1 },
    ],
    [
      'a word among the origins',
      english.replace('http://localhost:3000', '  http://localhost:3000, ours'),
      { kind: 'wrong-value', name: 'Origin', found: 'ours', line: 3, column: 26 },
    ],
    [
      'two origins on one line',
      english.replace('com\nhttp', 'com http'),
      { kind: 'wrong-value', name: 'Origin', found: 'https://app.example.com http://localhost…', line: 2, column: 1 },
    ],
    [
      'an unknown sentence among the origins',
      chinese.replace('http://localhost:3000', '来源应当是 https:// 的网站'),
      { kind: 'wrong-value', name: '来源 Origin', found: '来源应当是 https:// 的网站', line: 3, column: 1 },
    ],
    [
      'an unknown sentence among the headers',
      english.replace('Authorization', 'Headers that scripts send'),
      { kind: 'wrong-value', name: 'Allow-Headers', found: 'Headers that scripts send', line: 8, column: 1 },
    ],
    [
      'an origin among the headers',
      english.replace('ETag', 'https://app.example.com'),
      { kind: 'wrong-value', name: 'Expose-Headers', found: 'https://app.example.com', line: 11, column: 1 },
    ],
    ['two Max-Ages', `${english}\n3600`, { kind: 'wrong-value', name: 'Max-Age', found: '3600', line: 15, column: 1 }],
    [
      'a Vary that is no truth value',
      `${english}\nReturn Vary: Origin\nhttps://app.example.com`,
      { kind: 'wrong-value', name: 'Return Vary: Origin', found: 'https://app.example.com', line: 16, column: 1 },
    ],
    [
      'a text between a heading and the first label',
      `${english}\nRule 2\nupload\n${english}`,
      { kind: 'not-a-configuration', found: 'upload', line: 16, column: 1 },
    ],
    [
      'a Max-Age in words',
      english.replace('600', 'ten minutes'),
      { kind: 'wrong-value', name: 'Max-Age', found: 'ten minutes', line: 14, column: 1 },
    ],
    [
      'an origin before the first label',
      `https://a.example.com\n${english}`,
      { kind: 'not-a-configuration', found: 'https://a.example.com', line: 1, column: 1 },
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

test('methods in any case, and an invisible character, which stays', () => {
  const text = english.replace('PUT', 'put').replace('Authorization', '\u200BAuthorization');
  const allowedHeaders = ['\u200BAuthorization', 'x-cos-meta-author'];
  expect(parseConfiguration(text)).toMatchObject({ configuration: { rules: [{ ...rule, allowedHeaders }] } });
});

test.each(['en', 'zh'] as const)('what is printed in %s reads as what it was, but for ids', (language) => {
  fc.assert(
    fc.property(configuration, (printed) => {
      const rules = printed.rules.map(({ id: _, ...rest }) => rest);
      expect(configurationIn(printConsole(printed, language))).toEqual({ ...printed, rules });
    }),
  );
});

test('one printed rule reads as that rule', () => {
  expect(parseConfiguration(printConsoleRule(rule, 'zh'))).toMatchObject({ configuration: { rules: [rule] } });
});
