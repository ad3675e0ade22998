import { describe, expect, test } from 'vitest';
import type { KeyProblem } from '../../../src/rules-request/key-problem.ts';
import type { RegionProblem } from '../../../src/rules-request/rules-host.ts';
import type { RulesProblem } from '../../../src/rules-request/rules-problem.ts';
import { en } from '../../../src/text/en/en.ts';
import { type Phrase, plainText } from '../../../src/text/phrase.ts';
import { keyProblemText, type RulesText, regionProblemText, rulesProblemText } from '../../../src/text/rules-text.ts';
import { zhCn } from '../../../src/text/zh-cn/zh-cn.ts';
import { banned, holes, prose } from '../support/tone.ts';

type OfKind<U extends { readonly kind: string }> = {
  readonly [K in U['kind']]: readonly Extract<U, { readonly kind: K }>[];
};

const host = 'examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com';
const bucket = 'examplebucket-1250000000';

const rulesProblems: OfKind<RulesProblem> = {
  'not-permitted': [{ kind: 'not-permitted', host }],
  'no-answer': [{ kind: 'no-answer', host }],
  'too-slow': [{ kind: 'too-slow', host, seconds: 10 }],
  failed: [{ kind: 'failed' }],
  'no-such-bucket': [
    { kind: 'no-such-bucket', bucket, region: 'ap-guangzhou' },
    { kind: 'no-such-bucket', bucket, region: null },
  ],
  denied: [{ kind: 'denied' }],
  'wrong-signature': [{ kind: 'wrong-signature' }],
  'unknown-key': [
    { kind: 'unknown-key', temporary: false },
    { kind: 'unknown-key', temporary: true },
  ],
  clock: [
    { kind: 'clock', secondsOff: null },
    { kind: 'clock', secondsOff: 1200 },
    { kind: 'clock', secondsOff: -90 },
  ],
  expired: [
    { kind: 'expired', temporary: false },
    { kind: 'expired', temporary: true },
  ],
  'path-style': [{ kind: 'path-style' }],
  redirected: [
    { kind: 'redirected', host, status: 302, location: null },
    { kind: 'redirected', host, status: 302, location: 'https://portal.example.com/' },
  ],
  'web-page': [{ kind: 'web-page', host, status: 200 }],
  'server-error': [{ kind: 'server-error', host, status: 503 }],
  'too-large': [{ kind: 'too-large', host, limit: 131_072 }],
  refused: [
    { kind: 'refused', status: 405, code: 'MethodNotAllowed', message: '' },
    { kind: 'refused', status: 405, code: 'MethodNotAllowed', message: 'Not against this resource.' },
  ],
  'not-rules': [{ kind: 'not-rules', host, status: 200 }],
};

const keyProblems: OfKind<KeyProblem> = {
  'no-id': [{ kind: 'no-id' }],
  'no-key': [{ kind: 'no-key' }],
  swapped: [{ kind: 'swapped' }],
  same: [{ kind: 'same' }],
  unsendable: [
    { kind: 'unsendable', field: 'SecretId' },
    { kind: 'unsendable', field: 'token' },
  ],
};

const regionProblems: OfKind<RegionProblem> = {
  'no-region': [
    { kind: 'no-region', text: '' },
    { kind: 'no-region', text: 'guangzhou' },
  ],
  'other-bucket': [{ kind: 'other-bucket', bucket: 'other-1250000000' }],
};

/** Every sentence of a language, each with the values that it has to name. */
function told(words: RulesText): [phrase: Phrase, values: readonly unknown[]][] {
  const valuesOf = ({ kind: _, ...rest }: { readonly kind: string }) => Object.values(rest);
  return [
    ...Object.values(rulesProblems)
      .flat()
      .map((each): [Phrase, unknown[]] => [rulesProblemText(words, each), valuesOf(each)]),
    ...Object.values(keyProblems)
      .flat()
      .map((each): [Phrase, unknown[]] => [keyProblemText(words, each), []]),
    ...Object.values(regionProblems)
      .flat()
      .map((each): [Phrase, unknown[]] => [regionProblemText(words, each), valuesOf(each)]),
    ...[null, host].map((each): [Phrase, unknown[]] => [words.sends(each), [each, 'name/cos:GetBucketCORS']]),
    [words.heldKeys.taken, []],
    [words.heldKeys.refused, []],
  ];
}

describe.each([en, zhCn])('$tag', ({ interface: { rules: words } }) => {
  test.each(told(words))('%# says what and where, in the house’s tone', (phrase, values) => {
    const text = plainText(phrase);
    expect(prose(phrase)).not.toMatch(banned);
    expect(text).not.toMatch(holes);
    expect(text).toMatch(/[.。]$/);
    for (const value of values) if (typeof value === 'string') expect(text).toContain(value);
  });

  test('no two of them are the same sentence', () => {
    const texts = told(words).map(([phrase]) => plainText(phrase));
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });

  test('a clock is told with its difference and its direction', () => {
    const off = (secondsOff: number) => plainText(rulesProblemText(words, { kind: 'clock', secondsOff }));
    expect(off(1200)).toMatch(/20 (?:minutes ahead of|分钟)/);
    expect(off(-90)).toMatch(/90 (?:seconds behind|秒)/);
    expect(off(1200).replaceAll('20', '')).not.toBe(off(-1200).replaceAll('20', ''));
  });

  test('fetched rules are told with their number and time', () => {
    const texts = [0, 1, 2].map((count) => plainText(words.fetched(bucket, 'now', count)));
    for (const [count, text] of texts.entries()) expect(text).toMatch(new RegExp(`^${bucket}.*\\b${count} `));
  });
});
