import { describe, expect, test } from 'vitest';
import { stepsOf } from '../../../../extension/ui/evidence/steps.ts';
import { diagnose, isFaultOfKnownRules, isHint } from '../../../../src/diagnosis.ts';
import { replay } from '../../../../src/replay.ts';
import { en } from '../../../../src/text/en/en.ts';
import { plainText } from '../../../../src/text/phrase.ts';
import type { Text } from '../../../../src/text/text.ts';
import { zhCn } from '../../../../src/text/zh-cn/zh-cn.ts';
import { type CaseFile, caseFiles, knownConfiguration, recordedExchange } from '../../../src/support/case-file.ts';
import { pendingGet } from '../../../src/support/exchanges.ts';

const cases = caseFiles();

function steps(file: CaseFile, text: Text = en) {
  const exchange = recordedExchange(file);
  const configuration = knownConfiguration(file);
  const { diagnosis } = file;
  const explained = configuration !== null && isFaultOfKnownRules(diagnosis);
  const replayed = explained ? replay(exchange, configuration) : null;
  return stepsOf({ exchange, diagnosis, replayed, configuration }, text);
}

const signs = { calm: '', broke: '✗ ', back: '← ', never: '… ' };

function told(name: string, text: Text = en): string[] {
  const file = cases.find(([each]) => each === name)?.[1];
  if (file === undefined) throw new Error(`there is no case ${name}`);
  return steps(file, text).map(({ heading, word, state }) => `${signs[state]}${heading}: ${plainText(word)}`);
}

describe('a conversation', () => {
  test('breaks at the bucket where none of its rules matches the preflight', () => {
    expect(told('no-single-rule-matches/headers-in-two-rules')).toEqual([
      'Page: requests PUT',
      'Preflight: OPTIONS, 2 headers',
      '✗ Bucket: none of 2 rules matches',
      '← Response: 403 without CORS headers',
      '… PUT: never sent',
    ]);
  });

  test('breaks at the response where a rule matches and the browser does not accept what it gives', () => {
    expect(told('wildcard-with-credentials/behind-a-good-preflight').at(-2)).toBe(
      '✗ Response: * does not allow credentials',
    );
  });

  test('breaks at the bucket that refused the request itself, whatever its rules do', () => {
    const exchange = {
      ...pendingGet,
      request: { ...pendingGet.request, credentialsMode: 'include' as const },
      response: { status: 403, headers: [['Access-Control-Allow-Origin', '*']] as const },
    };
    const rule = { allowedOrigins: ['*'], allowedMethods: ['GET'], allowedHeaders: [], exposeHeaders: [] };
    const configuration = { rules: [rule], responseVary: false };
    const [diagnosis] = diagnose(exchange, configuration);
    if (diagnosis?.kind !== 'not-cors') throw new Error('CORS is the cause');
    const replayed = replay(exchange, configuration);
    const found = stepsOf({ exchange, diagnosis, replayed, configuration }, en);
    expect(found.map(({ state, word }) => `${signs[state]}${plainText(word)}`)).toEqual([
      'requests GET',
      '✗ refused',
      '← 403',
      '← response blocked',
    ]);
  });

  test('has no preflight where none was sent', () => {
    expect(told('wildcard-with-credentials/beside-the-origin').map((step) => step.split(':')[0])).toEqual([
      'Page',
      'Bucket',
      '✗ Response',
      '← GET',
    ]);
  });

  test('says the browser’s own word where nothing came back', () => {
    expect(told('network-error/preflight').slice(-2)).toEqual(['✗ Bucket: NS_ERROR_UNKNOWN_HOST', '… PUT: never sent']);
  });

  test('names who else answered', () => {
    expect(told('misspelled-host/appid-missing').join()).toContain('Server');
  });

  test('breaks where the page reads, if all that is missing is a header that it may see', () => {
    expect(told('header-not-exposed/part-upload').at(-1)).toBe('✗ PUT: cannot read ETag');
  });

  test('is told in Chinese', () => {
    expect(told('no-single-rule-matches/headers-in-two-rules', zhCn)).toEqual([
      '页面: 请求 PUT',
      '预检请求: OPTIONS，2 个请求头',
      '✗ 存储桶: 2 条规则都不匹配',
      '← 响应: 403，无跨域响应头',
      '… PUT: 未发出',
    ]);
  });
});

const failures = cases.filter(([, { diagnosis }]) => !isHint(diagnosis));

test.each(failures)('%s breaks at one step, and nothing behind it is calm', (_, file) => {
  const states = steps(file).map(({ state }) => state);
  expect(states.filter((state) => state === 'broke')).toHaveLength(1);
  expect(states.slice(0, states.indexOf('broke'))).not.toContain('back');
});
