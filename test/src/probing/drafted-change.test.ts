import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CorsConfiguration, CorsRule } from '../../../src/cos/cors-configuration.ts';
import { respond } from '../../../src/cos/respond.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { readableHeaders } from '../../../src/fetch/readable-headers.ts';
import { conclusion } from '../../../src/probing/conclusion.ts';
import { type DraftedChange, draftedChange, withAnyHeader } from '../../../src/probing/drafted-change.ts';
import type { Question } from '../../../src/probing/probe.ts';
import { replay } from '../../../src/replay.ts';
import { askAll, bucketWith, preflightOf } from '../support/asked-bucket.ts';
import { answeredWith, answerOf, page, questionOf, refusal, rulesOf } from '../support/probed-rules.ts';
import { anyCase } from '../support/random-questions.ts';

function draft(question: Question, configuration: CorsConfiguration, needed: readonly string[] = []) {
  const { answered } = askAll(question, bucketWith(configuration));
  return draftedChange(question, conclusion(question, answered), answered, needed);
}

/** The change as lines: `allowedHeaders of PUT: a`, or the rule of its own and its place. */
function written(change: DraftedChange | null): unknown {
  if (change === null || change.kind === 'insert-rule') return change && [change.place, change.rule];
  return change.lines.map(
    ({ rule: { rule }, field, lines }) => `${field} of ${rule.allowedMethods.join()}: ${lines.join()}`,
  );
}

const ownRule = (rule: Partial<CorsRule>) => ({ ...rulesOf(rule).rules[0], maxAgeSeconds: 600 });

interface Row {
  readonly about: string;
  readonly rules: readonly Partial<CorsRule>[];
  readonly request: string;
  readonly more?: Partial<Question>;
  readonly needed?: readonly string[];
  readonly change: unknown;
}

const rows: readonly Row[] = [
  { about: 'nothing where all passes', rules: [{}], request: 'PUT', change: null },
  {
    about: 'a line for the rule that lacks a header',
    rules: [{ allowedHeaders: ['a'] }],
    request: 'PUT a b',
    change: ['allowedHeaders of PUT: b'],
  },
  {
    about: 'a line for the rule that lacks fewest headers',
    rules: [{ allowedHeaders: ['a'] }, { allowedMethods: ['PUT', 'GET'], allowedHeaders: ['b', 'c'] }],
    request: 'PUT a b c',
    change: ['allowedHeaders of PUT,GET: a'],
  },
  {
    about: 'the method alone, where the rule has all headers',
    rules: [{ allowedMethods: ['GET'], allowedHeaders: ['*'] }],
    request: 'PUT a',
    change: ['allowedMethods of GET: PUT'],
  },
  {
    about: 'a rule of its own, where the method would be everybody’s',
    rules: [{ allowedOrigins: ['*'], allowedMethods: ['GET'] }],
    request: 'PUT a',
    change: ['last', ownRule({ allowedHeaders: ['a'] })],
  },
  {
    about: 'a rule of its own, where the rule echoes origins and is for everybody',
    rules: [{ allowedOrigins: ['https://*'], allowedMethods: ['GET'] }],
    request: 'PUT',
    change: ['last', ownRule({})],
  },
  {
    about: 'a line for everybody, where the method only reads',
    rules: [{ allowedOrigins: ['*'], allowedMethods: ['PUT'] }],
    request: 'GET',
    change: ['allowedMethods of PUT: GET'],
  },
  {
    about: 'the origin, in the rule that allows one near it',
    rules: [{ allowedOrigins: ['http://app.example.com'], allowedHeaders: ['a'] }],
    request: 'PUT a b',
    change: ['allowedOrigins of PUT: https://app.example.com', 'allowedHeaders of PUT: b'],
  },
  {
    about: 'a rule of its own, where none answers',
    rules: [],
    request: 'PUT b a',
    needed: ['ETag'],
    change: ['last', ownRule({ allowedHeaders: ['a', 'b'], exposeHeaders: ['ETag'] })],
  },
  {
    about: 'what the page has to read, in the rule that answers the request itself',
    rules: [
      { allowedMethods: ['PUT', 'POST'], exposeHeaders: ['x-cos-request-id'] },
      { allowedHeaders: ['a', 'c'], exposeHeaders: ['etag'] },
    ],
    request: 'PUT a b',
    needed: ['ETag'],
    change: ['allowedHeaders of PUT: b', 'exposeHeaders of PUT,POST: ETag'],
  },
  {
    about: 'a rule before the others, where credentials meet any origin',
    rules: [{ allowedOrigins: ['*'], exposeHeaders: ['etag'] }],
    request: 'PUT',
    needed: ['ETag', 'Content-Range'],
    more: { credentialsMode: 'include' },
    change: ['first', ownRule({ exposeHeaders: ['etag', 'Content-Range'] })],
  },
  {
    about: 'the same, where a header is refused besides',
    rules: [{ allowedOrigins: ['*'] }],
    request: 'PUT a',
    more: { credentialsMode: 'include' },
    change: ['first', ownRule({ allowedHeaders: ['a'] })],
  },
  { about: 'nothing for a method that no rule can hold', rules: [{}], request: 'PATCH', change: null },
  { about: 'nothing for an origin that no rule can name', rules: [{}], request: 'PUT null', change: null },
  { about: 'nothing for a header that would be a wildcard', rules: [{}], request: 'PUT x-*', change: null },
];

test.each(rows)('$about', ({ rules, request, more, needed, change }) => {
  expect(written(draft(questionOf(request, more), rulesOf(...rules), needed))).toEqual(change);
});

test('no header where a rule lists `*`, as no rule of COS does', () => {
  const question = questionOf('PUT a');
  const listing = answerOf(200, { 'Allow-Origin': page, 'Allow-Methods': 'GET', 'Allow-Headers': '*' });
  const answered = ['PUT a', 'PUT', 'GET'].map((line) => answeredWith(line, line === 'GET' ? listing : refusal));
  const change = draftedChange(question, conclusion(question, answered), answered);
  expect(written(change)).toEqual(['allowedMethods of GET: PUT']);
});

test('nothing while it is unclear what blocks', () => {
  const question = questionOf('PUT');
  expect(draftedChange(question, conclusion(question, []), [])).toBeNull();
  const answered = [{ probe: question.request, answer: { status: 503, headers: [] } }];
  expect(draftedChange(question, conclusion(question, answered), answered)).toBeNull();
});

/** The configuration with a change made in the rules that gave the answers it was read from. */
function changed(configuration: CorsConfiguration, change: DraftedChange): CorsConfiguration {
  const { rules } = configuration;
  if (change.kind === 'insert-rule') {
    return { ...configuration, rules: change.place === 'first' ? [change.rule, ...rules] : [...rules, change.rule] };
  }
  const grown = change.lines.reduce<readonly CorsRule[]>((some, { rule, field, lines }) => {
    const probe = rule.answers[0]?.probe ?? { origin: '', method: '', headerNames: [] };
    const { matchedRule } = respond(configuration, preflightOf(probe));
    return some.map((each, index) => (index === matchedRule ? { ...each, [field]: [...each[field], ...lines] } : each));
  }, rules);
  return { ...configuration, rules: grown };
}

function exchangeFor({ request, credentialsMode }: Question): Exchange {
  const { origin, method } = request;
  const headerNames = [...new Set(request.headerNames.map((name) => name.toLowerCase()))];
  const sent = {
    url: 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/a',
    method,
    origin,
    credentialsMode,
  };
  return {
    id: '1',
    startedAt: 0,
    request: { ...sent, unsafeHeaderNames: headerNames },
    preflight: { method, headerNames, response: null, error: null },
    response: null,
    error: null,
  };
}

describe('a change', () => {
  test('lets the request pass, and its answer be read', () => {
    fc.assert(
      fc.property(anyCase, ({ question, configuration }) => {
        const change = draft(question, configuration, ['ETag']);
        if (change === null) return;
        const exchange = exchangeFor(question);
        const { verdict, actual } = replay(exchange, changed(configuration, change));
        expect(verdict).toEqual({ outcome: 'success' });
        const headers = [...actual.answer.headers, ['ETag', '1'] as const];
        expect(readableHeaders(headers, question.credentialsMode)).toContain('etag');
      }),
      { numRuns: 3000 },
    );
  });

  test('with any header lets the request pass too, and names none', () => {
    fc.assert(
      fc.property(anyCase, ({ question, configuration }) => {
        const change = draft(question, configuration, ['ETag']);
        const wide = change && withAnyHeader(change);
        fc.pre(wide !== null);
        const { verdict } = replay(exchangeFor(question), changed(configuration, wide));
        expect(verdict).toEqual({ outcome: 'success' });
        expect(withAnyHeader(wide)).toEqual(wide);
      }),
      { numRuns: 1000 },
    );
  });

  test('is there for all that rules can name', () => {
    fc.assert(
      fc.property(anyCase, ({ question, configuration }) => {
        const { origin, method, headerNames } = question.request;
        const canBeNamed =
          /^https?:/.test(origin) && method !== 'PATCH' && headerNames.every((name) => !name.includes('*'));
        const passes = replay(exchangeFor(question), configuration).preflight?.verdict === 'success';
        fc.pre(canBeNamed && !passes);
        expect(draft(question, configuration)).not.toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  test('opens no writing to everybody, and holds nothing that was not asked', () => {
    fc.assert(
      fc.property(anyCase, ({ question, configuration }) => {
        const change = draft(question, configuration);
        if (change === null) return;
        const { origin, method, headerNames } = question.request;
        const asked: readonly string[] = [origin, method, ...headerNames.map((name) => name.toLowerCase())];
        if (change.kind === 'insert-rule') {
          expect(change.rule).toMatchObject({ allowedOrigins: [origin], allowedMethods: [method] });
          expect(asked).toEqual(expect.arrayContaining([...change.rule.allowedHeaders]));
          return;
        }
        for (const { rule, field, lines } of change.lines) {
          expect(asked).toEqual(expect.arrayContaining([...lines]));
          const writes = field === 'allowedMethods' && !['GET', 'HEAD'].includes(method);
          if (writes && origin.startsWith('http')) expect(rule.anybody).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
