import { describe, expect, test } from 'vitest';
import type { ConfigurationProblem } from '../../../src/notation/configuration-problem.ts';
import { parseConfiguration } from '../../../src/notation/parse-configuration.ts';
import { problems as english } from '../../../src/text/en/problems.ts';
import { type Phrase, plainText } from '../../../src/text/phrase.ts';
import type { ProblemTexts } from '../../../src/text/text.ts';
import { problems as chinese } from '../../../src/text/zh-cn/problems.ts';

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
  ['a misspelt document', '<CORSConfiguration>&<a>', /cannot be read on from/, /起无法读取/],
  ['a letter', 'hello', /belongs to no CORS configuration/, /不属于跨域配置/],
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
    /AccessForbidden.*names no field: paste the rules/,
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
