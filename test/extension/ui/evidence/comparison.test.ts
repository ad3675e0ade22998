import { describe, expect, test } from 'vitest';
import { type Compared, comparisonOf } from '../../../../extension/ui/evidence/comparison.ts';
import { cellOf } from '../../../../extension/ui/evidence/rule-cells.ts';
import type { CorsConfiguration, CorsRule } from '../../../../src/cos/cors-configuration.ts';
import { type Diagnosis, mend } from '../../../../src/diagnosis.ts';
import type { Exchange } from '../../../../src/exchange.ts';
import { exchangeUnder, replay } from '../../../../src/replay.ts';
import { quoted } from '../../../../src/text/phrase.ts';
import { pendingPut } from '../../../src/support/exchanges.ts';

const origin = 'https://app.example.com';
const rule: CorsRule = {
  allowedOrigins: [`${origin}:8443`, 'https://admin.example.com'],
  allowedMethods: ['PUT', 'GET'],
  allowedHeaders: ['*'],
  exposeHeaders: ['ETag'],
};
const other: CorsRule = { ...rule, allowedOrigins: ['https://www.example.net'] };
const put = (
  unsafeHeaderNames: readonly string[],
  credentialsMode: Exchange['request']['credentialsMode'] = 'omit',
) => ({
  ...pendingPut,
  request: { ...pendingPut.request, origin, unsafeHeaderNames, credentialsMode },
});

function compared(rules: readonly CorsRule[], exchange: Exchange, change: Partial<Compared> = {}, most = 3) {
  const configuration: CorsConfiguration = { rules, responseVary: false };
  const replayed = replay(exchange, configuration);
  const edits = mend(exchangeUnder(exchange, configuration), configuration) ?? [];
  return comparisonOf({ exchange, replayed, configuration, edits, diagnoses: [], ...change }, most);
}

function cells(rules: readonly CorsRule[], exchange: Exchange, change: Partial<Compared> = {}) {
  const { columns, open } = compared(rules, exchange, change);
  const signs = new Map([
    [true, '✓'],
    [false, '✗'],
    [null, '–'],
  ]);
  return open.map(({ judged }) =>
    columns.map((column) => {
      const { allowed, values, unlisted = [] } = cellOf(column, judged, { rules, responseVary: false });
      return [signs.get(allowed), ...values.map(({ code }) => code), ...unlisted.map((name) => `-${name}`)].join(' ');
    }),
  );
}

describe('the table of rules', () => {
  test('marks a line as added in the field that gets it, whatever another field has', () => {
    const long = `x-cos-meta-${'a'.repeat(400)}`;
    const { open } = compared([{ ...rule, allowedHeaders: ['etag'] }], put([]), {
      edits: [
        { kind: 'add-lines', rule: 0, field: 'allowedOrigins', lines: [origin] },
        { kind: 'add-lines', rule: 0, field: 'exposeHeaders', lines: ['etag', long] },
      ],
    });
    const added = open.find(({ isAfter }) => isAfter)?.added;
    expect([...(added?.keys() ?? [])]).toEqual(['allowedOrigins', 'exposeHeaders']);
    expect(added?.get('exposeHeaders')).toEqual(new Set(['etag', quoted(long).code]));
  });

  test('opens the nearest rule with the part marked that differs, then the rule with the line', () => {
    const { open, folded, refused } = compared([other, rule, other, other], put(['content-type']));
    expect(open.map(({ rule: index, note, isAfter }) => [index, note?.kind, isAfter])).toEqual([
      [1, 'nearest', false],
      [1, 'changed', true],
    ]);
    expect(open[1]?.added).toEqual(new Map([['allowedOrigins', new Set([origin])]]));
    expect(folded.map(({ rule: index }) => index)).toEqual([0, 2, 3]);
    expect(refused).toBe('origin');
    const [first] = open;
    if (first === undefined) throw new Error('no rule is open');
    const configuration = { rules: [other, rule], responseVary: false };
    const [value] = cellOf({ kind: 'origin', asked: [origin] }, first.judged, configuration).values;
    expect(value).toEqual({ code: `${origin}:8443`, mark: [origin.length, origin.length + 5] });
  });

  test('shows the rule’s values in every cell', () => {
    expect(cells([rule], put(['content-type', 'x-cos-acl']))).toEqual([
      [`✗ ${origin}:8443 https://admin.example.com`, '✓ PUT GET', '✓ *', '✓ *'],
      [`✓ ${origin}`, '✓ PUT GET', '✓ *', '✓ *'],
    ]);
  });

  test('has a column for each of three headers, and one for those of more that are treated alike', () => {
    const listing = { ...rule, allowedOrigins: [origin], allowedHeaders: ['Content-Type', 'authorization'] };
    const few = compared([listing], put(['authorization', 'content-type', 'x-cos-acl'])).columns;
    expect(few.map(({ asked }) => asked.length)).toEqual([1, 1, 1, 1, 1]);
    const many = put(['authorization', 'content-type', 'x-cos-acl', 'x-cos-meta-a', 'x-cos-meta-b']);
    expect(compared([listing], many).columns.slice(2)).toEqual([
      { kind: 'headers', asked: ['authorization', 'content-type'] },
      { kind: 'headers', asked: ['x-cos-acl', 'x-cos-meta-a', 'x-cos-meta-b'] },
    ]);
    expect(cells([listing], many)[0]).toEqual([`✓ ${origin}`, '✓ PUT GET', '✓ authorization Content-Type', '✗']);
  });

  test('has one column for all headers where there is no room for more', () => {
    const listing = { ...rule, allowedOrigins: [origin], allowedHeaders: ['content-type'] };
    const { columns } = compared([listing], put(['content-type', 'x-cos-acl']), {}, 1);
    expect(columns.slice(2)).toEqual([{ kind: 'headers', asked: ['content-type', 'x-cos-acl'] }]);
  });

  test('names what a folded rule does not list of the headers in one column', () => {
    const column = { kind: 'headers', asked: ['authorization', 'x-cos-acl'] } as const;
    const judged = {
      rule: { ...rule, allowedHeaders: ['authorization'] },
      match: { allowedBy: origin, method: true, refusedHeaders: ['x-cos-acl'], matches: false },
    };
    expect(cellOf(column, judged, { rules: [], responseVary: false })).toEqual({
      allowed: false,
      values: [],
      unlisted: ['x-cos-acl'],
    });
  });

  test('has credentials and response headers where they decide alone', () => {
    const any = { ...rule, allowedOrigins: ['*'], exposeHeaders: [] };
    const kinds = (exchange: Exchange, change: Partial<Compared> = {}) =>
      compared([any], exchange, change).columns.map(({ kind }) => kind);
    expect(kinds(put([]))).toEqual(['origin', 'method']);
    expect(kinds(put([], 'include'))).toEqual(['origin', 'method', 'credentials']);
    expect(cells([any], put([], 'include'), { edits: [] })).toEqual([['✓ *', '✓ PUT GET', '✗']]);
    const missed = { kind: 'header-not-exposed', names: ['ETag'], partUpload: false, rule: 0, shadowed: null } as const;
    expect(kinds(put([]), { diagnoses: [missed] })).toEqual(['origin', 'method', 'reads']);
    expect(cells([any], put([]), { diagnoses: [missed], edits: [] })).toEqual([['✓ *', '✓ PUT GET', '✗']]);
  });

  test('opens the rule that the cause speaks of beside the one that is changed', () => {
    const narrow = { ...other, allowedMethods: ['PUT'], allowedHeaders: ['authorization'] };
    const nearest = { rule: 0, configured: `${origin}:8443`, differences: ['port'] } as const;
    const spoken = { kind: 'origin-not-allowed', origin, nearest, allowed: [] } as unknown as Diagnosis;
    const { open, folded } = compared([rule, other, narrow], put(['authorization']), {
      diagnoses: [spoken],
      edits: [{ kind: 'add-lines', rule: 2, field: 'allowedOrigins', lines: [origin] }],
    });
    expect(open.map(({ rule: index, note, isAfter }) => [index, note?.kind, isAfter])).toEqual([
      [0, 'nearest', false],
      [2, undefined, false],
      [2, 'changed', true],
    ]);
    expect(folded.map(({ rule: index }) => index)).toEqual([1]);
  });

  test('opens a new rule as the change makes it', () => {
    const edits = [{ kind: 'insert-rule', at: 0, rule: { ...rule, allowedOrigins: [origin] } }] as const;
    const { open } = compared([other], put([]), { edits });
    expect(open.map(({ rule: index, note }) => [index, note?.kind])).toEqual([
      [0, 'nearest'],
      [null, 'new'],
    ]);
  });

  test('says of the folded rules no more than is true of all', () => {
    const allowing = { ...rule, allowedOrigins: [origin], allowedMethods: ['GET'] };
    expect(compared([rule, other, allowing, allowing], put([]), { edits: [] }).refused).toBeNull();
    expect(compared([rule, allowing, allowing, allowing], put([]), { edits: [] }).refused).toBe('method');
  });
});
