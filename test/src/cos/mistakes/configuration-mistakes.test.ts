import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CorsRule } from '../../../../src/cos/cors-configuration.ts';
import { findMistakes, severityOf } from '../../../../src/cos/mistakes/configuration-mistakes.ts';

const good: CorsRule = {
  allowedOrigins: ['https://app.example.com'],
  allowedMethods: ['PUT', 'GET'],
  allowedHeaders: ['*'],
  exposeHeaders: ['ETag'],
  maxAgeSeconds: 600,
};

function found(...rules: Partial<CorsRule>[]) {
  return findMistakes({ rules: rules.map((rule) => ({ ...good, ...rule })), responseVary: false });
}

test.each<[string, Partial<CorsRule>]>([
  ['the rule of the console’s own help', {}],
  ['a port that is not the default', { allowedOrigins: ['http://localhost:3000', 'https://a.com:80'] }],
  ['a wildcard for names below a host', { allowedOrigins: ['https://*.example.com', 'https://app-*.example.com'] }],
  ['a wildcard for ports', { allowedOrigins: ['http://localhost:*'] }],
  ['an address', { allowedOrigins: ['http://192.168.0.1:8080', 'http://[::1]:8080'] }],
  ['any origin that reads', { allowedOrigins: ['*'], allowedMethods: ['GET', 'HEAD'] }],
  ['headers in any case, some with a wildcard', { allowedHeaders: ['Content-Type', 'x-cos-*'] }],
  ['localhost with and without TLS', { allowedOrigins: ['http://localhost:3000', 'https://localhost:3000'] }],
  ['no Max-Age', { maxAgeSeconds: 86_400 }],
])('nothing is found in %s', (_, rule) => {
  expect(found(rule)).toEqual([]);
});

describe('an origin', () => {
  test.each<[string, object]>([
    ['https://app.example.com/', { kind: 'origin-trailing-slash', expected: 'https://app.example.com' }],
    ['https://app.example.com:443/', { kind: 'origin-trailing-slash', expected: 'https://app.example.com' }],
    ['https://app.example.com/upload', { kind: 'origin-path', expected: 'https://app.example.com' }],
    ['https://app.example.com/*', { kind: 'origin-path', expected: 'https://app.example.com' }],
    ['https://app.example.com?x', { kind: 'origin-path', expected: 'https://app.example.com' }],
    ['https://app.example.com:443', { kind: 'origin-default-port', expected: 'https://app.example.com' }],
    ['http://app.example.com:80', { kind: 'origin-default-port', expected: 'http://app.example.com' }],
    ['app.example.com', { kind: 'origin-scheme-missing', expected: 'https://app.example.com' }],
    ['//app.example.com', { kind: 'origin-scheme-missing', expected: 'https://app.example.com' }],
    ['https:/app.example.com/', { kind: 'origin-scheme-missing', expected: 'https://app.example.com' }],
    ['https//app.example.com', { kind: 'origin-scheme-missing', expected: 'https://app.example.com' }],
    ['https://', { kind: 'origin-host-missing' }],
    ['https://*.*.example.com', { kind: 'origin-several-wildcards' }],
    ['https://例子.example.com', { kind: 'origin-not-ascii', expected: 'https://xn--fsqu00a.example.com' }],
    ['https://例子.example.com:8443', { kind: 'origin-not-ascii', expected: 'https://xn--fsqu00a.example.com:8443' }],
    ['https://例子.example.com:443', { kind: 'origin-not-ascii', expected: 'https://xn--fsqu00a.example.com' }],
    ['https://*.例子.com', { kind: 'origin-not-ascii', expected: 'https://*.xn--fsqu00a.com' }],
    ['https://例@子.com', { kind: 'origin-not-ascii', expected: null }],
    ['https://App.example.com', { kind: 'origin-letter-case', expected: 'https://app.example.com' }],
    ['null', { kind: 'origin-not-http' }],
    ['xhttps://*a.com', { kind: 'origin-not-http' }],
    ['httpsx://a.com', { kind: 'origin-not-http' }],
    ['http:/app.example.com/', { kind: 'origin-scheme-missing', expected: 'https://app.example.com' }],
    ['http://*a.com', { kind: 'matches-other-hosts', example: 'http://evila.com' }],
    ['https://*a*.com', { kind: 'origin-several-wildcards' }],
    ['chrome-extension://abcdef', { kind: 'origin-not-http' }],
    ['*.example.com', { kind: 'origin-scheme-open', expected: 'https://*.example.com' }],
    ['https://a.com, https://b.com', { kind: 'several-values' }],
    ['https://a.com https://b.com', { kind: 'several-values' }],
    [' https://a.com', { kind: 'surrounding-space', expected: 'https://a.com' }],
    ['https://a.com\u200B', { kind: 'invisible-character', character: 'U+200B', expected: 'https://a.com' }],
    ['\uFEFFhttps://a.com', { kind: 'invisible-character', character: 'U+FEFF', expected: 'https://a.com' }],
    ['https://a.com\u00A0', { kind: 'invisible-character', character: 'U+00A0', expected: 'https://a.com' }],
    ['https://a.com\t', { kind: 'invisible-character', character: 'U+0009', expected: 'https://a.com' }],
    ['https://*a.com', { kind: 'matches-other-hosts', example: 'https://evila.com' }],
    ['https://*a.com.cn:8443', { kind: 'matches-other-hosts', example: 'https://evila.com.cn:8443' }],
    ['https://a.com*', { kind: 'matches-other-hosts', example: 'https://a.com.evil.com' }],
    ['https://a.*', { kind: 'matches-other-hosts', example: 'https://a.evil.com' }],
    ['*', { kind: 'writes-from-anywhere', methods: ['PUT'] }],
    ['https://*', { kind: 'writes-from-anywhere', methods: ['PUT'] }],
  ])('%j', (value, expected) => {
    expect(found({ allowedOrigins: [value] })).toEqual([
      { rule: 0, field: 'allowedOrigins', index: 0, value, ...expected },
    ]);
  });

  test.each(['https://*-dev.example.com', 'https://*localhost:8080', 'https://a.*.example.com'])(
    '%s is open to nobody who registers a name',
    (value) => {
      expect(found({ allowedOrigins: [value] })).toEqual([]);
    },
  );

  test('is held against the others of its rule', () => {
    expect(found({ allowedOrigins: ['http://a.com', 'https://a.com', '*'], allowedMethods: ['GET'] })).toEqual([
      {
        kind: 'http-beside-https',
        secure: 'https://a.com',
        rule: 0,
        field: 'allowedOrigins',
        index: 0,
        value: 'http://a.com',
      },
      { kind: 'wildcard-beside-origins', rule: 0, field: 'allowedOrigins', index: 2, value: '*' },
    ]);
  });

  test('that is a mistake of form is none that browsers send, or is warned of', () => {
    const pieces = ['https://', 'http://', 'a.com', ':443', ':80', ':8080', '/', '*', '.', 'A', '\u200B', ' '];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 }), (parts) => {
        const value = parts.join('');
        const mistaken = found({ allowedOrigins: [value] }).some((each) => severityOf(each) === 'mistake');
        const isSerialized = /^https?:\/\/[a-z]\.com(?::8080)?$/.test(value);
        if (isSerialized) expect(mistaken).toBe(false);
      }),
    );
  });
});

describe('a line', () => {
  test.each<[keyof CorsRule, string, object]>([
    ['allowedMethods', 'put', { kind: 'method-unknown', expected: 'PUT' }],
    ['allowedMethods', 'OPTIONS', { kind: 'method-unknown', expected: null }],
    ['allowedMethods', 'PATCH', { kind: 'method-unknown', expected: null }],
    ['allowedMethods', '*', { kind: 'method-unknown', expected: null }],
    ['allowedMethods', 'PUT,GET', { kind: 'several-values' }],
    ['exposeHeaders', '*', { kind: 'expose-wildcard' }],
    ['exposeHeaders', 'x-cos-*', { kind: 'expose-wildcard' }],
    ['exposeHeaders', 'x_y', { kind: 'header-underscore' }],
    ['allowedHeaders', 'x_y', { kind: 'header-underscore' }],
    ['allowedHeaders', 'content-type:', { kind: 'header-not-token' }],
    ['allowedHeaders', '"range"', { kind: 'header-not-token' }],
    ['allowedHeaders', 'range, etag', { kind: 'several-values' }],
    ['allowedHeaders', 'range ', { kind: 'surrounding-space', expected: 'range' }],
    ['allowedHeaders', '\u200Brange', { kind: 'invisible-character', character: 'U+200B', expected: 'range' }],
  ])('%s: %j', (field, value, expected) => {
    expect(found({ [field]: [value] })).toEqual([{ rule: 0, field, index: 0, value, ...expected }]);
  });

  test('that is blank is none', () => {
    expect(found({ allowedOrigins: ['https://a.com', ''], allowedHeaders: [''], exposeHeaders: [''] })).toEqual([]);
  });

  test('that stands there in another case is the same for headers alone', () => {
    expect(found({ exposeHeaders: ['ETag', 'etag'] })).toEqual([
      { kind: 'duplicate-value', first: 0, rule: 0, field: 'exposeHeaders', index: 1, value: 'etag' },
    ]);
    expect(found({ allowedMethods: ['PUT', 'put'] })).toMatchObject([{ kind: 'method-unknown' }]);
    expect(found({ allowedOrigins: ['https://a.com', 'https://A.com'] })).toMatchObject([
      { kind: 'origin-letter-case' },
    ]);
  });

  test('that stands there already, headers in any case', () => {
    expect(found({ allowedMethods: ['GET', 'PUT', 'GET'], allowedHeaders: ['Range', 'range'] })).toEqual([
      { kind: 'duplicate-value', first: 0, rule: 0, field: 'allowedMethods', index: 2, value: 'GET' },
      { kind: 'duplicate-value', first: 0, rule: 0, field: 'allowedHeaders', index: 1, value: 'range' },
    ]);
  });
});

test.each(['PUT', 'POST', 'DELETE'])('%s from anywhere is a write', (method) => {
  expect(found({ allowedOrigins: ['*'], allowedMethods: ['GET', method, 'HEAD'] })).toMatchObject([
    { kind: 'writes-from-anywhere', methods: [method] },
  ]);
});

test('no Max-Age is no mistake', () => {
  const { maxAgeSeconds: _, ...rule } = good;
  expect(findMistakes({ rules: [rule], responseVary: false })).toEqual([]);
});

test.each<[number, object[]]>([
  [0, [{ kind: 'max-age-zero', value: '0' }]],
  [-1, [{ kind: 'max-age-negative', value: '-1' }]],
  [1.5, [{ kind: 'max-age-not-whole', value: '1.5' }]],
  [1, []],
  [2_147_483_647, []],
  [2_147_483_648, [{ kind: 'max-age-too-large', limit: 2_147_483_647, value: '2147483648' }]],
])('a Max-Age of %d', (maxAgeSeconds, expected) => {
  const at = { rule: 0, field: 'maxAgeSeconds' };
  expect(found({ maxAgeSeconds })).toEqual(expected.map((mistake) => ({ ...at, ...mistake })));
});

describe('a rule', () => {
  const other = { allowedOrigins: ['https://other.example.com'] };

  test('without what it needs', () => {
    expect(found({ allowedOrigins: [] }, { allowedMethods: [] })).toEqual([
      { kind: 'rule-without-origin', rule: 0 },
      { kind: 'rule-without-method', rule: 1 },
    ]);
  });

  test('with another’s id', () => {
    expect(found({ id: 'a' }, { ...other, id: 'b' }, { allowedOrigins: ['https://c.com'], id: 'a' })).toEqual([
      { kind: 'duplicate-id', field: 'id', value: 'a', earlier: 0, rule: 2 },
    ]);
  });

  test('that is there already with its fields in another order', () => {
    const { allowedOrigins, ...others } = good;
    const rules = [good, { ...others, allowedOrigins }];
    expect(findMistakes({ rules, responseVary: false })).toEqual([{ kind: 'duplicate-rule', earlier: 0, rule: 1 }]);
  });

  test('that is there already, whatever its id', () => {
    expect(found({ id: 'a' }, other, { id: 'b' })).toEqual([{ kind: 'duplicate-rule', earlier: 0, rule: 2 }]);
  });

  test.each<[string, Partial<CorsRule>, Partial<CorsRule>, boolean]>([
    ['fewer methods', {}, { allowedMethods: ['GET'] }, true],
    ['more methods', {}, { allowedMethods: ['GET', 'POST'] }, false],
    ['fewer headers', {}, { allowedHeaders: ['range'] }, true],
    ['headers in another case', { allowedHeaders: ['Range', 'ETag'] }, { allowedHeaders: ['range'] }, true],
    ['more headers', { allowedHeaders: ['range'] }, { allowedHeaders: ['*'] }, false],
    ['another answer alone', {}, { exposeHeaders: [], maxAgeSeconds: 5 }, true],
    [
      'an origin that a wildcard allows',
      { allowedOrigins: ['https://*.a.com'] },
      { allowedOrigins: ['https://b.a.com'] },
      true,
    ],
    ['a narrower wildcard', { allowedOrigins: ['https://*.a.com'] }, { allowedOrigins: ['https://*.b.a.com'] }, true],
    ['a wider wildcard', { allowedOrigins: ['https://*.b.a.com'] }, { allowedOrigins: ['https://*.a.com'] }, false],
    [
      'a host above the wildcard',
      { allowedOrigins: ['https://*.a.com'] },
      { allowedOrigins: ['https://a.com'] },
      false,
    ],
  ])('behind another is reached or not: %s', (_, earlier, later, unreachable) => {
    const mistakes = found(earlier, later).filter(({ kind }) => kind === 'unreachable-rule');
    expect(mistakes).toEqual(unreachable ? [{ kind: 'unreachable-rule', earlier: 0, rule: 1 }] : []);
  });
});

test('all mistakes are found at once, rule by rule, and nothing is changed', () => {
  const rules = [
    { ...good, allowedOrigins: ['a.com', 'https://b.com/'], exposeHeaders: ['*'] },
    { ...good, allowedMethods: ['PATCH'], maxAgeSeconds: -1 },
  ];
  const frozen = Object.freeze({ rules: Object.freeze(rules), responseVary: false });
  expect(findMistakes(frozen).map(({ kind, rule }) => [kind, rule])).toEqual([
    ['origin-scheme-missing', 0],
    ['origin-trailing-slash', 0],
    ['expose-wildcard', 0],
    ['method-unknown', 1],
    ['max-age-negative', 1],
  ]);
});

describe('what COS cannot hold, or what never matches, is a mistake; what works, perhaps not as meant, a warning', () => {
  test.each([
    'invisible-character',
    'surrounding-space',
    'several-values',
    'origin-several-wildcards',
    'origin-scheme-missing',
    'origin-host-missing',
    'origin-trailing-slash',
    'origin-path',
    'origin-default-port',
    'origin-not-ascii',
    'method-unknown',
    'expose-wildcard',
    'header-underscore',
    'header-not-token',
    'max-age-not-whole',
    'max-age-negative',
    'rule-without-origin',
    'rule-without-method',
  ] as const)('%s is a mistake', (kind) => {
    expect(severityOf({ kind })).toBe('mistake');
  });

  test.each([
    'origin-letter-case',
    'origin-not-http',
    'origin-scheme-open',
    'max-age-zero',
    'max-age-too-large',
    'duplicate-id',
    'duplicate-value',
    'duplicate-rule',
    'unreachable-rule',
    'writes-from-anywhere',
    'matches-other-hosts',
    'http-beside-https',
    'wildcard-beside-origins',
  ] as const)('%s is a warning', (kind) => {
    expect(severityOf({ kind })).toBe('warning');
  });
});
