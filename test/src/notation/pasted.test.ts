import { describe, expect, test } from 'vitest';
import { parseConfiguration } from '../../../src/notation/parse-configuration.ts';
import { pastedCode } from './pasted-code.ts';
import { pastedAges, pastedColumns, pastedConsole } from './pasted-console.ts';
import { pastedTexts } from './pasted-texts.ts';

const rule = {
  allowedOrigins: ['https://a.example.com', '*'],
  allowedMethods: ['PUT', 'GET'],
  allowedHeaders: ['*'],
  exposeHeaders: ['ETag'],
  maxAgeSeconds: 600,
};

test.each(Object.entries({ ...pastedTexts, ...pastedCode, ...pastedConsole }))('%s is read', (_, text) => {
  expect(parseConfiguration(text)).toMatchObject({
    ok: true,
    configuration: { rules: [rule], responseVary: false },
  });
});

test.each(pastedAges)('%j is read in seconds', (text, maxAgeSeconds) => {
  expect(parseConfiguration(`Origin: *\nMethods: GET\n${text}`)).toMatchObject({
    ok: true,
    configuration: { rules: [{ allowedMethods: ['GET'], maxAgeSeconds }] },
  });
});

test.each(['Max-Age: 10 parsecs', 'Max-Age: -\n600\n5', 'Max-Age: ten'])('%j is no age', (text) => {
  expect(parseConfiguration(`Origin: *\nMethods: GET\n${text}`)).toMatchObject({
    ok: false,
    problem: { kind: 'wrong-value', name: 'Max-Age' },
  });
});

test.each(Object.entries(pastedColumns))('a table with a rule a column %s is read', (_, text) => {
  const [first, second] = [
    { allowedOrigins: ['https://a.example.com'], allowedMethods: ['PUT', 'GET'], exposeHeaders: ['ETag'] },
    { allowedOrigins: ['*'], allowedMethods: ['GET'], exposeHeaders: [], maxAgeSeconds: 5 },
  ];
  expect(parseConfiguration(text)).toMatchObject({
    ok: true,
    configuration: { rules: [{ ...first, maxAgeSeconds: 600 }, second] },
  });
});

test.each([
  ['of COS in YAML', 'CORSRules:\n  - AllowedOrigins: [a]\n    AllowedMethods: [GET]\nResponseVary: true'],
  [
    'of TOS, in a rule',
    '{"CORSRules":[{"AllowedOrigins":["*"],"AllowedMethods":["GET"],"MaxAgeSeconds":1,"ResponseVary":true}]}',
  ],
  ['of a line', 'AllowedOrigin: *\nAllowedMethod: GET\nResponseVary: true'],
])('ResponseVary %s is read', (_, text) => {
  expect(parseConfiguration(text)).toMatchObject({ ok: true, configuration: { responseVary: true } });
});

test('each value between the commas of Azure has its place', () => {
  const text =
    '[{"AllowedMethods":"GET","AllowedOrigins":"https://b.example.com, https://a.example.com/","MaxAgeInSeconds":600}]';
  expect(parseConfiguration(text)).toMatchObject({ ok: true, mistakes: [{ line: 1, column: 67 }] });
});

test('a mistake in YAML has its place', () => {
  const text = 'inputs:\n  cors:\n    - allowedOrigins:\n        - https://a.example.com/\n      allowedMethods: [GET]';
  expect(parseConfiguration(text)).toMatchObject({ ok: true, mistakes: [{ line: 4, column: 11 }] });
});

test.each([
  ['s3cmd', 's3://a-1250000000/ (bucket):\n   Location:  ap-guangzhou\n   CORS:      none'],
  [
    'the command line of S3',
    'An error occurred (NoSuchCORSConfiguration) when calling the GetBucketCors operation: The CORS configuration does not exist',
  ],
  ['mc', 'mc: <ERROR> Unable to get bucket CORS configuration for cos/a. The CORS configuration does not exist.'],
  ["the console's list", '来源 Origin\t操作 Methods\tAllow-Headers\tExpose-Headers\t超时 Max-Age\t操作\n暂无数据'],
])('%s says that there are no rules', (_, text) => {
  expect(parseConfiguration(text)).toMatchObject({ ok: true, nothingConfigured: true });
});

describe('is refused by what it is', () => {
  test.each([
    [
      'headers of a response',
      'HTTP/1.1 200 OK\nAccess-Control-Allow-Origin: *',
      'about-cors',
      'response-headers',
      1,
      1,
    ],
    ['headers of DevTools', 'date:\nx\naccess-control-allow-origin:\n*', 'about-cors', 'response-headers', 3, 1],
    ['a preflight', 'Origin: https://a\nAccess-Control-Request-Method: PUT', 'about-cors', 'request-headers', 2, 1],
    [
      "Chrome's message",
      "Access to XMLHttpRequest at 'https://b' from origin 'https://a' has been blocked by CORS policy: Response …",
      'about-cors',
      'browser-message',
      1,
      1,
    ],
    [
      "Firefox's message",
      '已拦截跨源请求：同源策略禁止读取位于 https://b 的远程资源。',
      'about-cors',
      'browser-message',
      1,
      1,
    ],
    ['a command', '$ coscli bucket-cors get', 'about-cors', 'command', 1, 1],
    ['a URL', 'https://app.example.com', 'about-cors', 'url', 1, 1],
    [
      'nginx',
      'location / {\n  add_header Access-Control-Allow-Origin *;\n  if ($request_method = OPTIONS) { return 204; }\n}',
      'own-server',
      'nginx',
      1,
      1,
    ],
    [
      'an ingress of Kubernetes',
      'annotations:\n  nginx.ingress.kubernetes.io/cors-allow-origin: "https://a"',
      'own-server',
      'nginx',
      2,
      3,
    ],
    [
      'a development server',
      "devServer: {\n  headers: { 'Access-Control-Allow-Origin': '*' },\n}",
      'own-server',
      'node',
      1,
      1,
    ],
    [
      'what s3cmd prints of an object',
      's3://a-1250000000/x.txt (object):\n   File size: 12\n   CORS:      none',
      'about-cors',
      'object-info',
      1,
      1,
    ],
    ['Apache', '<IfModule mod_headers.c>\n Header set X 1\n</IfModule>', 'own-server', 'apache', 1, 1],
    [
      'IIS',
      '<configuration><system.webServer><httpProtocol></httpProtocol></system.webServer></configuration>',
      'own-server',
      'iis',
      1,
      16,
    ],
    ['Express', "app.use(cors({\n  origin: 'https://a',\n  allowedHeaders: ['x'] }));", 'own-server', 'node', 1, 1],
    ["Express's options", "{ origin: '*', methods: ['GET'], credentials: true }", 'other-service', 'express', 1, 16],
    ['headers that code sets', "res.setHeader('Access-Control-Allow-Origin', '*');", 'own-server', 'node', 1, 1],
    ['Spring', '@CrossOrigin(origins = "*")\npublic class A {}', 'own-server', 'spring', 1, 1],
    [
      'Laravel',
      "<?php return [\n 'allowed_origins' => ['*'],\n 'supports_credentials' => false];",
      'own-server',
      'php',
      3,
      2,
    ],
    ['FastAPI', 'app.add_middleware(\n    CORSMiddleware,\n    allow_origins=["*"],\n)', 'own-server', 'python', 2, 5],
    ['Google', '[{"origin":["*"],"method":["GET"],"maxAgeSeconds":1}]', 'other-service', 'gcs', 1, 18],
    [
      'Google in YAML',
      'spec:\n  cors:\n    - origin: ["*"]\n      method: [GET]\n      responseHeader: ["*"]\n      maxAgeSeconds: 5',
      'other-service',
      'gcs',
      5,
      7,
    ],
    [
      'Backblaze',
      '[{"corsRuleName":"a","allowedOrigins":["*"],"allowedOperations":["s3_put"],"maxAgeSeconds":1}]',
      'other-service',
      'b2',
      1,
      45,
    ],
    ['an HTTP API', 'Cors:\n  AllowOrigins: ["*"]\n  AllowedMethods: [GET]', 'other-service', 'api-gateway', 2, 3],
  ])('%s', (_, text, kind, which, line, column) => {
    const parsed = parseConfiguration(text);
    if (parsed.ok) throw new Error(JSON.stringify(parsed.configuration));
    expect(parsed.problem).toMatchObject({ kind, line, column });
    expect(Object.values(parsed.problem)).toContain(which);
  });
});

describe('says which value the text does not tell', () => {
  test.each([
    [
      'a dynamic block',
      'dynamic "cors_rules" {\n for_each = var.rules\n}',
      { kind: 'dynamic-block', found: 'var.rules' },
    ],
    [
      'a variable for the rules',
      'resource "tencentcloud_cos_bucket" "b" {\n  cors_rules = var.rules\n}',
      {
        kind: 'filled-in-value',
        by: 'terraform-reference',
        name: 'cors_rules',
        found: 'var.rules',
        line: 2,
        column: 16,
      },
    ],
    [
      'a call',
      'cors_rules {\n  allowed_origins = concat(var.a, ["*"])\n  allowed_methods = ["GET"]\n}',
      {
        kind: 'filled-in-value',
        by: 'terraform-expression',
        name: 'allowed_origins',
        found: 'concat(var.a, ["*"])',
        line: 2,
        column: 21,
      },
    ],
    [
      'a condition',
      'cors_rules {\n  allowed_origins = var.a ? ["*"] : []\n  allowed_methods = ["GET"]\n}',
      {
        kind: 'filled-in-value',
        by: 'terraform-expression',
        name: 'allowed_origins',
        found: 'var.a ? ["*"] : []',
        line: 2,
        column: 21,
      },
    ],
    [
      'a local value',
      'cors_rules {\n  allowed_origins = [local.origin]\n  allowed_methods = ["GET"]\n}',
      { kind: 'filled-in-value', by: 'terraform-reference', name: 'allowed_origins', found: 'local.origin', line: 2 },
    ],
    [
      'a variable of Serverless',
      `cors:\n  - allowedOrigins: ["\${env:ORIGIN}"]\n    allowedMethods: [GET]`,
      { kind: 'filled-in-value', by: 'variable', found: `"\${env:ORIGIN}"`, line: 2, column: 22 },
    ],
    [
      'an unknown tag',
      'cors:\n  - allowedOrigins: [!env ORIGIN]\n    allowedMethods: [GET]',
      { kind: 'filled-in-value', by: 'tag', found: '!env ORIGIN', line: 2, column: 22 },
    ],
    [
      'an alias without its anchor',
      'cors:\n  - allowedOrigins: *origins\n    allowedMethods: [GET]',
      { line: 2, column: 21 },
    ],
    [
      'what Node.js prints of a nested array',
      '{\n  CORSRules: [ { AllowedOrigins: [Array], AllowedMethods: [Array] } ],\n  statusCode: 200\n}',
      { kind: 'left-out-value', name: 'AllowedOrigins', line: 2, column: 35 },
    ],
    [
      'what Node.js prints of a nested object',
      '{ data: { CORSRules: [ [Object] ] } }',
      { kind: 'left-out-value', name: 'CORSRules', found: '[Object]', line: 1 },
    ],
    [
      'a reference of CloudFormation',
      'CorsRules:\n  - AllowedOrigins: [!Ref Origin]\n    AllowedMethods: [GET]',
      {
        kind: 'filled-in-value',
        by: 'cloudformation',
        name: 'AllowedOrigins',
        found: '!Ref Origin',
        line: 2,
        column: 22,
      },
    ],
    [
      'a variable of Ansible',
      'rules:\n  - allowed_origins: ["{{ origin }}"]\n    allowed_methods: [GET]',
      {
        kind: 'filled-in-value',
        by: 'template',
        name: 'allowed_origins',
        found: '"{{ origin }}"',
        line: 2,
        column: 23,
      },
    ],
  ])('%s', (_, text, problem) => {
    expect(parseConfiguration(text)).toMatchObject({ ok: false, problem });
  });
});

test('code of which too many parts cannot be read is refused where reading ends', () => {
  const text = `rule.setAllowedOrigins("*");\n${'? (\n'.repeat(3000)}rule.setAllowedMethods("GET");`;
  expect(parseConfiguration(text)).toMatchObject({ ok: false, problem: { kind: 'malformed', notation: 'Java' } });
});

/** Forty-five lines of YAML that stand for 2⁴⁵ values. */
const doubling = Array.from(
  { length: 45 },
  (_, at) => `a${at}: &a${at} [${at === 0 ? 'x,x' : `*a${at - 1},*a${at - 1}`}]`,
);

describe('YAML that cannot be read', () => {
  test.each([
    ['a tab', 'CORSRules:\n\t- AllowedOrigins: [a]', { kind: 'malformed', notation: 'YAML', line: 2 }],
    [
      'an unknown key',
      'CORSRules:\n  - AllowedOrigins: [a]\n    Foo: 1',
      { kind: 'unknown-name', name: 'Foo', line: 3 },
    ],
    ['a key twice', 'CORS:\n - AllowedOrigins: [a]\n   AllowedOrigins: [b]', { kind: 'written-twice', line: 3 }],
    [
      'two buckets',
      'a:\n  CORS:\n    - AllowedOrigins: [a]\nb:\n  CORS:\n    - AllowedOrigins: [a]',
      { kind: 'several-configurations', line: 6, column: 5 },
    ],
    [
      'keys without end',
      `CORSRules:\n  - AllowedOrigins: [a]\n${'a:\n'.repeat(20_000)}`,
      { kind: 'too-many-parts', line: 5000, limit: 10_000 },
    ],
    [
      'brackets that only close',
      `AllowedOrigins:\n  - a\n${']'.repeat(60_000)}`,
      { kind: 'malformed', notation: 'YAML', line: 3, column: 1 },
    ],
    [
      'levels without end',
      `AllowedOrigins: [\n${'['.repeat(30_000)}`,
      { kind: 'nested-too-deeply', line: 2, column: 50 },
    ],
    [
      'lists of which each line doubles the one before',
      `${doubling.join('\n')}\nCORSRules:\n  - AllowedOrigins: *a44\n    AllowedMethods: [GET]`,
      { kind: 'wrong-value', name: 'AllowedOrigins', line: 44 },
    ],
    [
      'items without end',
      `AllowedOrigins:\n${'- '.repeat(30_000)}a`,
      { kind: 'nested-too-deeply', line: 2, column: 1 },
    ],
  ])('%s is named with its place', (_, text, problem) => {
    expect(parseConfiguration(text)).toMatchObject({ ok: false, problem });
  });
});
