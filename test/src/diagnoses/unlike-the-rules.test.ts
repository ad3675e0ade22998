import { describe, expect, test } from 'vitest';
import type { CorsConfiguration, CorsRule } from '../../../src/cos/cors-configuration.ts';
import { anotherOriginAllowed } from '../../../src/diagnoses/another-origin-allowed.ts';
import { answerChanged } from '../../../src/diagnoses/answer-changed.ts';
import { cachedPreflight } from '../../../src/diagnoses/cached-preflight.ts';
import { configurationDiffers } from '../../../src/diagnoses/configuration-differs.ts';
import type { CorsResponse, Exchange } from '../../../src/exchange.ts';
import { configured } from '../support/configured.ts';
import { evidenceWith } from '../support/evidence.ts';
import { answered, headers, leave, methods, page, pendingPreflight, pendingPut, putTo } from '../support/exchanges.ts';

const rule: CorsRule = { allowedOrigins: [page], allowedMethods: ['PUT'], allowedHeaders: ['*'], exposeHeaders: [] };
const allowing = configured(rule);
const refusing = configured();
const narrower = configured({ ...rule, allowedHeaders: [] });
const blocked = answered(null);
const passed = { ...pendingPreflight, response: answered(page, methods, headers, leave) };

const at = (response: CorsResponse) => ({ preflight: { ...pendingPreflight, response } });

describe('the known rules are not those of the bucket', () => {
  test.each<[string, Partial<Exchange>, CorsConfiguration, string[]]>([
    ['they allow what was refused', at({ status: 403, headers: [] }), allowing, ['not-saved', 'another-bucket']],
    ['they refuse otherwise', at(answered(page, leave)), refusing, ['another-bucket']],
    [
      'they allow what was blocked behind a preflight',
      { preflight: passed, response: blocked },
      allowing,
      ['not-saved', 'another-bucket'],
    ],
    [
      'they refuse what passed',
      { preflight: passed, response: answered(page, leave) },
      refusing,
      ['newer-rules', 'another-bucket'],
    ],
    [
      'a cache stands in front',
      { preflight: passed, response: answered(null, ['Age', '7']) },
      allowing,
      ['cdn', 'not-saved', 'another-bucket'],
    ],
    ...['cos-website', 'ci', 'pic'].map((label): [string, Partial<Exchange>, CorsConfiguration, string[]] => [
      `${label} may have none`,
      {
        ...putTo(`examplebucket-1250000000.${label}.ap-guangzhou.myqcloud.com`),
        preflight: passed,
        response: answered(page, leave),
      },
      refusing,
      ['other-endpoint', 'newer-rules', 'another-bucket'],
    ]),
  ])('%s', (_, exchange, configuration, suspects) => {
    expect(configurationDiffers.detect(evidenceWith(exchange, configuration))?.suspects).toEqual(suspects);
  });

  test.each<[string, Partial<Exchange>, CorsConfiguration | null]>([
    ['they are none', at({ status: 403, headers: [] }), null],
    ['they refuse what was refused', at({ status: 403, headers: [] }), refusing],
    ['they allow what passed', { preflight: passed, response: answered(page, leave) }, allowing],
    [
      'the browser had the answer',
      { preflight: passed, response: { ...answered(page, leave), fromCache: true } },
      refusing,
    ],
    ['the preflight got another error', at({ status: 500, headers: [] }), allowing],
    ['the browser had the preflight', { response: answered(page, leave) }, narrower],
    ['there is no answer', {}, refusing],
    ['there was none', { error: 'net::ERR_TIMED_OUT' }, refusing],
  ])('or are they, for %s', (_, exchange, configuration) => {
    expect(configurationDiffers.detect(evidenceWith(exchange, configuration))).toBeNull();
  });
});

describe('the browser had the preflight’s answer', () => {
  test.each<[string, CorsResponse, boolean]>([
    ['and the request passed', answered(page), true],
    ['and the request was blocked', blocked, false],
  ])('%s', (_, response, ended) => {
    const found = { kind: 'cached-preflight', method: 'PUT', passed: ended };
    expect(cachedPreflight.detect(evidenceWith({ response }, narrower))).toEqual(found);
    expect(cachedPreflight.detect(evidenceWith({ response }, allowing))).toBeNull();
    expect(cachedPreflight.detect(evidenceWith({ response }))).toBeNull();
    expect(cachedPreflight.detect(evidenceWith({ preflight: passed, response }, narrower))).toBeNull();
  });

  test('and nothing came', () => {
    expect(cachedPreflight.detect(evidenceWith({ error: 'net::ERR_TIMED_OUT' }, narrower))).toBeNull();
    expect(cachedPreflight.detect(evidenceWith({}, narrower))).toBeNull();
  });
});

describe('an answer was changed', () => {
  const sign = { kind: 'wildcard-with-allow-credentials' };

  test.each<[string, Partial<Exchange>, object]>([
    [
      'by what no rule gives',
      { response: answered('*', leave) },
      { stage: 'actual', signs: [sign], rewritten: false, passed: true },
    ],
    [
      'and is blocked',
      { request: { ...pendingPut.request, credentialsMode: 'include' }, response: answered('*', leave) },
      { stage: 'actual', signs: [sign], rewritten: false, passed: false },
    ],
    [
      'before the eyes of the browser',
      { response: { ...answered(page), rewritten: true } },
      { stage: 'actual', signs: [], rewritten: true, passed: true },
    ],
    [
      'at the preflight first',
      {
        preflight: { ...pendingPreflight, response: answered('*', methods, headers, leave) },
        response: answered('*', leave),
      },
      { stage: 'preflight', signs: [sign], rewritten: false, passed: true },
    ],
  ])('%s', (_, exchange, shown) => {
    const elsewhere = { ...pendingPut.request, ...exchange.request, url: 'https://cdn.example.com/photo.jpg' };
    const found = answerChanged.detect(evidenceWith(exchange));
    expect(found).toEqual({
      kind: 'answer-changed',
      host: 'examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com',
      ...shown,
    });
    expect(answerChanged.detect(evidenceWith({ ...exchange, request: elsewhere }))).toBeNull();
  });

  test.each<[string, Partial<Exchange>]>([
    ['as the rules give it', { preflight: passed, response: answered(page, leave) }],
    ['of a preflight, behind which nothing has come yet', at(answered('*', methods, headers, leave))],
    [
      'of a preflight, behind which nothing came',
      { ...at(answered('*', methods, headers, leave)), error: 'net::ERR_TIMED_OUT' },
    ],
  ])('not one %s', (_, exchange) => {
    expect(answerChanged.detect(evidenceWith(exchange))).toBeNull();
  });
});

describe('another origin is allowed', () => {
  const other = 'https://www.example.org';

  test.each([
    ['Origin', true],
    ['Accept-Encoding, origin', true],
    ['*', true],
    ['Accept-Encoding', false],
    ['X-Origin', false],
    ['Origin-Of', false],
    ['', false],
  ])('by an answer that varies by %j', (vary, varies) => {
    expect(anotherOriginAllowed.detect(evidenceWith({ response: answered(other, ['Vary', vary]) }))).toMatchObject({
      stage: 'actual',
      origin: page,
      allowed: other,
      varies,
      atBucket: true,
    });
  });

  test('by one that does not', () => {
    expect(anotherOriginAllowed.detect(evidenceWith({ response: answered(other) }))).toMatchObject({ varies: false });
    expect(
      anotherOriginAllowed.detect(evidenceWith({ ...putTo('cdn.example.com'), ...at(answered(other)) })),
    ).toMatchObject({
      stage: 'preflight',
      varies: false,
      atBucket: false,
    });
  });

  test('is no finding for an opaque origin, nor where the own is allowed or none', () => {
    const request = { ...pendingPut.request, origin: 'null' };
    expect(anotherOriginAllowed.detect(evidenceWith({ request, response: answered(other) }))).toBeNull();
    expect(anotherOriginAllowed.detect(evidenceWith({ response: answered(page) }))).toBeNull();
    expect(anotherOriginAllowed.detect(evidenceWith({ response: blocked }))).toBeNull();
  });
});
