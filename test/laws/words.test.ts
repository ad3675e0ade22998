import { describe, expect, test } from 'vitest';
import { chineseSlips } from '../src/support/chinese-slips.ts';
import { linesOf, type Sentence, sentencesOf } from './sentences.ts';
import { filesIn, textOf } from './source-files.ts';
import { twins } from './twins.ts';

/** What a person reads in each language: in the product, and in the documents that both languages have. */
const english = [...filesIn('src/text/en').flatMap(sentencesOf), ...twins.flatMap(([document]) => linesOf(document))];
const chinese = [
  ...filesIn('src/text/zh-cn').flatMap(sentencesOf),
  ...twins.flatMap(([, document]) => linesOf(document)),
];

const rows = [...textOf('docs/words.md').matchAll(/^\| (?!concept|-)(.*)\|$/gm)].map(([, row = '']) =>
  row.split('|').map((cell) => cell.trim()),
);

/** Words that no sentence may have, with the words that it has in their place. */
interface Unwanted {
  readonly word: string;
  readonly wanted: string;
}

function unwanted(wanted: 1 | 2, not: 3 | 4): Unwanted[] {
  const words = (row: readonly string[]) => (row[not] ?? '').split(', ').filter((word) => word !== '');
  return rows.flatMap((row) => words(row).map((word) => ({ word, wanted: row[wanted] ?? '' })));
}

const shown = ({ place, text }: Sentence) => `${place}: ${text}`;

/** Holds the characters of a word that no sentence may have, and means another thing. */
const another = '开头部分';

/** The sentences that have a word, also as their first one, outside of those that are wanted. */
function having(sentences: readonly Sentence[], { word, wanted }: Unwanted): string[] {
  const [first = ''] = word;
  const found = /^\w/.test(word)
    ? new RegExp(`(?<!\\w)[${first}${first.toUpperCase()}]${word.slice(1)}(?!\\w)`)
    : new RegExp(word);
  const without = (text: string) =>
    [another, ...wanted.split('，')].reduce((rest, each) => rest.replaceAll(each, ''), text);
  return sentences.filter(({ text }) => found.test(without(text))).map(shown);
}

describe('the table of words', () => {
  test('has a word in each language for each concept', () => {
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter((row) => row.length !== 5 || row[1] === '' || row[2] === '')).toEqual([]);
  });

  test('is held against the sentences of both languages', () => {
    expect(english.map(({ text }) => text)).toContain('Watch this site');
    expect(english.map(({ place }) => place)).toContain('PRIVACY.md:1');
    expect(english.length).toBeGreaterThan(500);
    expect(chinese.length).toBeGreaterThan(500);
  });

  test('finds a word at the beginning of a sentence, and none in a longer or a wanted one', () => {
    const place = 'a file';
    const said = ['Repeat the request.', 'repeat the requests', '在隐私窗口中', '在无痕（隐私）窗口中'].map((text) => ({
      place,
      text,
    }));
    expect(having(said, { word: 'repeat the request', wanted: 'retry' })).toEqual(['a file: Repeat the request.']);
    expect(having(said, { word: '隐私窗口', wanted: '无痕（隐私）窗口' })).toEqual(['a file: 在隐私窗口中']);
  });

  test.each(unwanted(1, 3))('no English sentence says $word for $wanted', (each) => {
    expect(having(english, each)).toEqual([]);
  });

  test.each(unwanted(2, 4))('no Chinese sentence says $word for $wanted', (each) => {
    expect(having(chinese, each)).toEqual([]);
  });
});

test.each(chineseSlips)('no Chinese sentence has %s', (_, slip) => {
  expect(chinese.filter(({ text }) => slip.test(text)).map(shown)).toEqual([]);
});
