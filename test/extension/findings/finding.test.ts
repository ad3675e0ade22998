import { describe, expect, test } from 'vitest';
import { type Finding, findings } from '../../../extension/findings/finding.ts';
import type { CorsConfiguration, CorsRule } from '../../../src/cos/cors-configuration.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { exchangeUnder } from '../../../src/replay.ts';
import { configured } from '../../src/support/configured.ts';
import { page, pendingPut } from '../../src/support/exchanges.ts';
import { bucket, known } from '../support/uploads.ts';

const reads: CorsRule = { allowedOrigins: [page], allowedMethods: ['GET'], allowedHeaders: [], exposeHeaders: [] };
const served = configured(reads);

interface Sent {
  readonly method?: string;
  readonly headers?: readonly string[];
  readonly at?: number;
  readonly under?: CorsConfiguration;
}

let count = 0;

/** Makes a request to the bucket that ended under the rules that are served. */
function sent({ method = 'PUT', headers = [], at = 0, under = served }: Sent = {}): Exchange {
  const { request } = pendingPut;
  const url = `https://${bucket}.cos.ap-guangzhou.myqcloud.com/a`;
  const asked = { ...request, url, origin: page, method, unsafeHeaderNames: headers };
  count++;
  const blank = { ...pendingPut, id: String(count), startedAt: at, request: asked, preflight: null, response: null };
  return exchangeUnder(blank, under);
}

const kinds = (found: readonly Finding[]) => found.map(({ diagnosis }) => diagnosis.kind);

describe('findings', () => {
  test('put requests together that failed for one reason, whatever headers each carries', () => {
    const under = configured({ ...reads, allowedMethods: ['PUT'] });
    const exchanges = [sent({ headers: ['b'], under }), sent({ headers: ['a', 'b'], under })];
    const found = findings(exchanges, known(under.rules));
    expect(found).toHaveLength(1);
    expect(found[0]?.diagnosis).toMatchObject({ kind: 'header-not-allowed', headers: [{ name: 'a' }, { name: 'b' }] });
    expect(found[0]?.exchanges).toEqual(exchanges);
    expect(found[0]?.example).toBe(exchanges[1]);
  });

  test('say of every header who adds it, whichever request carried it, each once', () => {
    const line = { ...reads, allowedMethods: ['PUT'], allowedHeaders: ['trace-parent'] };
    const wanted = [
      { name: 'authorization', source: 'undecided' },
      { name: 'traceparent', source: 'opentelemetry', near: { configured: 'trace-parent', difference: 'spelling' } },
      { name: 'x-cos-acl', source: 'page' },
    ];
    const one = configured(line);
    const refused = findings(
      [
        sent({ headers: ['traceparent', 'x-cos-acl'], under: one }),
        sent({ headers: ['authorization', 'traceparent'], under: one }),
      ],
      known(one.rules),
    );
    expect(refused.map(({ diagnosis }) => diagnosis)).toEqual([
      { kind: 'header-not-allowed', rule: 0, allowed: ['trace-parent'], headers: wanted },
    ]);
    const two = configured(
      { ...line, allowedHeaders: ['authorization'] },
      { ...line, allowedHeaders: ['content-type', 'x-cos-acl'] },
    );
    const apart = findings(
      [
        sent({ headers: ['authorization', 'x-cos-acl'], under: two }),
        sent({ headers: ['authorization', 'content-type'], under: two }),
      ],
      known(two.rules),
    );
    expect(apart).toHaveLength(1);
    expect(apart[0]?.diagnosis).toMatchObject({
      kind: 'no-single-rule-matches',
      refused: {
        headers: [
          { name: 'content-type', source: 'page' },
          { name: 'x-cos-acl', source: 'page' },
        ],
      },
    });
  });

  test('offer one change for all that the rules refuse, and say what it leaves', () => {
    const found = findings([sent(), sent({ method: 'DELETE' }), sent({ method: 'PATCH' })], known([reads]));
    const suggestions = found.map(({ suggestion }) => suggestion);
    expect(suggestions[0]?.edits).toEqual([
      { kind: 'add-lines', rule: 0, field: 'allowedMethods', lines: expect.arrayContaining(['PUT', 'DELETE']) },
    ]);
    expect(suggestions[1]).toBe(suggestions[0]);
    expect(suggestions[0]?.proof).toEqual({ mended: 2, kept: 0, left: 1 });
    expect(found[2]?.diagnosis).toMatchObject({ kind: 'method-not-allowed', method: 'PATCH' });
    expect(suggestions[2]).toBeNull();
  });

  test('offer any header apart, where the change adds headers', () => {
    const [found] = findings([sent({ headers: ['authorization'] })], known([reads]));
    const puts = { kind: 'add-lines', rule: 0, field: 'allowedMethods', lines: ['PUT'] };
    const headers = { kind: 'add-lines', rule: 0, field: 'allowedHeaders' };
    expect(found?.suggestion?.edits).toEqual([puts, { ...headers, lines: ['authorization'] }]);
    expect(found?.wide?.edits).toEqual([puts, { ...headers, lines: ['*'] }]);
    expect(found?.wide?.proof).toEqual(found?.suggestion?.proof);
    expect(findings([sent()], known([reads]))[0]?.wide).toBeNull();
    expect(findings([sent({ method: 'PATCH', headers: ['a'] })], known([reads]))[0]?.wide).toBeNull();
  });

  test('stand in the order in which they can be acted on, the latest first', () => {
    const failedOtherwise = sent({ method: 'GET', at: 5 });
    const forbidden = {
      ...failedOtherwise,
      response: { status: 403, headers: failedOtherwise.response?.headers ?? [] },
    };
    const repeated = sent({ method: 'POST', at: 1 });
    const passed = sent({
      method: 'POST',
      at: 6,
      under: { ...served, rules: [{ ...reads, allowedMethods: ['POST'] }] },
    });
    const exchanges = [
      repeated,
      sent({ method: 'PATCH', at: 4 }),
      forbidden,
      sent({ at: 2 }),
      sent({ method: 'DELETE', at: 3 }),
      passed,
    ];
    const found = findings(exchanges, known([reads]));
    expect(found.map(({ exchanges: [{ request }] }) => request.method)).toEqual([
      'DELETE',
      'PUT',
      'PATCH',
      'GET',
      'POST',
      'POST',
    ]);
    expect(found.at(-2)).toMatchObject({ hint: true, diagnosis: { kind: 'configuration-differs' } });
    expect(found.at(-1)).toMatchObject({ passedSince: true, suggestion: null });
  });

  test('know nothing of the field while the rules are not known', () => {
    const found = findings([sent(), sent({ method: 'DELETE' })], new Map());
    expect(kinds(found)).toEqual(['rules-unknown', 'rules-unknown']);
    expect(found.every(({ suggestion, replayed }) => suggestion === null && replayed === null)).toBe(true);
  });

  test('say what the known rules rest on when another answer came', () => {
    const pattern = { ...reads, allowedMethods: ['PUT'], allowedHeaders: ['x-cos-*'] };
    const rules = configured(pattern);
    const found = findings([sent({ headers: ['x-cos-acl'] })], known(rules.rules));
    expect(kinds(found)).toEqual(['configuration-differs']);
    expect(found[0]?.assumptions).toEqual(['partial-wildcard-in-header']);
  });

  test('leave out what failed before a change was made', () => {
    expect(findings([sent({ at: 9 })], known([reads], { changedAt: 10 }))).toEqual([]);
    expect(findings([sent({ at: 10 })], known([reads], { changedAt: 10 }))).toHaveLength(1);
  });

  test('say all that is wrong with a request, and mend what the rules can', () => {
    const refused = { ...sent({ method: 'GET', under: configured() }) };
    const forbidden = { ...refused, response: { status: 403, headers: [] } };
    const others = configured({ ...reads, allowedOrigins: ['https://www.example.com'] });
    const [found] = findings([forbidden], known(others.rules));
    expect(found?.diagnosis.kind).toBe('not-cors');
    expect(found?.others.map(({ kind }) => kind)).toEqual(['origin-not-allowed']);
    expect(found?.suggestion?.edits).toEqual([{ kind: 'add-lines', rule: 0, field: 'allowedOrigins', lines: [page] }]);
  });

  test('tell of a success what the page cannot read, behind all that failed', () => {
    const read = sent({ method: 'GET' });
    const withTag = {
      ...read,
      response: { status: 200, headers: [...(read.response?.headers ?? []), ['ETag', '"1"'] as const] },
    };
    const found = findings([withTag, sent()], known([reads]));
    expect(found.map(({ diagnosis, hint }) => [diagnosis.kind, hint])).toEqual([
      ['method-not-allowed', false],
      ['header-not-exposed', true],
    ]);
    expect(found[0]?.suggestion?.proof).toEqual({ mended: 1, kept: 1, left: 0 });
    expect(found[1]?.suggestion).toMatchObject({
      edits: [{ kind: 'add-lines', rule: 0, field: 'exposeHeaders', lines: ['ETag'] }],
      proof: { mended: 1, kept: 0, left: 0 },
    });
  });

  test('of a success there are none', () => {
    expect(findings([sent({ method: 'GET' })], known([reads]))).toEqual([]);
  });
});
