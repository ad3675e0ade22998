import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { CorsRule } from '../../../src/cos/cors-configuration.ts';
import { parseConfiguration } from '../../../src/notation/parse-configuration.ts';
import { printJson } from '../../../src/notation/print-json.ts';
import { configurationIn } from '../support/configuration-in.ts';
import { configuration } from '../support/random-configuration.ts';

const rule: CorsRule = {
  allowedOrigins: ['https://app.example.com'],
  allowedMethods: ['PUT', 'GET'],
  allowedHeaders: ['*'],
  exposeHeaders: ['ETag'],
  maxAgeSeconds: 600,
};
const plural =
  '"AllowedOrigins":["https://app.example.com"],"AllowedMethods":["PUT","GET"],"AllowedHeaders":["*"],"ExposeHeaders":["ETag"],"MaxAgeSeconds":"600"';
const singular =
  '"AllowedOrigin":["https://app.example.com"],"AllowedMethod":["PUT","GET"],"AllowedHeader":["*"],"ExposeHeader":["ETag"],"MaxAgeSeconds":600';

describe('is the same rule', () => {
  test.each([
    ['as the SDK gets it', `{"CORSRules":[{${plural}}],"statusCode":200,"headers":{"x-cos-request-id":"Nj"}}`],
    ['as the SDK puts it', `{"Bucket":"examplebucket-1250000000","Region":"ap-guangzhou","CORSRules":[{${singular}}]}`],
    ['under CORSConfiguration', `{"CORSConfiguration":{"CORSRules":[{${plural}}]}}`],
    ['as a list under CORSConfiguration', `{"CORSConfiguration":[{${plural}}]}`],
    ['under the singular CORSRule', `{"CORSRule":[{${singular}}]}`],
    ['as one rule, not in a list', `{"CORSRules":{${singular}}}`],
    ['as a list of rules', `[{${plural}}]`],
    ['as a bare rule', `{${plural}}`],
    ['with scalars for lists', `{${singular.replaceAll(/\["([^",]*)"\]/g, '"$1"')}}`],
    [
      'in camel case',
      `{"corsRules":[{${plural.replaceAll(/"([A-Z])(?=[a-z]+[A-Z])/g, (_, initial: string) => `"${initial.toLowerCase()}`)}}]}`,
    ],
    [
      'in snake case',
      '{"allowed_origins":["https://app.example.com"],"allowed_methods":["PUT","GET"],"allowed_headers":["*"],"expose_headers":["ETag"],"max_age_seconds":600}',
    ],
    ['with an empty id', `{"ID":"",${plural}}`],
    ['with null for what is absent', `{"ID":null,${plural}}`],
    ['with a byte order mark and Windows line ends', `\uFEFF{\r\n${plural.replaceAll('],', '],\r\n')}\r\n}`],
    [
      'as an object literal',
      "{ CORSRules: [{ AllowedOrigin: ['https://app.example.com'], AllowedMethod: ['PUT', 'GET'], AllowedHeader: '*', ExposeHeader: ['ETag',], MaxAgeSeconds: 600, }], } // mine",
    ],
    ['in a code fence', `\`\`\`json\n{${plural}}\n\`\`\``],
  ])('%s', (_, text) => {
    expect(configurationIn(text)).toEqual({ rules: [rule], responseVary: false });
  });
});

test.each([
  ['"true"', true],
  ['true', true],
  ['"TRUE"', true],
  ['"false"', false],
  ['false', false],
  ['""', false],
])('reads ResponseVary %s', (value, responseVary) => {
  const text = `{"CORSRules":[{${plural}}],"ResponseVary":${value}}`;
  expect(configurationIn(text)).toEqual({ rules: [rule], responseVary });
});

test('keeps ids, several rules and a Max-Age of 0', () => {
  const text = `{"CORSRules":[{"ID":"one",${plural}},{"ID":2,"AllowedOrigins":["*"],"AllowedMethods":["GET"],"MaxAgeSeconds":0}]}`;
  expect(parseConfiguration(text)).toMatchObject({
    configuration: { rules: [{ id: 'one' }, { id: '2', allowedHeaders: [], exposeHeaders: [], maxAgeSeconds: 0 }] },
  });
});

test('an empty list of rules is a bucket with nothing configured', () => {
  expect(configurationIn('{"CORSRules":[]}')).toEqual({ rules: [], responseVary: false });
});

describe('says what is wrong, and where', () => {
  test.each([
    ['cut off', `{"CORSRules":[{${plural}`, { kind: 'malformed', notation: 'JSON', found: '', line: 1 }],
    [
      'without a comma',
      '{"CORSRules":[\n  {"AllowedOrigins":["*"]\n   "AllowedMethods":["GET"]}\n]}',
      { kind: 'malformed', notation: 'JSON', found: '"AllowedMethods":["GET"]}', line: 3, column: 4 },
    ],
    [
      'with something behind it',
      `{${plural}}\n; }`,
      { kind: 'malformed', notation: 'JSON', found: '}', line: 2, column: 3 },
    ],
    ['with another behind it', `{${plural}}\n{${plural}}`, { kind: 'several-configurations', line: 2, column: 1 }],
    ['with two Max-Ages', `{${plural},"maxAgeSeconds":5}`, { kind: 'written-twice', name: 'maxAgeSeconds', line: 1 }],
    ['with a key again', `{${plural},\n${plural}}`, { kind: 'written-twice', name: 'AllowedOrigins', line: 2 }],
    ['a list of lists of rules', `[[{${plural}}]]`, { kind: 'nested-list', line: 1, column: 2 }],
    [
      'with a Max-Age in words',
      `{\n"AllowedOrigins":["*"],\n "MaxAgeSeconds":"ten"}`,
      { kind: 'wrong-value', name: 'MaxAgeSeconds', found: '"ten"', line: 3 },
    ],
    [
      'with a list in a list',
      '{"AllowedOrigins":[["*"]]}',
      { kind: 'wrong-value', name: 'AllowedOrigins', found: '["*"]' },
    ],
    [
      'with an unknown field',
      '{"AllowedOrigins":["*"],\n"AllowCredentials":true}',
      { kind: 'unknown-name', name: 'AllowCredentials', line: 2, column: 1 },
    ],
    ['with a rule that is none', '{"CORSRules":["*"]}', { kind: 'wrong-value', name: 'CORSRules', found: '"*"' }],
    [
      'with a Vary that is no truth value',
      `{"CORSRules":[{${plural}}],"ResponseVary":"maybe"}`,
      { kind: 'wrong-value', name: 'ResponseVary', found: '"maybe"' },
    ],
    [
      'another object',
      '\n {"Statement":[{"Effect":"allow"}]}',
      { kind: 'other-document', document: 'policy', found: '{"Statement":[{"Effect":"allow"}]}', line: 2, column: 2 },
    ],
    ['an empty object', '{}', { kind: 'not-a-configuration', line: 1, column: 1 }],
    ['an empty list', '[]', { kind: 'not-a-configuration', line: 1, column: 1 }],
    ['a list of other things', '[1, 2]', { kind: 'not-a-configuration', line: 1, column: 1 }],
    ['members of the prototype', '{"__proto__":{"CORSRules":[]}}', { kind: 'not-a-configuration', line: 1, column: 1 }],
  ])('%s', (_, text, problem) => {
    expect(parseConfiguration(text)).toMatchObject({ ok: false, problem });
  });
});

test('what is printed reads as what it was', () => {
  fc.assert(
    fc.property(configuration, (printed) => {
      expect(configurationIn(printJson(printed))).toEqual(printed);
    }),
  );
});

describe('line separators', () => {
  test('inside a value stay, and nothing is written to the console', () => {
    const warn = vi.spyOn(console, 'warn');
    const text = `{ /* "\u2028 */ AllowedOrigin: 'https://a\u2028.com', // '\u2029
      AllowedMethod: "GET", AllowedHeader: ['a\\\u2028b', "\\\\\u2029"], ExposeHeader: "it's\u2029" }`;
    expect(parseConfiguration(text)).toMatchObject({
      configuration: {
        rules: [
          {
            allowedOrigins: ['https://a\u2028.com'],
            allowedHeaders: ['ab', '\\\u2029'],
            exposeHeaders: ["it's\u2029"],
          },
        ],
      },
    });
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  test('between tokens are white space', () => {
    const text = `{\u2028${plural.replaceAll(',"', ',\u2028"')}\u2029}`.replace('["PUT",\u2028"GET"]', '["PUT","GET"]');
    expect(parseConfiguration(text)).toMatchObject({ configuration: { rules: [rule] } });
  });

  test('do not move the place of what is wrong behind them', () => {
    const text = "{ AllowedOrigin: '\u2028\u2028' AllowedMethod: 'GET' }";
    expect(parseConfiguration(text)).toMatchObject({
      problem: { kind: 'malformed', found: "AllowedMethod: 'GET' }", line: 1, column: 23 },
    });
  });
});

test.each([
  ['lists', (depth: number) => '['.repeat(depth) + ']'.repeat(depth)],
  ['lists in a rule', (depth: number) => `{"AllowedOrigins":${'['.repeat(depth)}${']'.repeat(depth)}}`],
  ['configurations', (depth: number) => `${'{CORSConfiguration:'.repeat(depth / 10)}{}${'}'.repeat(depth / 10)}`],
])('%s nested deeply are refused, not thrown at', (_, nested) => {
  for (const depth of [3000, 10_000, 30_000]) {
    expect(parseConfiguration(nested(depth))).toMatchObject({ ok: false, problem: { line: 1 } });
  }
});

describe('as it stands in code', () => {
  const literal =
    "{ Bucket: 'examplebucket-1250000000', /* required */ CORSRules: [{ AllowedOrigin: ['https://app.example.com'], AllowedMethod: ['PUT', 'GET'], AllowedHeader: ['*'], ExposeHeader: ['ETag'], MaxAgeSeconds: '600' }] }";
  test.each([
    ['assigned', `const params = ${literal};\n`],
    ['assigned with a type', `export const params: COS.PutBucketCorsParams = ${literal}; // mine`],
    ['exported', `module.exports = ${literal};`],
    ['exported as default', `export default ${literal}`],
    ['in a call', `cos.putBucketCors(${literal});`],
    ['in an awaited call', `await cos.putBucketCors(${literal})`],
    ['in a call with a named callback', `cos.putBucketCors(${literal}, callback);`],
    [
      'in a call with a function',
      `cos.putBucketCors(${literal}, function (err, data) {\n  console.log(err || data);\n});`,
    ],
    ['below a prompt', `$ node get-cors.js\n${literal}`],
    ['below the head of an answer', `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n${literal}\r\n`],
  ])('%s', (_, text) => {
    expect(configurationIn(text)).toEqual({ rules: [rule], responseVary: false });
  });

  test.each([
    ['a statement behind it', `const params = ${literal};\nparams.CORSRules = [];`, 'several-configurations', 1],
    ['a second call', `cos.putBucketCors(${literal});\ncos.putBucketCors(${literal});`, 'several-configurations', 1],
    ['rules that a name stands for', 'const params = {\n  CORSRules: rules,\n};', 'computed-value', 2],
    ['a call without rules', 'cos.putBucketAcl({ ACL: "private" });', 'not-a-configuration', 1],
  ])('but for %s', (_, text, kind, line) => {
    expect(parseConfiguration(text)).toMatchObject({ ok: false, problem: { kind, line } });
  });
});
