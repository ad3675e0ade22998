import { describe, expect, test } from 'vitest';
import type { CorsRule } from '../../../src/cos/cors-configuration.ts';
import { type Conclusion, conclusion } from '../../../src/probing/conclusion.ts';
import type { Doubt } from '../../../src/probing/doubt.ts';
import type { Answered, ProbeAnswer, Question } from '../../../src/probing/probe.ts';
import { askAll, bucketWith } from '../support/asked-bucket.ts';
import { answeredWith, answerOf, lineOf, questionOf, refusal, rulesOf } from '../support/probed-rules.ts';

function concluded(rules: readonly Partial<CorsRule>[], request: string, more: Partial<Question> = {}): Conclusion {
  const question = questionOf(request, more);
  return conclusion(question, askAll(question, bucketWith(rulesOf(...rules))).answered);
}

/** The preflights of the evidence: what passes, what is refused. */
function evidenceLines({ evidence: { passing, refused } }: Conclusion): (string | null)[] {
  return [passing, refused].map((answered) => answered && lineOf(answered.probe));
}

interface Row {
  readonly about: string;
  readonly rules: readonly Partial<CorsRule>[];
  readonly request: string;
  readonly more?: Partial<Question>;
  readonly found: object;
  readonly evidence: readonly (string | null)[];
}

const rows: readonly Row[] = [
  {
    about: 'nothing',
    rules: [{ allowedHeaders: ['*'] }],
    request: 'PUT authorization',
    found: {
      blocked: 'nothing',
      methods: { allowed: ['PUT'], refused: [], unknown: ['GET', 'POST', 'DELETE', 'HEAD'] },
    },
    evidence: ['PUT authorization', null],
  },
  {
    about: 'the only header',
    rules: [{}],
    request: 'PUT authorization',
    found: { blocked: 'headers', headers: ['authorization'], untold: [] },
    evidence: ['PUT', 'PUT authorization'],
  },
  {
    about: 'the one header that is refused beside others',
    rules: [{ allowedHeaders: ['Authorization'] }, { allowedHeaders: ['b', 'authorization'] }],
    request: 'PUT authorization b x-cos-acl',
    found: { blocked: 'headers', headers: ['x-cos-acl'], untold: [] },
    evidence: ['PUT', 'PUT x-cos-acl'],
  },
  {
    about: 'names that are something else to a plain object',
    rules: [{ allowedHeaders: ['__proto__'] }],
    request: 'PUT __proto__ Constructor hasOwnProperty',
    found: { blocked: 'headers', headers: ['constructor', 'hasownproperty'], untold: [] },
    evidence: ['PUT', 'PUT constructor'],
  },
  {
    about: 'the method',
    rules: [{ allowedMethods: ['GET', 'HEAD'], allowedHeaders: ['*'] }],
    request: 'PUT authorization',
    found: {
      blocked: 'method',
      methods: { allowed: ['GET', 'HEAD'], refused: ['PUT', 'POST', 'DELETE'], unknown: [] },
    },
    evidence: ['GET authorization', 'PUT authorization'],
  },
  {
    about: 'a method that no rule can hold',
    rules: [{ allowedMethods: ['PUT'] }],
    request: 'PATCH',
    found: { blocked: 'method' },
    evidence: ['PUT', 'PATCH'],
  },
  {
    about: 'the combination',
    rules: [{ allowedHeaders: ['a'] }, { allowedHeaders: ['b'] }],
    request: 'PUT a b',
    found: {
      blocked: 'combination',
      met: [{ headerNames: ['a'] }, { headerNames: ['b'] }],
    },
    evidence: ['PUT b', 'PUT a b'],
  },
  {
    about: 'the origin, where the rule has a slash behind it',
    rules: [{ allowedOrigins: ['https://app.example.com/'] }],
    request: 'PUT',
    found: { blocked: 'origin', allowedOrigins: ['https://app.example.com/'] },
    evidence: ['PUT https://app.example.com/', 'PUT'],
  },
  {
    about: 'the origin, where another of the tab passes',
    rules: [{ allowedOrigins: ['https://live.example.com'], allowedHeaders: ['*'] }],
    request: 'PUT authorization',
    more: { otherOrigins: ['https://live.example.com'] },
    found: { blocked: 'origin', allowedOrigins: ['https://live.example.com'] },
    evidence: ['PUT https://live.example.com authorization', 'PUT authorization'],
  },
  {
    about: 'everything, where there is no rule',
    rules: [],
    request: 'PUT authorization',
    found: { blocked: 'everything', methods: { allowed: [], refused: ['PUT', 'GET', 'POST', 'DELETE', 'HEAD'] } },
    evidence: [null, 'PUT'],
  },
  {
    about: 'everything, where no rule is near',
    rules: [{ allowedOrigins: ['https://elsewhere.example.org'], allowedHeaders: ['*'] }],
    request: 'PUT',
    found: { blocked: 'everything' },
    evidence: [null, 'PUT'],
  },
  {
    about: 'credentials, by an answer for any origin',
    rules: [{ allowedOrigins: ['*'] }],
    request: 'PUT',
    more: { credentialsMode: 'include' },
    found: { blocked: 'unclear', doubt: { kind: 'not-passing', failure: { kind: 'wildcard-with-credentials' } } },
    evidence: ['PUT', null],
  },
  {
    about: 'an answer that no browser can read',
    rules: [{ allowedHeaders: ['\u200Bauthorization'] }],
    request: 'PUT authorization',
    found: { blocked: 'unclear', doubt: { kind: 'not-passing', failure: { kind: 'allow-headers-unreadable' } } },
    evidence: [null, 'PUT authorization'],
  },
];

describe('what blocks', () => {
  test.each(rows)('$about', ({ rules, request, more, found, evidence }) => {
    const concludes = concluded(rules, request, more);
    expect(concludes).toMatchObject(found);
    expect(evidenceLines(concludes)).toEqual(evidence);
  });

  test('each part is met by a rule that is known by what it holds', () => {
    const found = concluded(
      [{ allowedHeaders: ['a'], exposeHeaders: ['ETag'] }, { allowedHeaders: ['b', 'c'] }],
      'PUT a b',
    );
    const met = found.blocked === 'combination' ? found.met : [];
    expect(
      met.map(({ rule: { rule }, headerNames }) => [rule.allowedHeaders, rule.exposeHeaders, headerNames]),
    ).toEqual([
      [['b', 'c'], [], ['b']],
      [['a'], ['ETag'], ['a']],
    ]);
  });

  test('headers beyond number: those that are told, and those that are not', () => {
    const names = Array.from({ length: 200 }, (_, index) => `x-cos-meta-${index}`);
    const found = concluded([{ allowedHeaders: ['content-type'] }], `PUT content-type ${names.join(' ')}`);
    if (found.blocked !== 'headers') return expect(found.blocked).toBe('headers');
    expect(found.headers.length).toBeGreaterThan(20);
    expect([...found.headers, ...found.untold].sort()).toEqual(names.sort());
  });
});

describe('it is unclear', () => {
  const request = 'PUT authorization';
  const allowed = { 'Allow-Origin': '*', 'Allow-Methods': 'PUT', 'Allow-Headers': 'authorization' };

  function doubtAfter(...answered: Answered[]): Doubt | null {
    const found = conclusion(questionOf(request), answered);
    return found.blocked === 'unclear' ? found.doubt : null;
  }

  test.each<[string, ProbeAnswer, object]>([
    ['by a redirect', { status: 307, headers: [['Location', '/']] }, { kind: 'redirected', location: '/' }],
    ['by a server that fails', { status: 503, headers: [] }, { kind: 'status' }],
    ['by a request that never came back', { status: 0, headers: [] }, { kind: 'status' }],
    ['by a 204, though it would pass', answerOf(204, allowed), { kind: 'status' }],
    ['by a refusal that allows the origin', answerOf(403, allowed), { kind: 'status' }],
    [
      'by a 200 of COS without a header of CORS',
      { status: 200, headers: [['server', 'tencent-cos']] },
      { failure: { kind: 'allow-origin-missing' } },
    ],
    ["by a network's login page", { status: 200, headers: [['server', 'nginx']] }, { kind: 'not-cos' }],
    ['by a network that asks for a login', { status: 511, headers: [] }, { kind: 'not-cos' }],
    ['by a COS that does so', { status: 511, headers: [['x-cos-request-id', 'N']] }, { kind: 'status' }],
    [
      'by a 200 for another origin',
      answerOf(200, { ...allowed, 'Allow-Origin': 'https://www.example.com' }),
      { failure: { kind: 'allow-origin-mismatch', value: 'https://www.example.com' } },
    ],
    [
      'by a 200 that lists other methods',
      answerOf(200, { ...allowed, 'Allow-Methods': 'GET' }),
      { failure: { kind: 'method-not-in-allow-methods' } },
    ],
  ])('%s', (_, answer, doubt) => {
    expect(doubtAfter(answeredWith(request, answer))).toMatchObject({ ...doubt, answer });
  });

  test('before anything was answered, or too little', () => {
    expect(doubtAfter()).toEqual({ kind: 'unanswered' });
    expect(doubtAfter(answeredWith(request, refusal))).toEqual({ kind: 'unanswered' });
    expect(doubtAfter(answeredWith('PUT', refusal), answeredWith('GET', refusal))).toEqual({ kind: 'unanswered' });
  });

  test('by a refusal of a header where somebody lists any', () => {
    const passing = answeredWith('PUT', answerOf(200, { ...allowed, 'Allow-Headers': '*' }));
    expect(doubtAfter(answeredWith(request, refusal), passing)).toMatchObject({ kind: 'contradiction' });
  });

  test('by answers of which one cannot be where the other is', () => {
    const [refused, passing] = [answeredWith(request, refusal), answeredWith('GET', answerOf(200, allowed))];
    expect(doubtAfter(refused, passing)).toEqual({ kind: 'contradiction', passing, refused });
    const same = answeredWith(request, answerOf(200, allowed));
    expect(doubtAfter(same, refused)).toEqual({ kind: 'contradiction', passing: same, refused });
  });

  test('not by what came back for another origin alone', () => {
    const methods = ['PUT', 'GET', 'POST', 'DELETE', 'HEAD'].map((method) => answeredWith(method, refusal));
    const other = answeredWith('PUT https://app.example.com/', { status: 400, headers: [] });
    expect(conclusion(questionOf(request), [...methods, other]).blocked).toBe('everything');
  });
});
