import { describe, expect, test } from 'vitest';
import type { CorsRule } from '../../../../src/cos/cors-configuration.ts';
import { admit, narrowRule } from '../../../../src/cos/edits/admit.ts';
import { isWritableOrigin } from '../../../../src/cos/edits/writable.ts';
import type { BucketRequest } from '../../../../src/cos/match.ts';
import { nearestRules } from '../../../../src/cos/near-misses/nearest-rules.ts';
import { configured } from '../../support/configured.ts';

const page = 'https://app.example.com';
const preflight: BucketRequest = {
  method: 'OPTIONS',
  origin: page,
  requestMethod: 'PUT',
  requestHeaders: ['content-type'],
};
const simple: BucketRequest = { method: 'GET', origin: page, requestMethod: null, requestHeaders: [] };

function rule(part: Partial<CorsRule>): CorsRule {
  return { allowedOrigins: [page], allowedMethods: ['PUT'], allowedHeaders: ['*'], exposeHeaders: [], ...part };
}

const other = { allowedOrigins: ['https://www.example.org'] };

describe('the nearest rule', () => {
  test.each<[string, CorsRule[], number[]]>([
    [
      'lacks the fewest fields',
      [rule({ ...other, allowedMethods: ['GET'] }), rule({ allowedMethods: ['GET'] })],
      [1, 0],
    ],
    ['allows the origin rather than the method', [rule(other), rule({ allowedMethods: ['GET'] })], [1, 0]],
    ['opens no method to any origin', [rule({ allowedOrigins: ['*'], allowedMethods: ['GET'] }), rule(other)], [1, 0]],
    [
      'opens no method to any origin beside one that is named',
      [rule({ allowedOrigins: [page, '*'], allowedMethods: ['GET'] }), rule(other)],
      [1, 0],
    ],
    ['refuses the fewest headers', [rule({ allowedHeaders: [] }), rule({ allowedHeaders: ['content-type'] })], [1, 0]],
    ['is the first of equals', [rule({ allowedMethods: ['GET'] }), rule({ allowedMethods: ['POST'] })], [0, 1]],
  ])('%s', (_, rules, order) => {
    const request = { ...preflight, requestHeaders: ['content-type', 'x-cos-acl'] };
    expect(nearestRules(configured(...rules), request)).toEqual(order);
  });
});

describe('lines for the nearest rule', () => {
  test.each<[string, CorsRule, object[]]>([
    ['origin', rule(other), [{ field: 'allowedOrigins', lines: [page] }]],
    ['method', rule({ allowedMethods: ['GET'] }), [{ field: 'allowedMethods', lines: ['PUT'] }]],
    ['headers', rule({ allowedHeaders: ['Authorization'] }), [{ field: 'allowedHeaders', lines: ['content-type'] }]],
    [
      'origin and headers',
      rule({ ...other, allowedHeaders: [] }),
      [
        { field: 'allowedOrigins', lines: [page] },
        { field: 'allowedHeaders', lines: ['content-type'] },
      ],
    ],
    [
      'method and headers',
      rule({ allowedMethods: ['GET'], allowedHeaders: [] }),
      [
        { field: 'allowedMethods', lines: ['PUT'] },
        { field: 'allowedHeaders', lines: ['content-type'] },
      ],
    ],
  ])('%s', (_, only, edits) => {
    expect(admit(configured(only), preflight)).toEqual(edits.map((edit) => ({ kind: 'add-lines', rule: 0, ...edit })));
  });
});

describe('a later rule keeps', () => {
  test('what it exposes', () => {
    const wide = { allowedOrigins: ['https://*.example.com'], allowedHeaders: [] };
    const exposing = rule({ ...wide, exposeHeaders: ['ETag'] });
    const reading = { allowedMethods: ['GET'], allowedHeaders: ['content-type'] };
    expect(admit(configured(rule(reading), exposing), preflight)).toEqual([
      { kind: 'add-lines', rule: 0, field: 'allowedMethods', lines: ['PUT'] },
      { kind: 'add-lines', rule: 0, field: 'exposeHeaders', lines: ['ETag'] },
    ]);
    const echoed = rule({ ...wide, allowedOrigins: [page, 'https://*.example.com'], exposeHeaders: ['ETag'] });
    const forAny = rule({ ...reading, allowedOrigins: ['*', 'https://*.com'] });
    expect(admit(configured(forAny, echoed), preflight)).toEqual([
      { kind: 'add-lines', rule: 1, field: 'allowedHeaders', lines: ['content-type'] },
    ]);
    expect(admit(configured(rule({ ...reading, exposeHeaders: ['etag'] }), exposing), preflight)).toEqual([
      { kind: 'add-lines', rule: 0, field: 'allowedMethods', lines: ['PUT'] },
    ]);
  });

  test('the origins that it echoes', () => {
    const wide = rule({ allowedOrigins: ['*'], allowedMethods: ['GET', 'POST'] });
    const echoing = rule({ allowedMethods: ['PUT'], allowedHeaders: [] });
    expect(admit(configured(wide, echoing), preflight)).toEqual([
      { kind: 'add-lines', rule: 1, field: 'allowedHeaders', lines: ['content-type'] },
    ]);
  });

  test('the preflights that it echoes behind a rule for any origin', () => {
    const rules = [
      rule({ allowedHeaders: [] }),
      rule({ allowedOrigins: ['*'], allowedHeaders: ['authorization'] }),
      rule({ allowedHeaders: ['content-type'] }),
    ];
    const request = { ...preflight, requestHeaders: ['authorization', 'content-type'] };
    expect(admit(configured(...rules), request)).toEqual([
      { kind: 'add-lines', rule: 2, field: 'allowedHeaders', lines: ['authorization'] },
    ]);
  });

  test('no preflights that it does not allow', () => {
    const rules = [
      rule({ allowedHeaders: ['(content-type)'] }),
      rule({ allowedOrigins: ['*'], allowedHeaders: ['authorization'] }),
      rule({ allowedMethods: ['PUT', 'GET', 'POST', 'HEAD'], allowedHeaders: ['(x-cos-acl)'] }),
    ];
    const request = { ...preflight, requestHeaders: ['authorization', 'content-type'] };
    expect(admit(configured(...rules), request)).toEqual([
      { kind: 'add-lines', rule: 1, field: 'allowedHeaders', lines: ['content-type'] },
    ]);
  });
});

test.each<[string, CorsRule[]]>([
  ['in a bucket without rules', []],
  ['where no rule allows the origin or the method', [rule({ ...other, allowedMethods: ['GET'] })]],
  ['where the nearest answers with a line that no browser can read', [rule({ allowedHeaders: ['(content-type)'] })]],
])('a new rule, as the last, %s', (_, rules) => {
  const narrow = {
    allowedOrigins: [page],
    allowedMethods: ['PUT'],
    allowedHeaders: ['content-type'],
    exposeHeaders: ['ETag'],
    maxAgeSeconds: 600,
  };
  expect(admit(configured(...rules), preflight)).toEqual([{ kind: 'insert-rule', at: rules.length, rule: narrow }]);
});

describe('a miswritten line', () => {
  test.each<[string, Partial<CorsRule>, object[]]>([
    [
      'of Origin',
      { allowedOrigins: [`${page}/`] },
      [{ field: 'allowedOrigins', lines: [page], replaces: [`${page}/`] }],
    ],
    ['of Methods', { allowedMethods: ['put'] }, [{ field: 'allowedMethods', lines: ['PUT'], replaces: ['put'] }]],
    [
      'of Allow-Headers, which made the answer unreadable',
      { allowedHeaders: ['Content-Type: text/plain'] },
      [{ field: 'allowedHeaders', lines: ['content-type'], replaces: ['Content-Type: text/plain'] }],
    ],
    [
      'that holds several names is replaced',
      { allowedHeaders: ['range'], allowedMethods: ['PUT, GET'] },
      [
        { field: 'allowedMethods', lines: ['PUT'], replaces: ['PUT, GET'] },
        { field: 'allowedHeaders', lines: ['content-type'] },
      ],
    ],
    ['with `*` stays', { allowedOrigins: ['https://*.example.org/'] }, [{ field: 'allowedOrigins', lines: [page] }]],
  ])('%s', (_, part, edits) => {
    expect(admit(configured(rule(part)), preflight)).toEqual(
      edits.map((edit) => ({ kind: 'add-lines', rule: 0, ...edit })),
    );
  });

  test('is corrected rather than another rule changed in which the line would open less', () => {
    const meant = rule({ allowedOrigins: [`${page}/`], allowedMethods: ['PUT', 'POST'] });
    expect(admit(configured(rule({ ...other, allowedHeaders: ['content-type'] }), meant), preflight)).toMatchObject([
      { rule: 1, replaces: [`${page}/`] },
    ]);
  });
});

describe('a method that writes', () => {
  const added = { kind: 'add-lines', rule: 0, field: 'allowedMethods' };

  test.each(['*', 'https://*', 'http*', '*.com', 'https://*.com:8443', 'https://app.*', 'http*:3000'])(
    'is not added to a rule for %s, which anybody can meet',
    (pattern) => {
      const reading = rule({ allowedOrigins: [pattern, page], allowedMethods: ['GET'] });
      expect(admit(configured(reading), preflight)).toMatchObject([{ kind: 'insert-rule', at: 1 }]);
      const head = { ...preflight, requestMethod: 'HEAD' };
      expect(admit(configured(reading), head)).toEqual([{ ...added, lines: ['HEAD'] }]);
    },
  );

  test.each([
    'https://*.example.com',
    'http://localhost:*',
    'http://192.168.0.10:*',
    'http://[::1]:*',
    '*.example.com',
  ])('is added to a rule for %s, which names a host', (pattern) => {
    const reading = rule({ allowedOrigins: [pattern, page], allowedMethods: ['GET'] });
    expect(admit(configured(reading), preflight)).toEqual([{ ...added, lines: ['PUT'] }]);
  });
});

describe('a header whose name holds `*`', () => {
  test.each(['*', 'x-cos-*'])('%s is not written into a rule: it would allow others', (name) => {
    const request = { ...preflight, requestHeaders: ['content-type', name] };
    expect(admit(configured(rule({ allowedHeaders: ['content-type'] })), request)).toBeNull();
    expect(admit(configured(), request)).toBeNull();
    expect(admit(configured(rule({ allowedMethods: ['GET'] })), request)).toEqual([
      { kind: 'add-lines', rule: 0, field: 'allowedMethods', lines: ['PUT'] },
    ]);
  });
});

test('a method that reads is added to a rule for all', () => {
  expect(admit(configured(rule({ allowedOrigins: ['*'] })), simple)).toEqual([
    { kind: 'add-lines', rule: 0, field: 'allowedMethods', lines: ['GET'] },
  ]);
});

test('a request without a preflight needs no header', () => {
  expect(admit(configured(), simple)).toMatchObject([{ rule: { allowedMethods: ['GET'], allowedHeaders: [] } }]);
});

test.each(['PATCH', 'OPTIONS', 'put'])('no rule can allow %s', (requestMethod) => {
  expect(admit(configured(rule({})), { ...preflight, requestMethod })).toBeNull();
});

describe('an origin that no rule can name', () => {
  const opaque = { ...preflight, origin: 'null' };

  test('is not let in', () => {
    expect(admit(configured(rule({})), opaque)).toBeNull();
    expect(admit(configured(), opaque)).toBeNull();
  });

  test('gets what else it needs where any origin is allowed', () => {
    expect(admit(configured(rule({ allowedOrigins: ['*'], allowedHeaders: [] })), opaque)).toEqual([
      { kind: 'add-lines', rule: 0, field: 'allowedHeaders', lines: ['content-type'] },
    ]);
  });
});

test.each([
  ['https://app.example.com', true],
  ['http://localhost:3000', true],
  ['https://xn--fiqs8s.cn', true],
  ['null', false],
  ['chrome-extension://abcdefghijklmnop', false],
  ['xhttps://app.example.com', false],
  ['https://*.example.com', false],
  ['https://app.example.com/', false],
  ['', false],
  [null, false],
])('%s can be written into a rule: %s', (origin, writable) => {
  expect(isWritableOrigin(origin)).toBe(writable);
});

test('a narrow rule has lower-case headers, each once, and what the answering rule gave', () => {
  const request = { ...preflight, requestHeaders: ['Content-Type', 'content-type'] };
  expect(narrowRule(request, ['ETag'], 5)).toEqual({
    allowedOrigins: [page],
    allowedMethods: ['PUT'],
    allowedHeaders: ['content-type'],
    exposeHeaders: ['ETag'],
    maxAgeSeconds: 5,
  });
});
