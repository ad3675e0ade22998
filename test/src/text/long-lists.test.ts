import { expect, test } from 'vitest';
import type { Diagnosis } from '../../../src/diagnosis.ts';
import { en } from '../../../src/text/en/en.ts';
import { type Phrase, plainText } from '../../../src/text/phrase.ts';
import { diagnosisText } from '../../../src/text/text.ts';
import { zhCn } from '../../../src/text/zh-cn/zh-cn.ts';

const upTo = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index));
const names = upTo(200, (index) => `x-cos-meta-nome-${index}`);

/** Diagnoses that name two hundred headers each. */
const long: readonly Diagnosis[] = [
  {
    kind: 'header-not-allowed',
    headers: names.map((name) => ({
      name,
      source: 'sdk',
      near: { configured: 'x-cos-meta-*', difference: 'spelling' },
    })),
    rule: 0,
    allowed: names,
  },
  { kind: 'header-not-allowed', headers: names.map((name) => ({ name, source: 'tracing' })), rule: 0, allowed: [] },
  { kind: 'header-not-exposed', names, partUpload: false, rule: null, shadowed: null },
  { kind: 'header-not-exposed', names, partUpload: false, rule: 0, shadowed: null },
  {
    kind: 'answer-refused',
    stage: 'preflight',
    status: 200,
    failure: { kind: 'headers-not-in-allow-headers', value: '', names },
  },
];

test.each([
  ['en', en, / and \d+ more/],
  ['zh-CN', zhCn, / 等 \d+ 项/],
] as const)('a sentence in %s names some of many headers, and says how many there are', (_, text, rest) => {
  for (const diagnosis of long) {
    const { title, cause, caveat = [] } = diagnosisText(text, diagnosis);
    const sentences = [title, cause, caveat].map(plainText);
    expect(sentences.join(' ')).toMatch(rest);
    for (const sentence of sentences) expect(sentence.length).toBeLessThan(1000);
    expect(title.filter((part) => typeof part !== 'string').length).toBeLessThanOrEqual(3);
  }
});

test.each([
  ['en', en],
  ['zh-CN', zhCn],
] as const)(
  'a sentence in %s on what a change opens names some of many pages',
  (_, { interface: { caveats, asking } }) => {
    const origins = upTo(500, (index) => `https://app${index}.example.com`);
    const phrases: readonly Phrase[] = [
      caveats.opens(origins, ['PUT']),
      caveats.anyHeader(null, origins),
      caveats.anyHeader(1, origins),
      asking.answerHolds({ exposeHeaders: names, maxAge: null }),
    ];
    for (const phrase of phrases) expect(plainText(phrase).length).toBeLessThan(1000);
  },
);
