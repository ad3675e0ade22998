import { describe, expect, test } from 'vitest';
import { parseConfiguration } from '../../../src/notation/parse-configuration.ts';

/** The same rule in notations that are read by different readers. */
const notations = {
  XML: `<CORSConfiguration>
  <CORSRule>
    <AllowedOrigin>https://a.example.com</AllowedOrigin>
    <AllowedMethod>PUT</AllowedMethod>
  </CORSRule>
</CORSConfiguration>`,
  JSON: `[
  {
    "AllowedOrigins": ["https://a.example.com"],
    "AllowedMethods": ["PUT"]
  }
]`,
  YAML: `cors:
  - allowedOrigins:
      - https://a.example.com
    allowedMethods: [PUT]`,
  Terraform: `cors_rules {
  allowed_origins = ["https://a.example.com"]
  allowed_methods = ["PUT"]
}`,
  Go: `rule := cos.BucketCORSRule{
	AllowedOrigins: []string{"https://a.example.com"},
	AllowedMethods: []string{"PUT"},
}`,
  console: `来源 Origin
https://a.example.com
操作 Methods
PUT`,
};

const each = (change: (line: string, index: number) => string) => (text: string) =>
  text.split('\n').map(change).join('\n');
const numbers = (text: string, separator: string) => text.split('\n').map((_, index) => `${index + 1}${separator}`);

/** What a message, an editor or a tool puts in front of lines. */
const margins: Readonly<Record<string, (text: string) => string>> = {
  'a quotation': each((line) => `> ${line}`),
  'a quotation in a quotation': each((line) => `> > ${line}`),
  'a quotation without spaces': each((line) => `>${line}`),
  'a quotation between prose': (text) => `Li wrote:\n${each((line) => `> ${line}`)(text)}\nwhich looks right`,
  'a quoted code block': (text) => each((line) => `> ${line}`)(`\`\`\`\n${text}\n\`\`\``),
  'numbers and tabs': each((line, index) => `${index + 1}\t${line}`),
  'numbers that are aligned': each((line, index) => `${String(index + 9).padStart(3)} ${line}`),
  'numbers and colons': each((line, index) => `${index + 12}: ${line}`),
  'numbers and bars': each((line, index) => `  ${index + 1} | ${line}`),
  'numbers above it': (text) => `${numbers(text, '\n').join('')}${text}`,
  'an added file': each((line) => `+${line}`),
  'a diff with its headers': (text) =>
    `diff --git a/x b/x\nindex 1111111..2222222 100644\n--- a/x\n+++ b/x\n@@ -1,2 +1,9 @@\n-{ "AllowedOrigins": ["https://old.example.com"] }\n${each((line) => ` ${line}`)(text)}`,
  'a changed line': each((line) =>
    line.includes('https') ? `-${line.replace('a.ex', 'b.ex')}\n+${line}` : ` ${line}`,
  ),
};

describe.each(Object.entries(notations))('%s', (_, text) => {
  test.each(Object.entries(margins))('is read behind %s', (_, change) => {
    expect(parseConfiguration(change(text))).toMatchObject({
      ok: true,
      configuration: { rules: [{ allowedOrigins: ['https://a.example.com'], allowedMethods: ['PUT'] }] },
    });
  });
});

test('a plan of Terraform is read as it will be', () => {
  const plan = `  ~ resource "tencentcloud_cos_bucket" "b" {
        id = "a-1250000000"
      - cors_rules {
          - allowed_methods = ["GET"]
          - allowed_origins = ["*"]
        }
      + cors_rules {
          + allowed_methods = [
              + "PUT",
            ]
          + allowed_origins = [
              + "https://a.example.com",
            ]
          ~ max_age_seconds = 5 -> 600
        }
    }`;
  expect(parseConfiguration(plan)).toMatchObject({
    ok: true,
    configuration: {
      rules: [{ allowedOrigins: ['https://a.example.com'], allowedMethods: ['PUT'], maxAgeSeconds: 600 }],
    },
  });
});

test('a mistake behind a margin has its place in the text that was pasted', () => {
  const text = '> [{"AllowedOrigins": ["https://a.example.com"],\n>   "AllowedMethods": ["PATCH"]}]';
  expect(parseConfiguration(text)).toMatchObject({ ok: true, mistakes: [{ line: 2, column: 24 }] });
});

test.each([
  ['a number alone in the form', '来源 Origin\n*\n操作 Methods\nGET\n超时 Max-Age\n600', 600],
  ['items of YAML at the beginning of lines', 'AllowedOrigins:\n- "*"\nAllowedMethods:\n- GET\nMaxAgeSeconds: 5', 5],
  [
    'an answer to a command that was typed',
    '> cos.getBucketCors()\n[{"AllowedOrigins":["*"],"AllowedMethods":["GET"],"MaxAgeSeconds":1}]',
    1,
  ],
])('%s is no margin', (_, text, maxAgeSeconds) => {
  expect(parseConfiguration(text)).toMatchObject({
    ok: true,
    configuration: { rules: [{ allowedOrigins: ['*'], allowedMethods: ['GET'], maxAgeSeconds }] },
  });
});

test('what a diff in a code block removes is not read', () => {
  const lines = [
    ' <CORSRule>',
    '-  <AllowedOrigin>*</AllowedOrigin>',
    '+  <AllowedOrigin>https://a.com</AllowedOrigin>',
  ];
  const text = ['Please check:', '```diff', ...lines, ' </CORSRule>', '```'].join('\n');
  expect(parseConfiguration(text)).toMatchObject({
    ok: true,
    configuration: { rules: [{ allowedOrigins: ['https://a.com'] }] },
  });
});

test.each([
  ['a value', '            # (1 unchanged element hidden)\n', ''],
  ['a rule', '', '        # (1 unchanged block hidden)\n'],
])('a plan of Terraform that leaves out %s is refused', (_, value, block) => {
  const text = [
    '  ~ resource "tencentcloud_cos_bucket" "b" {\n      ~ cors_rules {\n',
    `          ~ allowed_origins = [\n              + "https://a.com",\n    ${value}            ]\n`,
    `            allowed_methods = ["GET"]\n        }\n${block}        # (5 unchanged attributes hidden)\n    }`,
  ].join('');
  const found = `1 unchanged ${value === '' ? 'block' : 'element'} hidden`;
  expect(parseConfiguration(text)).toMatchObject({ ok: false, problem: { kind: 'left-out-of-plan', found } });
  expect(parseConfiguration(text.replace(/ *# \(1.*\n/, ''))).toMatchObject({ ok: true });
});
