import { describe, expect, test } from 'vitest';
import { listFields } from '../../../src/cos/edits/edit.ts';
import type { CorsFailure } from '../../../src/fetch/cors-failure.ts';
import { consoleLabels } from '../../../src/notation/console.ts';
import type { AskingProblem } from '../../../src/probing/asking-problem.ts';
import type { Conclusion } from '../../../src/probing/conclusion.ts';
import type { Doubt } from '../../../src/probing/doubt.ts';
import type { Answered, Probe } from '../../../src/probing/probe.ts';
import { askingProblemText, conclusionText } from '../../../src/text/asking-text.ts';
import { en } from '../../../src/text/en/en.ts';
import { type Phrase, plainText } from '../../../src/text/phrase.ts';
import { marksOf } from '../../../src/text/rule-marks.ts';
import { zhCn } from '../../../src/text/zh-cn/zh-cn.ts';
import { banned, holes, prose, sentences } from '../support/tone.ts';

const origin = 'https://app.example.com';
const other = 'https://www.example.com';
const probe = (headerNames: readonly string[] = [], more: Partial<Probe> = {}): Probe => ({
  origin,
  method: 'PUT',
  headerNames,
  ...more,
});
const passing = (...args: Parameters<typeof probe>): Answered => ({
  probe: probe(...args),
  answer: { status: 200, headers: [] },
});
const refused = (...args: Parameters<typeof probe>): Answered => ({
  probe: probe(...args),
  answer: { status: 403, headers: [] },
});
const headers = ['content-type', 'x-cos-acl'];
const asked = probe(headers);

const doubts: { readonly [K in Doubt['kind']]: Extract<Doubt, { readonly kind: K }> } = {
  unanswered: { kind: 'unanswered' },
  redirected: {
    kind: 'redirected',
    location: 'https://cdn.example.com/',
    probe: asked,
    answer: { status: 302, headers: [] },
  },
  status: { kind: 'status', probe: asked, answer: { status: 404, headers: [] } },
  'not-cos': { kind: 'not-cos', probe: asked, answer: { status: 511, headers: [] } },
  'not-passing': { kind: 'not-passing', failure: { kind: 'wildcard-with-credentials' }, ...passing(headers) },
  contradiction: { kind: 'contradiction', passing: passing(headers), refused: refused() },
};

const shared = {
  methods: { allowed: ['GET', 'HEAD'], refused: ['PUT'], unknown: [] },
  evidence: { passing: passing(), refused: refused(['x-cos-acl']) },
};

interface Told {
  readonly about: string;
  readonly conclusion: Conclusion;
  /** What is in title, cause or remedy, as code or as a number. */
  readonly says: readonly string[];
}

const conclusions: readonly Told[] = [
  { about: 'nothing', conclusion: { ...shared, blocked: 'nothing' }, says: [] },
  {
    about: 'the origin',
    conclusion: {
      ...shared,
      blocked: 'origin',
      allowedOrigins: [other],
      evidence: { passing: passing([], { origin: other }), refused: refused() },
    },
    says: [origin, other, '200', '403', 'PUT'],
  },
  { about: 'everything', conclusion: { ...shared, blocked: 'everything' }, says: [origin, '403'] },
  {
    about: 'the method',
    conclusion: {
      ...shared,
      blocked: 'method',
      evidence: { passing: passing([], { method: 'GET' }), refused: refused() },
    },
    says: [origin, 'PUT', 'GET', 'HEAD', '200', '403'],
  },
  {
    about: 'a header',
    conclusion: { ...shared, blocked: 'headers', headers: ['x-cos-acl'], untold: [], met: [] },
    says: ['x-cos-acl', '200', '403'],
  },
  {
    about: 'a header beside another that passes',
    conclusion: {
      ...shared,
      blocked: 'headers',
      headers: ['x-cos-acl'],
      untold: [],
      met: [],
      evidence: { passing: passing(['content-type']), refused: refused(headers) },
    },
    says: ['content-type', 'x-cos-acl', '200', '403'],
  },
  {
    about: 'a header, shown by other headers',
    conclusion: {
      ...shared,
      blocked: 'headers',
      headers: ['x-cos-acl'],
      untold: [],
      met: [],
      evidence: { passing: passing(['content-type']), refused: refused(['x-cos-acl']) },
    },
    says: ['content-type', 'x-cos-acl', '200', '403'],
  },
  {
    about: 'some headers, others untold',
    conclusion: { ...shared, blocked: 'headers', headers, untold: ['x-cos-meta-a'], met: [] },
    says: [...headers, 'x-cos-meta-a'],
  },
  {
    about: 'headers of which none is told',
    conclusion: { ...shared, blocked: 'headers', headers: [], untold: ['x-cos-meta-a', 'x-cos-meta-b'], met: [] },
    says: ['x-cos-meta-a', 'x-cos-meta-b'],
  },
  {
    about: 'a combination',
    conclusion: {
      ...shared,
      blocked: 'combination',
      met: [],
      evidence: { passing: passing(['content-type']), refused: refused(headers) },
    },
    says: [...headers, '200', '403'],
  },
  {
    about: 'no answers that show it',
    conclusion: {
      ...shared,
      blocked: 'headers',
      headers: ['x-cos-acl'],
      untold: [],
      met: [],
      evidence: { passing: null, refused: null },
    },
    says: ['x-cos-acl'],
  },
  ...Object.values(doubts).map((doubt) => ({
    about: `a doubt: ${doubt.kind}`,
    conclusion: { ...shared, blocked: 'unclear' as const, doubt },
    says: [
      ...('answer' in doubt ? [String(doubt.answer.status)] : []),
      ...('location' in doubt ? [String(doubt.location)] : []),
    ],
  })),
];

const problems: readonly AskingProblem[] = [
  { kind: 'not-permitted', host: 'files.example.com' },
  { kind: 'unsendable', value: 'https://bücher.example' },
  { kind: 'no-answer', host: 'files.example.com' },
  { kind: 'too-slow', host: 'files.example.com', seconds: 10 },
  { kind: 'busy', status: 503, seconds: 120 },
  { kind: 'busy', status: 429, seconds: null },
  { kind: 'failed' },
];

describe.each([en, zhCn])('of asking a bucket in $tag', ({ interface: { asking }, tag, console: language }) => {
  const expectTone = (phrase: Phrase) => {
    expect(prose(phrase)).not.toMatch(banned);
    expect(prose(phrase)).not.toMatch(holes);
    expect(prose(phrase)).not.toMatch(/ {2}|\binvalid\b|无效/);
  };

  test.each(conclusions)('$about is told by its values', ({ conclusion, says }) => {
    const { title, cause, remedy = [] } = conclusionText(asking, conclusion, asked);
    const all = [title, cause, remedy].map(plainText).join('\n');
    for (const value of says) expect(all).toContain(value);
    expect(prose(title)).not.toMatch(/[.。]$/);
    for (const phrase of [cause, remedy].filter(({ length }) => length > 0)) expect(prose(phrase)).toMatch(/[.。]$/);
    expect(sentences(cause)).toBeLessThanOrEqual(2);
    for (const phrase of [title, cause, remedy]) expectTone(phrase);
  });

  test('a redirect that names no address is told without one', () => {
    const doubt: Doubt = { ...doubts.redirected, location: null };
    const { cause } = conclusionText(asking, { ...shared, blocked: 'unclear', doubt }, asked);
    expectTone(cause);
  });

  test('why browsers refuse an answer is told', () => {
    const failure: CorsFailure = { kind: 'allow-origin-missing' };
    const doubt: Doubt = { ...doubts['not-passing'], failure };
    const { cause } = conclusionText(asking, { ...shared, blocked: 'unclear', doubt }, asked);
    expect(plainText(cause)).toContain('Access-Control-Allow-Origin');
  });

  test.each(problems)('the problem $kind is told by its values, with what to do', (problem) => {
    const told = askingProblemText(asking, problem);
    const { kind: _, ...values } = problem;
    for (const value of Object.values(values)) if (value !== null) expect(plainText(told)).toContain(String(value));
    expectTone(told);
    expect(prose(told)).toMatch(/[.。]$/);
  });

  test('a rule is recognised by all that was seen of it', () => {
    const rule = {
      allowedOrigins: [origin],
      allowedMethods: ['GET', 'PUT'],
      allowedHeaders: [],
      exposeHeaders: ['ETag'],
      maxAgeSeconds: 600,
    };
    const inferred = { rule, inPart: [], anybody: false, answers: [] };
    const maxAge = consoleLabels[language].maxAgeSeconds;
    expect(plainText(marksOf(inferred, consoleLabels[language]))).toBe(
      `${origin} · GET PUT · Expose-Headers ETag · ${maxAge} 600`,
    );
    const { maxAgeSeconds: _, ...less } = rule;
    const seenLess = { ...inferred, rule: { ...less, exposeHeaders: [] } };
    expect(plainText(marksOf(seenLess, consoleLabels[language]))).toBe(`${origin} · GET PUT`);
  });

  test('every other sentence keeps the tone', () => {
    const phrases: readonly Phrase[] = [
      ...[0, 1, 12].flatMap((count) => [[asking.progress(count)], [asking.asked(count, asking.momentAgo)]]),
      ...listFields.flatMap((field) => [asking.addLines(field, ['a']), asking.addLines(field, ['a', 'b'])]),
      ...(['first', 'last'] as const).flatMap((place) => [asking.addRule(place), asking.place[place]]),
      ...[1, 2].map((requests) => [asking.drafted(requests)]),
      ...[true, false].map(asking.anyOrigin),
      ...(['allowed', 'refused', null] as const).map((tested) => [asking.tested(tested)]),
      asking.otherMethods(['GET'], ['DELETE']),
      asking.otherMethods(['GET'], []),
      asking.otherMethods([], ['DELETE']),
      asking.answerHolds({ exposeHeaders: ['ETag'], maxAge: '600' }),
      asking.answerHolds({ exposeHeaders: [], maxAge: null }),
      asking.permit('files.example.com'),
      ...Object.values(asking).flatMap((word) =>
        typeof word === 'string' ? [[word]] : Array.isArray(word) ? [word as Phrase] : [],
      ),
    ];
    for (const phrase of phrases) {
      expect(plainText(phrase)).not.toBe('');
      expectTone(phrase);
    }
    expect(plainText(asking.sends)).toContain('30');
    expect(plainText(asking.otherMethods([], []))).toBe('');
    expect(tag === 'en' || /[\u4e00-\u9fff]/.test(asking.ask)).toBe(true);
  });
});
