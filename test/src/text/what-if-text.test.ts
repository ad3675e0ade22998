import { describe, expect, test } from 'vitest';
import { en } from '../../../src/text/en/en.ts';
import { type Phrase, plainText } from '../../../src/text/phrase.ts';
import {
  headerRemarkText,
  methodProblemText,
  originProblemText,
  originRemarkText,
  regionProblemText,
  type WhatIfText,
} from '../../../src/text/what-if-text.ts';
import { zhCn } from '../../../src/text/zh-cn/zh-cn.ts';
import { banned, holes, prose, sentences } from '../support/tone.ts';

const sent = 'https://a.example.com';

/** Everything that is said at fields: one sentence each. */
const atFields = (
  words: WhatIfText,
): readonly (readonly [about: string, phrase: Phrase, says: readonly string[]])[] => [
  ['no origin', originProblemText(words, { kind: 'empty' }), []],
  ['no scheme', originProblemText(words, { kind: 'scheme-missing', expected: sent }), [sent]],
  ['a wildcard', originProblemText(words, { kind: 'wildcard' }), ['*']],
  ['two origins', originProblemText(words, { kind: 'several' }), []],
  ['another text', originProblemText(words, { kind: 'no-origin', text: 'x y' }), ['x y']],
  ['a slash', originRemarkText(words, { kind: 'trailing-slash' }, sent), [sent]],
  ['a path', originRemarkText(words, { kind: 'path' }, sent), [sent]],
  ['a port', originRemarkText(words, { kind: 'default-port', port: '443' }, sent), ['443', sent]],
  ['other letters', originRemarkText(words, { kind: 'not-ascii' }, sent), ['xn--', sent]],
  ['upper case', originRemarkText(words, { kind: 'other-writing' }, sent), [sent]],
  ['a file', originRemarkText(words, { kind: 'file' }, 'null'), ['null']],
  ['no method', methodProblemText(words, { kind: 'empty' }), []],
  ['a long method', methodProblemText(words, { kind: 'too-long', length: 5000, longest: 100 }), ['5000', '100']],
  ['a wrong method', methodProblemText(words, { kind: 'no-method', text: 'G T' }), ['G T']],
  ['a forbidden method', methodProblemText(words, { kind: 'forbidden', method: 'TRACE' }), ['TRACE']],
  ['a wrong name', headerRemarkText(words, { kind: 'no-name', text: 'x(' }), ['x(']],
  ['a forbidden header', headerRemarkText(words, { kind: 'forbidden', name: 'cookie' }), ['cookie']],
  ['a name', headerRemarkText(words, { kind: 'safelisted', name: 'accept', byName: true }), ['accept']],
  ['a value', headerRemarkText(words, { kind: 'safelisted', name: 'range', byName: false }), ['range']],
  ['many', headerRemarkText(words, { kind: 'too-many', most: 100 }), ['100']],
  ['no region', regionProblemText(words, { kind: 'empty' }), []],
  ['a wrong region', regionProblemText(words, { kind: 'no-region', text: '广州' }), ['广州']],
];

const allowed = { allowed: true, elsewhere: [] };
const nowhere = { allowed: false, elsewhere: [] };
const elsewhere = { allowed: false, elsewhere: [6, 7] };

/** What is said of fields by the rules, and of the outcome. */
const others = ({ marks, ...words }: WhatIfText): readonly (readonly [phrase: Phrase, says: readonly string[]])[] => [
  [marks.origin({ ...allowed, line: 'https://*' }, 3), ['4', 'https://*']],
  [marks.origin({ ...nowhere, line: null }, 3), []],
  [marks.origin({ ...elsewhere, line: null }, 3), ['4', '7']],
  [marks.method({ ...allowed, listed: ['PUT', 'GET'] }, 3), ['4', 'PUT', 'GET']],
  [marks.method({ ...nowhere, listed: ['PUT'] }, 3), ['4', 'PUT']],
  [marks.method({ ...elsewhere, listed: ['PUT'] }, 3), ['4', '7']],
  [marks.headers([], ['*'], 3), ['4']],
  [marks.headers(['x-a'], [], 3), ['4']],
  [marks.headers(['x-a'], ['x-1', 'x-2', 'x-3', 'x-4', 'x-5'], 3), ['4', 'x-1', 'x-4']],
  [marks.credentials(true, 3), ['4', '*']],
  [marks.credentials(false, 3), ['4']],
  [words.from('PUT', 'a/b.jpg'), ['PUT', 'a/b.jpg']],
  [words.use(sent), [sent]],
  [words.unknownTitle('b-1250000000'), ['b-1250000000']],
  [words.passesTitle('PUT', sent), ['PUT', sent]],
  [words.passesCause(null, 3), ['4']],
  [words.passesCause(3, 3), ['4']],
  [words.passesCause(3, 4), ['4', '5']],
  [words.rules(1, 'now'), ['1', 'now']],
  [words.rules(24, 'now'), ['24', 'now']],
  [words.request('PUT'), ['PUT']],
  [words.liveBlocked({ kind: 'wildcard-with-credentials' }), ['*']],
  [words.differingHeaders(['Access-Control-Max-Age']), ['Access-Control-Max-Age']],
  [words.suspicion(['not-saved', 'another-bucket']), []],
  [words.proof(0, 0), []],
  [words.proof(0, 1), []],
  [words.proof(1, 1), []],
  [words.proof(4, 4), ['4']],
  [words.proof(3, 4), ['3', '4']],
  [words.proof(0, 4), ['4']],
];

const plain = (words: WhatIfText): string[] => Object.values(words).filter((each) => typeof each === 'string');

describe.each([en, zhCn])('$tag', ({ interface: { whatIf: words } }) => {
  test.each(atFields(words))('at a field, %s is told in one sentence', (_, phrase, says) => {
    const text = plainText(phrase);
    expect(sentences(phrase)).toBe(1);
    for (const each of says) expect(text).toContain(each);
    expect(prose(phrase)).not.toMatch(banned);
    expect(prose(phrase)).not.toMatch(holes);
  });

  test.each(others(words))('%j says what it is about', (phrase, says) => {
    const text = plainText(phrase);
    for (const each of says) expect(text).toContain(each);
    expect(prose(phrase)).not.toMatch(banned);
    expect(prose(phrase)).not.toMatch(holes);
    expect(sentences(phrase)).toBeLessThanOrEqual(2);
  });

  test('its plain words keep the tone', () => {
    expect(plain(words).length).toBeGreaterThan(20);
    for (const word of plain(words)) expect(word).not.toMatch(banned);
  });
});
