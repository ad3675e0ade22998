import { describe, expect, test } from 'vitest';
import type { ConfigurationProblem } from '../../../src/notation/configuration-problem.ts';
import { parseConfiguration } from '../../../src/notation/parse-configuration.ts';
import { en } from '../../../src/text/en/en.ts';
import { problems as english } from '../../../src/text/en/problems.ts';
import { type Phrase, plainText } from '../../../src/text/phrase.ts';
import { type ProblemTexts, problemText, type Text } from '../../../src/text/text.ts';
import { problems as chinese } from '../../../src/text/zh-cn/problems.ts';
import { zhCn } from '../../../src/text/zh-cn/zh-cn.ts';
import { banned, prose } from '../support/tone.ts';

function said(texts: ProblemTexts, pasted: string): string {
  const parsed = parseConfiguration(pasted);
  if (parsed.ok) throw new Error(`read as a configuration: ${pasted}`);
  const text = texts[parsed.problem.kind] as (problem: ConfigurationProblem) => Phrase;
  return plainText(text(parsed.problem));
}

const error = (code: string) => `<Error><Code>${code}</Code></Error>`;

const pasted: readonly [string, string, RegExp, RegExp][] = [
  ['nothing', '', /nothing to read/, /没有可读取的内容/],
  ['too much', ' '.repeat(70_000), /70000 bytes/, /70000 字节/],
  [
    'a document cut off',
    '<CORSConfiguration><CORSRu',
    /ends while <CORSConfiguration> is open/,
    /<CORSConfiguration> 尚未闭合/,
  ],
  ['a misspelt document', '<CORSConfiguration>&<a>', /cannot be parsed at/, /起无法解析/],
  ['a letter', 'hello', /does not belong to a CORS configuration/, /不属于跨域配置/],
  [
    'a configuration without rules',
    '<CORSConfiguration/>',
    /no rule\..*NoSuchCORSConfiguration/,
    /没有规则.*NoSuchCORS/,
  ],
  ['a page', '<!doctype html><br>', /web page/, /网页/],
  ['empty fields', 'Origin\nMethods', /Origin has no value/, /Origin 没有值/],
  ['a wrong value', 'Origin\n*\nMethods\nFETCH', /Methods cannot be FETCH/, /Methods 的值不能是 FETCH/],
  ['too many rules', `[${'{AllowedOrigin:"*"},'.repeat(101)}]`, /101 rules/, /101 条规则/],
  ['a wrong bucket', error('NoSuchBucket'), /NoSuchBucket.*name or region/, /NoSuchBucket.*名称或地域/],
  ['a wrong key', error('InvalidAccessKeyId'), /InvalidAccessKeyId.*SecretId/, /SecretId.*有误/],
  ['a wrong signature', error('SignatureDoesNotMatch'), /key or the signature/, /密钥或签名有误/],
  ['a wrong clock', error('RequestTimeTooSkewed'), /RequestTimeTooSkewed.*clock/, /时间不准/],
  [
    'the answer to a refused preflight',
    error('AccessForbidden'),
    /AccessForbidden.*without naming a field: paste the rules/,
    /AccessForbidden.*粘贴规则本身/,
  ],
  ['another error', error('NoSuchKey'), /NoSuchKey.*GET \/\?cors/, /NoSuchKey.*GET \/\?cors/],
  ['a refusal', error('AccessDenied'), /AccessDenied.*cos:GetBucketCORS/, /AccessDenied.*cos:GetBucketCORS/],
  ['a code named like a member of objects', error('constructor'), /GET \/\?cors/, /GET \/\?cors/],
];

describe.each(pasted)('%s', (_, text, inEnglish, inChinese) => {
  test('is worded in both languages', () => {
    expect(said(english, text)).toMatch(inEnglish);
    expect(said(chinese, text)).toMatch(inChinese);
  });

  test('without a plea', () => {
    expect(said(english, text)).not.toMatch(/please/i);
    expect(said(chinese, text)).not.toMatch(/请(?!求)/);
  });
});

const problems: { readonly [K in ConfigurationProblem['kind']]: Extract<ConfigurationProblem, { readonly kind: K }> } =
  {
    empty: { kind: 'empty' },
    'too-large': { kind: 'too-large', bytes: 70_001, limit: 65_536 },
    binary: { kind: 'binary', content: 'gzip', line: 7, column: 3 },
    'cut-off': { kind: 'cut-off', element: '<CORSRule>', line: 7, column: 3 },
    'mis-nested': { kind: 'mis-nested', element: 'CORSRule', found: '</CORSConfiguration>', line: 7, column: 3 },
    'too-many-parts': { kind: 'too-many-parts', limit: 10_000, line: 7, column: 3 },
    'nested-too-deeply': { kind: 'nested-too-deeply', limit: 50, line: 7, column: 3 },
    'declares-entities': { kind: 'declares-entities', found: '<!ENTITY x "y">', line: 7, column: 3 },
    'several-configurations': { kind: 'several-configurations', line: 7, column: 3 },
    'other-document': {
      kind: 'other-document',
      document: 'acl',
      found: '<AccessControlPolicy>',
      line: 7,
      column: 3,
    },
    'nested-list': { kind: 'nested-list', line: 7, column: 3 },
    'written-twice': { kind: 'written-twice', name: 'MaxAgeSeconds', line: 7, column: 3 },
    malformed: { kind: 'malformed', notation: 'XML', found: '</CORSRule>', line: 7, column: 3 },
    'not-a-configuration': { kind: 'not-a-configuration', found: '<html>', line: 7, column: 3 },
    'web-page': { kind: 'web-page', line: 7, column: 3 },
    'no-rule': { kind: 'no-rule', line: 7, column: 3 },
    'no-value': { kind: 'no-value', name: 'Origin', line: 7, column: 3 },
    'error-document': { kind: 'error-document', code: 'AccessDenied', message: 'Access Denied.', line: 7, column: 3 },
    'computed-value': { kind: 'computed-value', name: 'AllowedOrigin', found: 'getOrigins()', line: 7, column: 3 },
    'wrong-value': { kind: 'wrong-value', name: 'MaxAgeSeconds', found: 'ten', line: 7, column: 3 },
    'about-cors': { kind: 'about-cors', what: 'response-headers', found: 'HTTP/1.1 200 OK', line: 7, column: 3 },
    'own-server': { kind: 'own-server', server: 'nginx', found: 'add_header x', line: 7, column: 3 },
    'other-service': { kind: 'other-service', service: 'gcs', found: 'responseHeader', line: 7, column: 3 },
    'unknown-name': { kind: 'unknown-name', name: 'AllowCredentials', line: 7, column: 3 },
    har: { kind: 'har', found: '{"log": {', line: 7, column: 3 },
    'filled-in-value': {
      kind: 'filled-in-value',
      by: 'terraform-reference',
      name: 'allowed_origins',
      found: 'var.origins',
      line: 7,
      column: 3,
    },
    'left-out-value': { kind: 'left-out-value', name: 'AllowedOrigins', found: '[Array]', line: 7, column: 3 },
    'left-out-of-plan': { kind: 'left-out-of-plan', found: '1 unchanged element hidden', line: 7, column: 3 },
    'dynamic-block': { kind: 'dynamic-block', found: 'var.cors_rules', line: 7, column: 3 },
    'too-many-rules': { kind: 'too-many-rules', count: 101, limit: 100, line: 7, column: 3 },
  };

describe.each<Text>([en, zhCn])('in $tag', (text) => {
  test.each(Object.values(problems))('the problem $kind is named with its place and its values', (problem) => {
    const worded = problemText(text, problem);
    const { kind: _, ...data } = problem;
    const named = Object.entries(data).filter(
      ([name]) => !['document', 'content', 'what', 'server', 'service', 'by'].includes(name),
    );
    for (const [, value] of named) expect(plainText(worded)).toContain(String(value));
    expect(prose(worded)).not.toMatch(banned);
    expect(prose(worded)).toMatch(/[.。]$/);
  });

  test('a text that ends too early quotes nothing', () => {
    const problem = { ...problems.malformed, found: '' };
    expect(plainText(problemText(text, problem))).toContain('XML');
    expect(plainText(problemText(text, problem))).not.toBe(plainText(problemText(text, problems.malformed)));
  });
});
