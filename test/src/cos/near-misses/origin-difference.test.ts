import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likelihood, originDifferences } from '../../../../src/cos/near-misses/origin-difference.ts';
import { differsInWriting } from '../../../../src/cos/near-misses/written-otherwise.ts';
import { originPatternAllows } from '../../../../src/cos/origin-pattern.ts';

const page = 'https://app.example.com';
const apex = 'https://example.com';

/** Each row is a configured line, the page's origin, and all by which the line misses it. */
const vectors: readonly (readonly [configured: string, origin: string, differences: readonly string[]])[] = [
  ['https://app.example.com', page, []],
  ['*', page, []],
  ['', page, []],
  [' ', page, []],
  ['https://', page, []],
  [page, 'null', []],
  ['null', page, []],

  ['https://中文.example', 'https://xn--fiq228c.example', ['own-letters']],
  ['https://BÜCHER.example', 'https://xn--bcher-kva.example', ['own-letters']],
  ['https://*.中文.example', 'https://app.xn--fiq228c.example', ['own-letters']],
  ['https://中文.example/', 'https://xn--fiq228c.example', ['own-letters', 'trailing-slash']],
  ['https://中文.example:8443', 'https://xn--fiq228c.example', ['own-letters', 'port']],
  ['中文.example', 'https://xn--fiq228c.example', ['own-letters', 'missing-scheme']],
  ['https://日本.example', 'https://xn--fiq228c.example', []],
  ['https://中@文.example', 'https://xn--fiq228c.example', []],
  ['https://app.example.com/', page, ['trailing-slash']],
  ['https://app.example.com/path', page, ['path']],
  ['https://app.example.com/*', page, ['path']],
  ['https://app.example.com//', page, ['path']],
  ['https://app.example.com?a=b', page, ['path']],
  ['https://app.example.com#top', page, ['path']],
  ['https://APP.example.com', page, ['letter-case']],
  ['HTTPS://app.example.com', page, ['letter-case']],
  ['app.example.com', page, ['missing-scheme']],
  ['//app.example.com', page, ['missing-scheme']],
  ['app.example.com:443', page, ['missing-scheme', 'default-port']],
  ['localhost:3000', 'http://localhost:3000', ['missing-scheme']],
  ['https://app.example.com:443', page, ['default-port']],
  ['http://app.example.com:80', 'http://app.example.com', ['default-port']],
  ['http://[::1]:80', 'http://[::1]', ['default-port']],
  ['https://app.example.com ', page, ['invisible-character']],
  ['\u200bhttps://app.example.com', page, ['invisible-character']],
  ['https://app.\u00a0example.com', page, ['invisible-character']],
  ['https://*.example.com\ufeff', page, ['invisible-character']],

  ['https://app.example.com:8443', page, ['port']],
  ['https://app.example.com:80', page, ['port']],
  ['https://app.example.com', 'https://app.example.com:8443', ['port']],
  ['https://app.example.com:443', 'https://app.example.com:8443', ['port']],
  ['http://localhost:3000', 'http://localhost:5173', ['port']],
  ['http://localhost:3*', 'http://localhost:5173', ['port']],
  ['http://localhost', 'http://localhost:3000', ['port']],
  ['https://*.example.com', 'https://app.example.com:8443', ['port']],
  ['http://localhost:*', 'http://localhost', ['port-wildcard']],
  ['https://*.example.com:*', page, ['port-wildcard', 'several-wildcards']],

  ['http://app.example.com', page, ['scheme']],
  ['https://app.example.com', 'http://app.example.com', ['scheme']],
  ['https://*', 'http://app.example.com', ['scheme']],
  ['https://*', 'http://app.example.com:8080', ['scheme']],
  ['http://*.example.com', page, ['scheme']],
  ['http://app.example.com:80', page, ['default-port', 'scheme']],

  ['https://www.example.com', apex, ['www']],
  ['https://example.com', 'https://www.example.com', ['www']],
  ['https://example.*', 'https://www.example.com', ['www']],
  ['https://*.example.com', apex, ['apex']],
  ['*.example.com', apex, ['apex']],
  ['https://app.*.example.com', page, ['apex']],
  ['http://localhost:5173', 'http://127.0.0.1:5173', ['loopback']],
  ['http://127.0.0.1:5173', 'http://localhost:5173', ['loopback']],
  ['http://[::1]:5173', 'http://localhost:5173', ['loopback']],
  ['http://localhost:5173', 'http://[::1]:5173', ['loopback']],

  ['*://*.example.com', page, ['several-wildcards']],
  ['*://*.example.com', apex, ['apex', 'several-wildcards']],
  ['https://*.*.example.com', 'https://a.b.example.com', ['several-wildcards']],
  ['https://example.com*', page, ['misplaced-wildcard']],
  ['https://example*.com', page, ['misplaced-wildcard']],
  ['https://*app.example.com', 'https://app.example.com.cn', ['misplaced-wildcard']],

  ['https://app.exmaple.com', page, ['spelling']],
  ['https://app.exampel.com', page, ['spelling']],
  ['https://app.examples.com', page, ['spelling']],
  ['https://*.exmaple.com', page, ['spelling']],
  ['https://appexample.com', page, ['spelling']],
  ['https://app.exam.ple.com', page, ['spelling']],
  ['https://app.exxmpplle.com', page, []],
  ['https://api.example.com', page, []],
  ['https://app.example.org', page, []],
  ['https://staging1.example.com', 'https://staging2.example.com', []],
  ['https://*mple.com.*', page, []],
  ['http://app.exmaple.com', page, []],
  ['https://*.example.org', page, []],
  ['https://a.io', 'https://ai.o', []],

  ['http://app.example.com:8080', page, ['port', 'scheme']],
  ['http://www.example.com', apex, ['scheme', 'www']],
  ['App.Example.com', page, ['letter-case', 'missing-scheme']],
  ['http://localhost:3000', 'http://127.0.0.1:5173', ['port', 'loopback']],
  ['http://www.example.com:8080', apex, []],
  [' HTTP://app.example.com', page, []],
  ['https://example.com', page, []],

  ['null/', 'null', []],
  ['https://app.example.com/', '', []],
  ['https://App.example.com/', page, ['trailing-slash', 'letter-case']],
  ['https://app.*:8080', 'https://app.example.com:9090', ['port']],
  ['http://app.example.com:*', 'https://app.example.com:8443', ['scheme']],
  ['http://localhost:5173', 'http://app.example.com:5173', []],
  ['https://aplpe.example.com', 'https://apple.example.com', ['spelling']],
  ['https://app.exapmel.com', page, ['spelling']],
  ['https://ab.cdefghij', 'https://abc.defghij', ['spelling']],
  ['https://*exmaple.com', apex, []],
  ['https://exmaple', apex, []],
  ['https://exmaple.con', apex, []],
  ['https://ex*ample.com', 'https://app.exxxample.com', []],
];

test.each(vectors)('%j misses %s by %j', (configured, origin, differences) => {
  expect(originDifferences(configured, origin)).toEqual(differences);
});

test('a difference is the likelier a mistake the earlier it stands', () => {
  const slips = [
    'invisible-character',
    'own-letters',
    'trailing-slash',
    'path',
    'letter-case',
    'missing-scheme',
    'several-in-one-line',
    'default-port',
  ] as const;
  const others = ['port-wildcard', 'port', 'scheme', 'www', 'apex', 'loopback', 'several-wildcards'] as const;
  const places = [...slips, ...others, 'misplaced-wildcard' as const, 'spelling' as const].map(likelihood);
  expect(places).toEqual(places.map((_, index) => index));
});

describe('of a line and an origin', () => {
  const lines = fc.constantFrom(...new Set(vectors.map(([configured]) => configured)));
  const origins = fc.constantFrom(...new Set(vectors.map(([, origin]) => origin)));

  test('nothing differs where the line allows the origin, and at most two things elsewhere', () => {
    fc.assert(
      fc.property(lines, origins, (configured, origin) => {
        const differences = originDifferences(configured, origin);
        expect(differences.length).toBeLessThanOrEqual(originPatternAllows(configured, origin) ? 0 : 2);
        expect(new Set(differences).size).toBe(differences.length);
        expect([...differences].sort((one, other) => likelihood(one) - likelihood(other))).toEqual(differences);
      }),
    );
  });

  test('a line that is only written otherwise differs in nothing but its writing', () => {
    const slips = ['invisible-character', 'trailing-slash', 'path', 'letter-case', 'missing-scheme', 'default-port'];
    fc.assert(
      fc.property(lines, origins, (configured, origin) => {
        const differences = originDifferences(configured, origin);
        const onlySlips = differences.length > 0 && differences.every((difference) => slips.includes(difference));
        if (onlySlips) expect(differsInWriting(configured, origin)).toBe(true);
        if (differsInWriting(configured, origin)) expect(onlySlips || differences.length === 0).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

test.each([
  ['https://app.example.com', page, false],
  ['https://app.example.com/', page, true],
  [' HTTPS://App.Example.com:443/', page, true],
  ['https://*.Example.com', page, true],
  ['app.example.com:443', page, true],
  ['app.example.com:80', page, false],
  ['app.example.com', 'http://app.example.com', true],
  ['http://app.example.com/', page, false],
  ['https://app.example.com:8443', page, false],
  ['', page, false],
  ['https://app.example.com/', 'null', false],
  ['https://app.example.com/', '', false],
  ['app.example.*', page, true],
  ['*.Example.com', page, true],
])('%j is only another writing of %s: %s', (configured, origin, expected) => {
  expect(differsInWriting(configured, origin)).toBe(expected);
});
