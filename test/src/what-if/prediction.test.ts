import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchRule } from '../../../src/cos/match.ts';
import { respond } from '../../../src/cos/respond.ts';
import { isHint } from '../../../src/diagnosis.ts';
import { decidingTurn, replay } from '../../../src/replay.ts';
import { fieldMarks } from '../../../src/what-if/field-marks.ts';
import { changeFor, predict } from '../../../src/what-if/prediction.ts';
import { type WantedRequest, wantedExchange, wantedProbe } from '../../../src/what-if/wanted-exchange.ts';
import { configured } from '../support/configured.ts';
import { page } from '../support/exchanges.ts';
import { type Ask, ask, configuration, exchangeOf } from '../support/random-requests.ts';

const bucket = 'examplebucket-1250000000';
const url = `https://${bucket}.cos.ap-guangzhou.myqcloud.com/`;
const wantedOf = ({ origin, method, headers, credentials }: Ask): WantedRequest => ({
  bucket,
  url,
  origin,
  method,
  headers: headers.map((name) => ({ name, asked: true })),
  withCredentials: credentials === 'include',
  uploadsPart: false,
});

test('what is predicted is what the bucket answers and the browser judges, and marks agree with the rules', () => {
  fc.assert(
    fc.property(ask, configuration, (asked, rules) => {
      const wanted = wantedOf(asked);
      const exchange = wantedExchange(wanted);
      const prediction = predict(exchange, rules);
      const { verdict } = replay(exchange, rules);
      expect(prediction.replayed.verdict).toEqual(verdict);
      expect(prediction.diagnosis === null).toBe(verdict.outcome === 'success');
      if (prediction.diagnosis !== null) expect(isHint(prediction.diagnosis)).toBe(false);

      const { origin, method, headerNames } = wantedProbe(wanted);
      const request = { method: 'OPTIONS', origin, requestMethod: method, requestHeaders: headerNames };
      const { status, headers } = respond(rules, request);
      if (prediction.replayed.preflight !== null) {
        expect(prediction.replayed.preflight.answer).toEqual({ status, headers });
      }
      expect(prediction.replayed.actual.answer.headers).toEqual(
        respond(rules, { method, origin, requestMethod: null, requestHeaders: [] }).headers,
      );

      const marks = fieldMarks(rules, prediction.replayed);
      expect(marks === null).toBe(rules.rules.length === 0);
      const rule = rules.rules[marks?.rule ?? -1];
      if (marks === null || rule === undefined) return;
      const turn = decidingTurn(prediction.replayed);
      const match = matchRule(rule, turn.request);
      expect(marks.origin).toMatchObject({ allowed: match.allowedBy !== null, line: match.allowedBy });
      expect(marks.method).toMatchObject({ allowed: match.method, listed: rule.allowedMethods });
      const refused = [...marks.headers].filter(([, allowed]) => !allowed).map(([name]) => name);
      expect(refused).toEqual(match.refusedHeaders);
      expect(marks.answersAny).toBe(match.allowedBy === '*');
      for (const index of marks.origin.elsewhere) {
        const other = rules.rules[index];
        expect(other && matchRule(other, turn.request).allowedBy).not.toBeNull();
      }
      expect(match.matches).toBe(turn.match.matchedRule !== null);
    }),
    { numRuns: 1500 },
  );
});

test('a change lets the request pass, and leaves every captured one that passed as it was', () => {
  let mended = 0;
  fc.assert(
    fc.property(ask, fc.array(ask, { maxLength: 5 }), configuration, (asked, others, rules) => {
      const captured = others.map((other) => exchangeOf(other, rules));
      const prediction = predict(wantedExchange(wantedOf(asked)), rules);
      const { suggestion, assumptions } = changeFor(prediction, captured);
      if (prediction.diagnosis === null) expect(suggestion).toBeNull();
      if (suggestion === null) return;
      mended += 1;
      expect(new Set(assumptions).size).toBe(assumptions.length);
      const after = suggestion.configuration;
      expect(replay(prediction.exchange, after).verdict.outcome).toBe('success');
      const passing = captured.filter((each) => replay(each, rules).verdict.outcome === 'success');
      expect(suggestion.proof).toEqual({ mended: 1, kept: passing.length, left: 0 });
      for (const each of passing) expect(replay(each, after).verdict.outcome).toBe('success');
    }),
    { numRuns: 500 },
  );
  expect(mended).toBeGreaterThan(100);
});

const rule = {
  allowedOrigins: [page],
  allowedMethods: ['PUT', 'GET'],
  allowedHeaders: ['content-type'],
  exposeHeaders: [],
};
const put: WantedRequest = {
  bucket,
  url,
  origin: page,
  method: 'PUT',
  headers: [],
  withCredentials: false,
  uploadsPart: false,
};

test.each([
  ['the header', { headers: [{ name: 'x-cos-acl', asked: true }] }, 'header-not-allowed', 'add-lines'],
  ['the origin', { origin: 'https://staging.example.net' }, 'origin-not-allowed', 'add-lines'],
  ['the method', { method: 'DELETE' }, 'method-not-allowed', 'add-lines'],
  ['a method that no rule can hold', { method: 'PATCH' }, 'method-not-allowed', undefined],
  ['an opaque origin', { origin: 'null' }, 'origin-null', undefined],
] as const)('names %s', (_, more, kind, edit) => {
  const prediction = predict(wantedExchange({ ...put, ...more }), configured(rule));
  expect(prediction.diagnosis?.kind).toBe(kind);
  expect(changeFor(prediction, []).suggestion?.edits[0]?.kind).toBe(edit);
});

test('the upload of a part needs its ETag, and nothing else does', () => {
  const part = { ...put, uploadsPart: true };
  const prediction = predict(wantedExchange(part), configured(rule));
  expect(prediction.diagnosis).toMatchObject({ kind: 'header-not-exposed', names: ['ETag'], rule: 0 });
  expect(changeFor(prediction, []).suggestion?.edits).toEqual([
    { kind: 'add-lines', rule: 0, field: 'exposeHeaders', lines: ['ETag'] },
  ]);
  const exposing = configured({ ...rule, exposeHeaders: ['ETag'] });
  expect(predict(wantedExchange(part), exposing).diagnosis).toBeNull();
  const copied = { ...part, headers: [{ name: 'x-cos-copy-source', asked: true }] };
  const copies = configured({ ...rule, allowedHeaders: ['*'] });
  for (const other of [put, { ...part, method: 'GET' }, copied]) {
    expect(predict(wantedExchange(other), copies).diagnosis).toBeNull();
  }
  const refused = predict(wantedExchange({ ...part, origin: 'https://staging.example.net' }), configured(rule));
  expect(changeFor(refused, []).suggestion?.edits).toEqual([
    expect.objectContaining({ field: 'allowedOrigins' }),
    expect.objectContaining({ field: 'exposeHeaders', lines: ['ETag'] }),
  ]);
});

test('a safelisted header is not asked for, and a simple request needs no preflight', () => {
  const headers = [{ name: 'accept', asked: false }];
  expect(predict(wantedExchange({ ...put, headers }), configured(rule)).diagnosis).toBeNull();
  expect(predict(wantedExchange({ ...put, method: 'GET' }), configured(rule)).replayed.preflight).toBeNull();
});

test.each([
  ['an unknown host', null],
  ["a CDN's host", `https://${bucket}.file.myqcloud.com/`],
  ['a path that names the bucket', `https://cos.ap-guangzhou.myqcloud.com/${bucket}/a`],
  ['a domain of its own', 'https://files.example.com/a'],
  ['a host of data processing', `https://${bucket}.ci.ap-guangzhou.myqcloud.com/`],
])("the bucket's rules are told at %s too", (_, at) => {
  const exchange = wantedExchange({ ...put, url: at, method: 'DELETE' });
  expect(predict(exchange, configured(rule)).diagnosis?.kind).toBe('method-not-allowed');
});

test('of data processing it is said that the rules are assumed to hold there', () => {
  const exchange = wantedExchange({ ...put, url: `https://${bucket}.ci.ap-guangzhou.myqcloud.com/` });
  const { assumptions } = changeFor(predict(exchange, configured(rule)), []);
  expect(assumptions).toContain('other-endpoint-uses-bucket-rules');
});
