import { describe, expect, test } from 'vitest';
import { checkOf } from '../../../src/checking/check.ts';
import { allPass, assumesNoCredentials, outcomesOf } from '../../../src/checking/outcome.ts';
import { rowsOf } from '../../../src/checking/rows.ts';
import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import type { CredentialsMode, Exchange } from '../../../src/exchange.ts';
import type { ProbeAnswer } from '../../../src/probing/probe.ts';
import { exchangeUnder } from '../../../src/replay.ts';
import { checked, inChrome, sentTo } from '../support/checked-bucket.ts';
import { page, pendingGet, pendingPut, putTo } from '../support/exchanges.ts';
import { answerOf, lineOf, rulesOf } from '../support/probed-rules.ts';

const none = rulesOf();
const refused = exchangeUnder(pendingPut, { rules: [], responseVary: false });
const allows = rulesOf({ allowedHeaders: ['authorization'] });
const host = 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com';

function at(url: string, exchange: Exchange = refused): Exchange {
  return { ...exchange, id: url, request: { ...exchange.request, url } };
}

const linesOf = (exchanges: readonly Exchange[]) =>
  checkOf(exchanges, inChrome).preflights.map(({ url, probe }) => `${url} ${lineOf(probe)}`);

describe('the preflights to send', () => {
  test('of one that was refused: the same, and without headers, at the root', () => {
    expect(linesOf([refused])).toEqual([`${host}/ PUT authorization`, `${host}/ PUT`]);
  });

  test('are one for requests that ask the same, whatever their object', () => {
    const exchanges = ['/a', '/b?partNumber=1&uploadId=2', '/c'].map((path) => at(host + path));
    expect(linesOf(exchanges)).toEqual([`${host}/ PUT authorization`, `${host}/ PUT`]);
  });

  test('of one that needs none: that of its method', () => {
    expect(linesOf([pendingGet])).toEqual([`${host}/ GET`]);
  });

  test('at a custom domain go to the path of the first', () => {
    const exchanges = ['/a?sign=1', '/b'].map((path) => at(`https://cdn.example.com${path}`, putTo('cdn.example.com')));
    expect(linesOf(exchanges)).toEqual([
      'https://cdn.example.com/a PUT authorization',
      'https://cdn.example.com/a PUT',
    ]);
  });

  test('at a custom domain go to the path of one that failed, if one did', () => {
    const put = putTo('cdn.example.com');
    const exchanges = [
      at('https://cdn.example.com/a', exchangeUnder(put, allows)),
      at('https://cdn.example.com/b', put),
    ];
    const failed = { ...exchangeUnder(put, { rules: [], responseVary: false }), id: 'failed' };
    expect(linesOf([...exchanges, at('https://cdn.example.com/c', failed)])[0]).toBe(
      'https://cdn.example.com/c PUT authorization',
    );
  });

  test('are judged as far as 30 go, where more requests failed', () => {
    const exchanges = Array.from({ length: 40 }, (_, index) => {
      const request = { ...pendingPut.request, unsafeHeaderNames: [`x-cos-meta-${index}`] };
      return exchangeUnder({ ...pendingPut, id: String(index), request }, { rules: [], responseVary: false });
    });
    const check = checkOf(exchanges, inChrome);
    const outcomes = outcomesOf(check, sentTo(check, rulesOf({ allowedHeaders: ['*'] })));
    expect(outcomes.map(({ kind }) => kind).filter((kind) => kind === 'passes')).toHaveLength(29);
  });

  test('go first where something failed, and are at most 30', () => {
    const many = Array.from({ length: 40 }, (_, index) => {
      const request = { ...pendingPut.request, unsafeHeaderNames: [`x-cos-meta-${index}`] };
      return exchangeUnder({ ...pendingPut, request }, rulesOf({ allowedHeaders: ['*'] }));
    });
    const exchanges = [...many, refused];
    const check = checkOf(exchanges, inChrome);
    expect(check.preflights.slice(0, 2).map(({ probe }) => lineOf(probe))).toEqual(['PUT authorization', 'PUT']);
    expect(check.preflights).toHaveLength(30);
    const outcomes = outcomesOf(check, sentTo(check, rulesOf({ allowedHeaders: ['*'] })));
    expect(outcomes.map(({ kind }) => kind).filter((kind) => kind === 'unsent')).toHaveLength(12);
    expect(outcomes.at(-1)).toEqual({ kind: 'passes' });
    expect(allPass(check, sentTo(check, rulesOf({ allowedHeaders: ['*'] })))).toBe(false);
  });

  test('are none for an address that takes none', () => {
    expect(checkOf([at('file:///a')], inChrome)).toEqual({ requests: [], demands: [], preflights: [] });
    expect(allPass(checkOf([], inChrome), [])).toBe(false);
  });
});

const part = at(`${host}/a?partNumber=1&uploadId=2`);
const included = { ...refused, request: { ...refused.request, credentialsMode: 'include' as const } };

describe('what the bucket answers', () => {
  const rows = [
    { about: 'the rule that was lacking', exchange: refused, rules: allows, found: { kind: 'passes' } },
    {
      about: 'no rule',
      exchange: refused,
      rules: { rules: [], responseVary: false },
      found: { kind: 'refused', answered: { probe: { headerNames: ['authorization'] } }, bare: { status: 403 } },
    },
    {
      about: 'a rule without the header',
      exchange: refused,
      rules: rulesOf({ allowedHeaders: ['authorisation'] }),
      found: { kind: 'refused', answered: { answer: { status: 403 } }, bare: { status: 200 } },
    },
    {
      about: 'no rule, to a request without preflight',
      exchange: pendingGet,
      rules: none,
      found: { kind: 'refused', answered: { probe: { method: 'GET' } }, bare: null },
    },
    {
      about: 'a rule that hides what an uploaded part needs',
      exchange: part,
      rules: allows,
      found: { kind: 'unexposed', method: 'PUT', names: ['ETag'] },
    },
    {
      about: 'a rule that shows it',
      exchange: part,
      rules: rulesOf({ allowedHeaders: ['*'], exposeHeaders: ['etag'] }),
      found: { kind: 'passes' },
    },
    {
      about: 'an answer for anybody, to a request with credentials',
      exchange: included,
      rules: rulesOf({ allowedOrigins: ['*'], allowedHeaders: ['*'] }),
      found: { kind: 'otherwise', doubt: { kind: 'not-passing', failure: { kind: 'wildcard-with-credentials' } } },
    },
  ];

  test.each(rows)('$about', ({ exchange, rules, found }) => {
    const { check, sent } = checked([exchange], rules);
    expect(outcomesOf(check, sent)).toMatchObject([found]);
    expect(allPass(check, sent)).toBe(found.kind === 'passes');
  });

  const strange: readonly [string, ProbeAnswer, object][] = [
    [
      'a redirect',
      { status: 302, headers: [['Location', 'https://login.example.com/']] },
      { kind: 'otherwise', doubt: { kind: 'redirected', location: 'https://login.example.com/' } },
    ],
    ['an error', { status: 500, headers: [] }, { kind: 'otherwise', doubt: { kind: 'status' } }],
    [
      'an error for everybody',
      answerOf(502, { 'Allow-Origin': '*' }),
      { kind: 'otherwise', doubt: { kind: 'status' } },
    ],
    ['a refusal of its own', answerOf(403, { 'Allow-Origin': page }), { kind: 'otherwise', doubt: { kind: 'status' } }],
    ['a page', { status: 200, headers: [] }, { kind: 'otherwise', doubt: { kind: 'not-cos' } }],
    [
      'no word of rules by COS',
      { status: 200, headers: [['Server', 'tencent-cos']] },
      { kind: 'otherwise', doubt: { kind: 'not-passing', failure: { kind: 'allow-origin-missing' } } },
    ],
    [
      'another origin by somebody who answers preflights with 204',
      answerOf(204, { 'Allow-Origin': 'https://other.example.com' }),
      { kind: 'otherwise', doubt: { kind: 'not-passing', failure: { kind: 'allow-origin-mismatch' } } },
    ],
  ];

  test.each(strange)('%s to the preflight', (_, answer, found) => {
    const check = checkOf([refused], inChrome);
    expect(
      outcomesOf(
        check,
        sentTo(check, allows, (place) => (place === 0 ? answer : undefined)),
      ),
    ).toMatchObject([found]);
  });

  test.each(strange)('%s to the one without headers', (_, answer, found) => {
    const check = checkOf([refused], inChrome);
    expect(
      outcomesOf(
        check,
        sentTo(check, allows, (place) => (place === 1 ? answer : undefined)),
      ),
    ).toMatchObject([found]);
  });

  test.each(strange)('%s to the one without headers says nothing of a refusal', (_, answer) => {
    const check = checkOf([refused], inChrome);
    const sent = sentTo(check, none, (place) => (place === 1 ? answer : undefined));
    const refusal = { kind: 'refused', bare: answer.status === 204 ? answer : null };
    expect(outcomesOf(check, sent)).toMatchObject([refusal]);
  });

  test('nothing: that is no pass', () => {
    const check = checkOf([refused], inChrome);
    const [first = null] = sentTo(check, allows);
    const problem = { kind: 'no-answer', host } as const;
    expect(outcomesOf(check, [])).toEqual([{ kind: 'unanswered', problem: null }]);
    expect(outcomesOf(check, [first, null])).toEqual([{ kind: 'unanswered', problem: null }]);
    expect(outcomesOf(check, [{ answer: null, problem }, first])).toEqual([{ kind: 'unanswered', problem }]);
    expect(allPass(check, [first, { answer: null, problem }])).toBe(false);
  });
});

test('that no credentials are sent is assumed where `*` is answered and nothing showed it', () => {
  const forAll = rulesOf({ allowedOrigins: ['*'], allowedHeaders: ['*'] });
  const assumed = (mode: CredentialsMode | null, rules: CorsConfiguration) => {
    const exchange = { ...refused, request: { ...refused.request, credentialsMode: mode } };
    const { check, sent } = checked([exchange], rules);
    return assumesNoCredentials(check, sent);
  };
  expect(assumed(null, forAll)).toBe(true);
  expect(assumed(null, rulesOf({ allowedMethods: ['GET'] }, { allowedOrigins: ['*'] }))).toBe(false);
  expect(assumed(null, allows)).toBe(false);
  expect((['omit', 'same-origin', 'include'] as const).some((mode) => assumed(mode, forAll))).toBe(false);
});

test('rows are by method and object, the worst first', () => {
  const exchanges = [
    at(`${host}/a`, pendingGet),
    at(`${host}/a?x-cos=1`),
    at(`${host}/a`),
    at(`${host}/b`),
    at(`${host.replace('myqcloud.com', 'tencentcos.cn')}/b`),
  ];
  const { check, sent } = checked(exchanges, rulesOf({ allowedMethods: ['GET'] }));
  const rows = rowsOf(check, sent).map(({ method, url, outcome }) => [method, url.slice(host.length), outcome.kind]);
  expect(rows).toEqual([
    ['PUT', '/a', 'refused'],
    ['PUT', '/b', 'refused'],
    ['GET', '/a', 'passes'],
  ]);
});
