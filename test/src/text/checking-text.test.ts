import { describe, expect, test } from 'vitest';
import { checkOf } from '../../../src/checking/check.ts';
import { differenceFrom } from '../../../src/checking/difference.ts';
import type { Outcome } from '../../../src/checking/outcome.ts';
import { outcomesOf } from '../../../src/checking/outcome.ts';
import type { CheckingText } from '../../../src/text/checking-text.ts';
import { outcomeText } from '../../../src/text/checking-text.ts';
import { en } from '../../../src/text/en/en.ts';
import { type Phrase, plainText } from '../../../src/text/phrase.ts';
import { zhCn } from '../../../src/text/zh-cn/zh-cn.ts';
import { inChrome, sentTo } from '../support/checked-bucket.ts';
import { pendingGet, pendingPut } from '../support/exchanges.ts';
import { rulesOf } from '../support/probed-rules.ts';
import { banned, holes, prose } from '../support/tone.ts';

const check = checkOf([pendingPut], inChrome);
const empty = { rules: [], responseVary: false };
const lacks = rulesOf({ allowedHeaders: ['content-type'] });

function outcome(rules: typeof lacks, status?: number): Outcome {
  const sent = sentTo(check, rules, () => (status === undefined ? undefined : { status, headers: [] }));
  return outcomesOf(check, sent)[0] ?? { kind: 'unsent' };
}

const get = checkOf([pendingGet], inChrome);
const outcomes: readonly Outcome[] = [
  outcome(empty),
  outcome(lacks),
  outcome(rulesOf({})),
  outcome(lacks, 500),
  outcome(lacks, 302),
  outcome(lacks, 200),
  outcomesOf(get, sentTo(get, empty))[0] ?? { kind: 'unsent' },
  { kind: 'unexposed', method: 'PUT', names: ['ETag'] },
  { kind: 'unsent' },
  { kind: 'unanswered', problem: null },
  { kind: 'passes' },
];

const differences = [empty, lacks, rulesOf({ allowedOrigins: ['*'], allowedHeaders: ['*'] })].flatMap(
  (rules) => differenceFrom(rulesOf({ allowedHeaders: ['authorization'] }), lacks, check, sentTo(check, rules)) ?? [],
);

/** Sentences with values, each as a phrase. */
function phrasesOf(words: CheckingText): Phrase[] {
  const reasons = outcomes.flatMap((each): Phrase[] => {
    if (each.kind === 'passes' || each.kind === 'unanswered') return [];
    const reason = words.reasons[each.kind] as (value: Outcome) => Phrase;
    return [reason(each)];
  });
  return [
    ...reasons,
    ...differences.flatMap((each) => [words.difference(each, true), words.difference(each, false)]),
    words.allPassCause(1, null, null),
    words.allPassCause(4, 'https://app.example.com', 403),
    words.storedAnswers(['GET a.png', 'GET b.png']),
    words.restsOn(false, false),
    words.restsOn(true, false),
    words.restsOn(true, true),
    words.noted('examplebucket-1250000000'),
    words.notNoted,
    words.failedSince,
    words.untilThen,
    words.stopped,
    words.askInstead,
  ];
}

const time = (at: number) => String(at);
const textsOf = (words: CheckingText): string[] => [
  ...[1, 4].flatMap((all) => [
    words.allPassTitle(all),
    words.failTitle(1, all),
    words.failTitle(all, all),
    words.openTitle(1, all),
  ]),
  ...outcomes.map((each) => outcomeText(words, each)),
  ...([5, 'nothing', 'unknown', 'unneeded'] as const).map((kept) => words.kept(kept, time)),
  ...[1, 2].map((all) => words.progress(1, all)),
  words.moreRows(3),
  words.checkedAt('12:44:10'),
];

const languages = [en, zhCn];

describe.each(languages)('in $tag', (text) => {
  const { checking: words } = text.interface;

  test('sentences keep the tone', () => {
    expect(differences).toHaveLength(3);
    for (const phrase of phrasesOf(words)) {
      expect(prose(phrase)).not.toMatch(banned);
      expect(prose(phrase)).not.toMatch(holes);
      expect(phrase).not.toContainEqual(expect.objectContaining({ code: '' }));
    }
  });

  test('titles and cells keep it too, and name their numbers', () => {
    for (const each of textsOf(words)) {
      expect(each).not.toMatch(banned);
      expect(each).not.toMatch(holes);
      expect(each).not.toMatch(/[.。]$/);
    }
    expect(words.failTitle(2, 7)).toMatch(/2.*7|7.*2/);
  });
});

test('both languages name the same values', () => {
  const [first, second] = languages.map((text) =>
    phrasesOf(text.interface.checking).map((phrase) =>
      phrase.flatMap((part) => (typeof part === 'string' ? [] : [part.code])).sort(),
    ),
  );
  expect(second?.map((values) => new Set(values))).toEqual(first?.map((values) => new Set(values)));
});

test('a misspelt header stands beside the one that is asked for', () => {
  const told = phrasesOf(en.interface.checking).map(plainText);
  expect(told[1]).toBe(
    'Without headers the bucket answers 200 to PUT from https://app.example.com, by a rule that lists content-type. With authorization the bucket answers 403, and authorization is not listed.',
  );
});

test('several headers that are not exposed are to be added together', () => {
  const { unexposed } = en.interface.checking.reasons;
  const told = (names: readonly string[]) => plainText(unexposed({ kind: 'unexposed', method: 'PUT', names }));
  expect(told(['ETag'])).toContain('Add it to');
  expect(told(['ETag', 'x-cos-version-id'])).toContain('Add them to');
});
