import { describe, expect, test } from 'vitest';
import { contraries } from '../../../src/settling/contrary.ts';
import { en } from '../../../src/text/en/en.ts';
import { type Phrase, plainText } from '../../../src/text/phrase.ts';
import { zhCn } from '../../../src/text/zh-cn/zh-cn.ts';
import { banned, holes, prose, sentences } from '../support/tone.ts';

const all = Object.values(contraries).flat();
const [english, chinese] = [en.interface.settling, zhCn.interface.settling];
const codesIn = (phrase: Phrase) => phrase.flatMap((part) => (typeof part === 'string' ? [] : [part.code])).sort();

test.each(all)('what a bucket does, %s, is one sentence that names the same values in both languages', (does) => {
  expect([english, chinese].map((words) => sentences(words.does[does]))).toEqual([1, 1]);
  expect(codesIn(chinese.does[does])).toEqual(codesIn(english.does[does]));
  expect(codesIn(chinese.instead(does))).toEqual(codesIn(english.instead(does)));
});

describe.each([en, zhCn])('in $tag', ({ interface: { settling: words } }) => {
  test('the tone is kept', () => {
    const said = [
      ...Object.values(words.does),
      ...Object.values(words.unsettled),
      ...all.map(words.instead),
      words.noChange,
      [words.sends(1)],
      [words.sends(2)],
      [words.on('2026')],
      [words.askAbout('x')],
    ];
    for (const phrase of said) {
      expect(prose(phrase)).not.toMatch(banned);
      expect(prose(phrase)).not.toMatch(holes);
    }
  });

  test('the button’s name begins with what it shows', () => {
    expect(words.askAbout('x').startsWith(words.ask)).toBe(true);
  });

  test('it is said how many preflights are sent', () => {
    expect(new Set([1, 2, 3].map(words.sends)).size).toBe(3);
    expect(plainText(words.unsettled.ambiguous)).not.toBe(plainText(words.unsettled['unlike-rules']));
  });
});
