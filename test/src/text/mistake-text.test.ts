import { describe, expect, test } from 'vitest';
import type { ConfigurationMistake } from '../../../src/cos/mistakes/configuration-mistakes.ts';
import { en } from '../../../src/text/en/en.ts';
import { plainText } from '../../../src/text/phrase.ts';
import { mistakeText, type Text } from '../../../src/text/text.ts';
import { zhCn } from '../../../src/text/zh-cn/zh-cn.ts';

const origin = { rule: 1, field: 'allowedOrigins', index: 2, value: 'the-value' } as const;
const method = { ...origin, field: 'allowedMethods' } as const;
const header = { ...origin, field: 'allowedHeaders' } as const;
const exposed = { ...origin, field: 'exposeHeaders' } as const;
const maxAge = { rule: 1, field: 'maxAgeSeconds', value: 'the-value' } as const;
const expected = 'https://app.example.com';

const mistakes: {
  readonly [K in ConfigurationMistake['kind']]: Extract<ConfigurationMistake, { readonly kind: K }>;
} = {
  'invisible-character': { kind: 'invisible-character', character: 'U+200B', expected, ...origin },
  'surrounding-space': { kind: 'surrounding-space', expected, ...origin },
  'several-values': { kind: 'several-values', ...header },
  'origin-several-wildcards': { kind: 'origin-several-wildcards', ...origin },
  'origin-scheme-missing': { kind: 'origin-scheme-missing', expected, ...origin },
  'origin-host-missing': { kind: 'origin-host-missing', ...origin },
  'origin-trailing-slash': { kind: 'origin-trailing-slash', expected, ...origin },
  'origin-path': { kind: 'origin-path', expected, ...origin },
  'origin-default-port': { kind: 'origin-default-port', expected, ...origin },
  'origin-not-ascii': { kind: 'origin-not-ascii', expected, ...origin },
  'origin-letter-case': { kind: 'origin-letter-case', expected, ...origin },
  'origin-not-http': { kind: 'origin-not-http', ...origin },
  'origin-scheme-open': { kind: 'origin-scheme-open', expected, ...origin },
  'method-unknown': { kind: 'method-unknown', expected: 'PUT', ...method },
  'expose-wildcard': { kind: 'expose-wildcard', ...exposed },
  'header-underscore': { kind: 'header-underscore', ...header },
  'header-not-token': { kind: 'header-not-token', ...header },
  'max-age-not-whole': { kind: 'max-age-not-whole', ...maxAge },
  'max-age-negative': { kind: 'max-age-negative', ...maxAge },
  'max-age-too-large': { kind: 'max-age-too-large', limit: 2_147_483_647, ...maxAge },
  'max-age-zero': { kind: 'max-age-zero', ...maxAge },
  'rule-without-origin': { kind: 'rule-without-origin', rule: 1 },
  'rule-without-method': { kind: 'rule-without-method', rule: 1 },
  'duplicate-id': { kind: 'duplicate-id', field: 'id', value: 'the-value', earlier: 0, rule: 1 },
  'duplicate-value': { kind: 'duplicate-value', first: 0, ...header },
  'duplicate-rule': { kind: 'duplicate-rule', earlier: 6, rule: 1 },
  'unreachable-rule': { kind: 'unreachable-rule', earlier: 6, rule: 1 },
  'writes-from-anywhere': { kind: 'writes-from-anywhere', methods: ['PUT', 'DELETE'], ...origin },
  'matches-other-hosts': { kind: 'matches-other-hosts', example: 'https://evila.com', ...origin },
  'http-beside-https': { kind: 'http-beside-https', secure: 'https://a.com', ...origin },
  'wildcard-beside-origins': { kind: 'wildcard-beside-origins', ...origin },
};

/** Lists what a sentence has to name: the rules, counted from 1, the value, and what was expected in its place. */
function named(mistake: ConfigurationMistake): (string | number)[] {
  const { kind: _, rule, ...data } = mistake;
  const { index: __, field: ___, first: ____, earlier, ...rest } = data as Record<string, unknown>;
  const values = Object.values(rest).flat() as (string | number)[];
  return [rule + 1, ...(typeof earlier === 'number' ? [earlier + 1] : []), ...values];
}

const furtherMethods = ['OPTIONS', 'PATCH'].map(
  (value): ConfigurationMistake => ({ ...mistakes['method-unknown'], expected: null, value }),
);

describe.each<Text>([en, zhCn])('in $tag', (text) => {
  test.each([...Object.values(mistakes), ...furtherMethods])('$kind names its rule and its values', (mistake) => {
    const sentence = plainText(mistakeText(text, mistake));
    for (const value of named(mistake)) if (value !== null) expect(sentence).toContain(String(value));
    expect(sentence).toMatch(/[.。]$/);
    expect(sentence).not.toMatch(/please|simply|invalid|\byou\b|[!！]|请(?!求)|undefined/i);
  });
});

test('OPTIONS, which is never listed, is told from a method that COS does not know', () => {
  for (const text of [en, zhCn]) {
    const [options = '', patch = ''] = furtherMethods.map((mistake) => plainText(mistakeText(text, mistake)));
    expect(options.replaceAll('OPTIONS', '')).not.toBe(patch.replaceAll('PATCH', ''));
  }
});
