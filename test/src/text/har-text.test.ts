import { describe, expect, test } from 'vitest';
import { en } from '../../../src/text/en/en.ts';
import { type HarProblem, harProblemText } from '../../../src/text/har-text.ts';
import { type Phrase, plainText } from '../../../src/text/phrase.ts';
import { zhCn } from '../../../src/text/zh-cn/zh-cn.ts';
import { chineseSlips } from '../support/chinese-slips.ts';
import { banned, holes, prose } from '../support/tone.ts';

const harProblems: { readonly [K in HarProblem['kind']]: Extract<HarProblem, { readonly kind: K }> } = {
  empty: { kind: 'empty' },
  unreadable: { kind: 'unreadable' },
  failed: { kind: 'failed', fault: 'x is not a function' },
  silent: { kind: 'silent', seconds: 60 },
  packed: { kind: 'packed', content: 'zip' },
  'not-json': { kind: 'not-json', found: '<html>' },
  'not-a-har': { kind: 'not-a-har' },
  'cut-off': { kind: 'cut-off', bytes: 12_345_678, requests: 7 },
  malformed: { kind: 'malformed', byte: 321, requests: 7 },
};

describe.each([en, zhCn])('of a HAR in $tag', ({ interface: { har } }) => {
  test.each(Object.values(harProblems))('the problem $kind is named with the file and its values', (problem) => {
    const worded = harProblemText(har, 'upload.har', problem);
    const { kind: _, ...data } = problem;
    expect(plainText(worded)).toContain('upload.har');
    for (const value of Object.values(data)) {
      if (value === 'zip') expect(plainText(worded)).toContain('ZIP');
      else expect(plainText(worded)).toContain(value === 12_345_678 ? '12.3 MB' : String(value));
    }
    expect(prose(worded)).not.toMatch(banned);
    expect(prose(worded)).toMatch(/[.。]$/);
  });

  test('every sentence keeps the tone, for one and for many', () => {
    const phrases = [1, 2000].flatMap((count) => [
      har.opened('upload.har', count, count),
      har.leftOut(500, count),
      har.cut(count, 32_768),
      har.noneFailedCause(count),
      har.noneToCosYet(count),
      harProblemText(har, 'upload.har', { kind: 'cut-off', bytes: count, requests: count }),
      harProblemText(har, 'upload.har', { kind: 'not-json', found: '' }),
      har.reading('upload.har', 40),
      har.cancelled('upload.har'),
    ]);
    const plain = Object.values(har).flatMap((word) =>
      typeof word === 'string' ? [[word]] : Array.isArray(word) ? [word as Phrase] : [],
    );
    for (const phrase of [...phrases, ...plain]) {
      expect(prose(phrase)).not.toMatch(banned);
      expect(prose(phrase)).not.toMatch(holes);
    }
  });
});

test.each([3000, 3_200_000])('a Chinese sentence on a HAR that ends after %i bytes has no slip', (bytes) => {
  const said = prose(harProblemText(zhCn.interface.har, 'upload.har', { kind: 'cut-off', bytes, requests: 7 }));
  expect(chineseSlips.filter(([, slip]) => slip.test(said)).map(([name]) => name)).toEqual([]);
});
