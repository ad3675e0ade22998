import { describe, expect, test } from 'vitest';
import type { CorsRule } from '../../../src/cos/cors-configuration.ts';
import { nextProbes } from '../../../src/probing/next-probes.ts';
import type { Question } from '../../../src/probing/probe.ts';
import { askAll, bucketWith } from '../support/asked-bucket.ts';
import { answeredWith, answerOf, lineOf, questionOf, refusal, rulesOf } from '../support/probed-rules.ts';

interface Row {
  readonly about: string;
  readonly rules: readonly Partial<CorsRule>[];
  readonly request: string;
  readonly more?: Partial<Question>;
  /** What is asked, a line a round. */
  readonly asked: readonly string[];
}

const nearPage = [
  'PUT https://app.example.com/, PUT https://app.example.com:443, PUT http://app.example.com,',
  'PUT https://www.app.example.com, PUT https://example.com, PUT app.example.com',
].join(' ');

const rows: readonly Row[] = [
  {
    about: 'what passes is asked once',
    rules: [{ allowedHeaders: ['*'] }],
    request: 'PUT authorization',
    asked: ['PUT authorization'],
  },
  {
    about: 'one refused header takes two',
    rules: [{}],
    request: 'PUT authorization',
    asked: ['PUT authorization', 'PUT'],
  },
  {
    about: 'what the answer without headers lists is not asked for',
    rules: [{ allowedHeaders: ['Authorization', 'Content-Type'] }],
    request: 'PUT authorization content-type x-cos-acl',
    asked: ['PUT authorization content-type x-cos-acl', 'PUT', 'PUT x-cos-acl'],
  },
  {
    about: 'of several rules each header alone, then those that are left',
    rules: [{ allowedHeaders: ['a'] }, { allowedHeaders: ['b'] }],
    request: 'PUT a b c',
    asked: ['PUT a b c', 'PUT', 'PUT b, PUT c', 'PUT a b'],
  },
  {
    about: 'a method in the list of another is not asked for',
    rules: [{ allowedMethods: ['GET', 'HEAD', 'POST'], allowedHeaders: ['*'] }],
    request: 'PUT authorization',
    asked: ['PUT authorization', 'PUT', 'GET', 'DELETE', 'GET authorization, GET https://nobody.invalid'],
  },
  {
    about: 'a method that only reads opens nothing',
    rules: [{ allowedMethods: ['PUT'] }],
    request: 'GET',
    asked: ['GET', 'PUT', 'POST, DELETE, HEAD'],
  },
  {
    about: 'an answer for any origin leaves nothing to ask of nobody',
    rules: [{ allowedOrigins: ['*'], allowedMethods: ['GET', 'POST', 'DELETE', 'HEAD'] }],
    request: 'PUT',
    asked: ['PUT', 'GET'],
  },
  {
    about: 'an origin that no rule allows is asked for with each method, then those that come near',
    rules: [],
    request: 'PUT',
    asked: ['PUT', 'GET', 'POST, DELETE, HEAD', nearPage],
  },
  {
    about: 'the rule that answers a near origin is asked for the headers, and for nobody',
    rules: [{ allowedOrigins: ['http://app.example.com'], allowedHeaders: ['*'] }],
    request: 'PUT authorization',
    asked: [
      'PUT authorization',
      'PUT',
      'GET',
      'POST, DELETE, HEAD',
      nearPage,
      'PUT http://app.example.com authorization, PUT http://nobody.invalid',
    ],
  },
  {
    about: 'for an origin that no rule can name, the other origins of the tab',
    rules: [{ allowedOrigins: ['https://live.example.com'] }],
    request: 'PUT null',
    more: { otherOrigins: ['https://live.example.com', 'null'] },
    asked: [
      'PUT null',
      'GET null',
      'POST null, DELETE null, HEAD null',
      'PUT https://live.example.com',
      'PUT https://nobody.invalid',
    ],
  },
  {
    about: 'where one of six passes, the seventh is not asked for',
    rules: [{ allowedOrigins: ['https://live.example.com'] }],
    request: 'PUT',
    more: { otherOrigins: ['https://test.example.com', 'https://live.example.com'] },
    asked: [
      'PUT',
      'GET',
      'POST, DELETE, HEAD',
      [
        'PUT https://test.example.com, PUT https://live.example.com, PUT https://app.example.com/,',
        'PUT https://app.example.com:443, PUT http://app.example.com, PUT https://www.app.example.com',
      ].join(' '),
      'PUT https://nobody.invalid',
    ],
  },
  {
    about: 'a refusal for credentials alone is no question to the bucket',
    rules: [{ allowedOrigins: ['*'] }],
    request: 'PUT',
    more: { credentialsMode: 'include' },
    asked: ['PUT'],
  },
];

describe('what is asked', () => {
  test.each(rows)('$about', ({ rules, request, more, asked }) => {
    const { rounds } = askAll(questionOf(request, more), bucketWith(rulesOf(...rules)));
    expect(rounds.map(({ probes }) => probes.map(lineOf).join(', '))).toEqual(asked);
  });

  test('header names as browsers write them: lower case, in order, each once', () => {
    const { rounds } = askAll(questionOf('PUT X-B __proto__ x-b Constructor'), bucketWith(rulesOf()));
    expect(rounds[0]?.probes.map(lineOf)).toEqual(['PUT __proto__ constructor x-b']);
  });
});

describe('nothing more is asked', () => {
  test.each([
    ['of who redirects', { status: 302, headers: [['Location', 'https://example.com/']] as const }],
    ['of a server that fails', { status: 503, headers: [] }],
    ['of an answer that no browser lets pass', answerOf(200, { 'Allow-Origin': 'https://example.com' })],
  ])('%s', (_, answer) => {
    const question = questionOf('PUT authorization');
    expect(nextProbes(question, [answeredWith('PUT authorization', answer)])).toEqual([]);
  });

  test('once answers contradict each other', () => {
    const listing = answerOf(200, { 'Allow-Origin': '*', 'Allow-Methods': 'PUT', 'Allow-Headers': 'authorization' });
    const answered = [answeredWith('PUT authorization', refusal), answeredWith('PUT', listing)];
    expect(nextProbes(questionOf('PUT authorization'), answered)).toEqual([]);
  });

  test('once they do so in the middle of the headers', () => {
    const question = questionOf('PUT a b c');
    const passing = answeredWith(
      'PUT',
      answerOf(200, { 'Allow-Origin': '*', 'Allow-Methods': 'PUT', 'Allow-Headers': 'a' }),
    );
    const before = [answeredWith('PUT a b c', refusal), passing];
    expect(nextProbes(question, before).map(lineOf)).toEqual(['PUT b', 'PUT c']);
    expect(nextProbes(question, [...before, answeredWith('PUT a', refusal)])).toEqual([]);
  });

  test('of a rule whose whole list was seen', () => {
    const question = questionOf('PUT a b', { otherOrigins: [] });
    const { answered } = askAll(question, bucketWith(rulesOf({ allowedMethods: ['GET'], allowedHeaders: ['a', 'z'] })));
    expect(answered.filter(({ probe }) => probe.headerNames.length > 0)).toHaveLength(1);
  });

  test('from more than six other origins', () => {
    const others = Array.from({ length: 9 }, (_, index) => `https://${index}.example.org`);
    const { answered } = askAll(questionOf('PUT', { otherOrigins: others }), bucketWith(rulesOf()));
    const asked = new Set(answered.map(({ probe }) => probe.origin));
    expect(others.filter((origin) => asked.has(origin))).toEqual(others.slice(0, 6));
  });

  test('after thirty, however they came', () => {
    const answered = Array.from({ length: 30 }, () => answeredWith('PUT', refusal));
    expect(nextProbes(questionOf('PUT'), answered)).toEqual([]);
  });
});
