import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import { printConsole } from '../../../src/notation/console.ts';
import { withoutMargin } from '../../../src/notation/margin.ts';
import { parseConfiguration } from '../../../src/notation/parse-configuration.ts';
import { printJson } from '../../../src/notation/print-json.ts';
import { printXml } from '../../../src/notation/print-xml.ts';
import { configurationIn } from '../support/configuration-in.ts';
import { configuration } from '../support/random-configuration.ts';

test.each(['', ' ', '\n\t \r\n', '\uFEFF', '\uFEFF \n'])('%j is empty', (text) => {
  expect(parseConfiguration(text)).toEqual({ ok: false, problem: { kind: 'empty' } });
});

test.each([
  ['hello', 1, 1],
  ['\n   42', 2, 4],
])('%j is no configuration', (text, line, column) => {
  expect(parseConfiguration(text)).toMatchObject({ ok: false, problem: { kind: 'not-a-configuration', line, column } });
});

const notations = [
  ['XML', printXml],
  ['JSON', printJson],
  ['console', (printed: CorsConfiguration) => printConsole(printed, 'zh')],
] as const;

function manyRules(count: number): CorsConfiguration {
  const rule = { allowedOrigins: ['*'], allowedMethods: ['GET'], allowedHeaders: [], exposeHeaders: [] };
  return { rules: Array.from({ length: count }, () => rule), responseVary: false };
}

test.each(notations)('100 rules in %s are read, 101 are not', (_, print) => {
  expect(configurationIn(print(manyRules(100)))).toEqual(manyRules(100));
  expect(parseConfiguration(print(manyRules(101)))).toMatchObject({
    ok: false,
    problem: { kind: 'too-many-rules', count: 101, limit: 100 },
  });
});

test('64 KB are read, one byte more is not; bytes count, not characters', () => {
  const text = printXml(manyRules(1));
  const limit = 64 * 1024;
  const padded = (bytes: number, filler: string) =>
    text + filler.repeat((bytes - text.length) / new TextEncoder().encode(filler).length);
  expect(parseConfiguration(padded(limit, ' '))).toMatchObject({ ok: true });
  expect(parseConfiguration(padded(limit + 1, ' '))).toEqual({
    ok: false,
    problem: { kind: 'too-large', bytes: limit + 1, limit },
  });
  const wide = `<!--${'规则'.repeat(12_000)}-->${text}`;
  expect(parseConfiguration(wide)).toEqual({
    ok: false,
    problem: { kind: 'too-large', bytes: new TextEncoder().encode(wide).length, limit },
  });
});

const hostile = [
  '<',
  '>',
  '<?xml',
  '<!--',
  '<![CDATA[',
  ']]>',
  '&#xD800;',
  '&#0;',
  '{',
  '[',
  '"',
  "'",
  '\\u',
  '\uD800',
  '\u0000',
  '\u2028',
  '\r',
  '__proto__',
  'CORSRules',
  'MaxAgeSeconds',
  'Origin:',
  '来源 Origin',
  'Methods',
  '```',
  'Origin\tMethods\n',
  '\t',
  '\n',
  'putBucketCors(',
  'const a = ',
  '}',
  ')',
  'HTTP/1.1 200\n',
  '$ x\n',
  '<!doctype html>',
  '<CORSConfiguration>',
  '</CORSConfiguration>',
  '```xml\n',
  '*',
  ',',
  '/*',
  '//',
];

function isSane(text: string): void {
  const parsed = parseConfiguration(text);
  if (parsed.ok) {
    for (const rule of parsed.configuration.rules) {
      const lists = [rule.allowedOrigins, rule.allowedMethods, rule.allowedHeaders, rule.exposeHeaders];
      for (const line of lists.flat()) expect(line).toBeTypeOf('string');
      expect(rule.maxAgeSeconds ?? 0).not.toBeNaN();
    }
  } else if ('line' in parsed.problem) {
    const lines = text.replace(/\r\n?/g, '\n').split('\n');
    expect(parsed.problem.line).toBeGreaterThanOrEqual(1);
    expect(parsed.problem.line).toBeLessThanOrEqual(lines.length);
    if ('found' in parsed.problem && parsed.problem.found === '') {
      // Nothing but the margin of a quotation may follow.
      const read = withoutMargin(lines.join('\n')).split('\n');
      const [first = '', ...rest] = read.slice(parsed.problem.line - 1);
      expect(
        [first.slice(parsed.problem.column - 1), ...rest]
          .join('')
          .replace(/```[\s\S]*$/, '')
          .trim(),
      ).toBe('');
    }
    expect(parsed.problem.column).toBeGreaterThanOrEqual(1);
    expect(parsed.problem.column).toBeLessThanOrEqual((lines[parsed.problem.line - 1]?.length ?? 0) + 1);
  }
}

test('any text has an answer, and a problem has a place in it', () => {
  isSane('><Origin\tMethods\n>');
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), isSane), { numRuns: 1000 });
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...hostile), { maxLength: 12 }).map((parts) => parts.join('')),
      isSane,
    ),
    {
      numRuns: 2000,
    },
  );
}, 20_000);

test('any good text with a part cut out, doubled or written over has one too', () => {
  const mutated = fc
    .tuple(
      configuration,
      fc.constantFrom(...notations),
      fc.nat(),
      fc.nat(12),
      fc.constantFrom('', ...hostile),
      fc.boolean(),
    )
    .map(([printed, [, print], at, length, put, doubled]) => {
      const text = print(printed);
      const start = at % text.length;
      return (
        text.slice(0, start) +
        put +
        (doubled ? text.slice(start, start + length) : '') +
        text.slice(doubled ? start : start + length)
      );
    });
  fc.assert(fc.property(mutated, isSane), { numRuns: 2000 });
}, 20_000);

const starts = ['', '<a>', '{', '[', '"', '<CORSConfiguration>', 'cors_rules {', 'CORSRules: {', '```\n'];
const repeated = [
  ...[
    '<',
    '<!--',
    '<![CDATA[',
    '<!DOCTYPE ',
    '<a ',
    '&amp;',
    '[',
    '{a:',
    '"',
    "'",
    '`',
    '```\n',
    '\\"',
    '/*',
    '(',
    ' ',
  ],
  ...['\n', 'a(', 'CORSRules ', 'CORSRules: [', 'cors_rules = [', 'Origin\n', 'Origin\n*\nMethods\nGET\n', '\u200B'],
];

test.each(starts)(
  '64 KB of whatever behind %j have an answer, soon',
  (start) => {
    for (const piece of repeated) {
      const bytes = new TextEncoder().encode(piece).length;
      isSane(start + piece.repeat(Math.floor((64 * 1024 - start.length) / bytes)));
    }
  },
  20_000,
);

const emptyXml = '<CORSConfiguration></CORSConfiguration>';
const emptyBlock = 'cors_rules {\n}\n';

test('60 KB behind a document, of one tag or between two blocks have an answer, soon', () => {
  const long = (piece: string) => piece.repeat(60_000 / piece.length);
  isSane(`${emptyXml}{${long(' ')}x`);
  isSane(`${emptyXml}${long(':')}x`);
  isSane(`${emptyXml}${long(':>')} x`);
  isSane(`<CORSConfiguration><${long('a')}`);
  isSane(`${emptyBlock}${long('\n')}${emptyBlock}`);
});

test('members named like those of every object reach no prototype', () => {
  const rule = '"AllowedOrigins":["*"],"AllowedMethods":["GET"]';
  for (const text of [
    `{"__proto__":{"polluted":1},"CORSRules":[{${rule}}]}`,
    `{"constructor":{"prototype":{"polluted":1}},"CORSRules":[{${rule}}]}`,
    `[{${rule},"__proto__":{"polluted":1}}]`,
  ]) {
    parseConfiguration(text);
    expect('polluted' in {}).toBe(false);
  }
  const inherited = '{"__proto__":{"CORSRules":[{"AllowedOrigins":["*"],"AllowedMethods":["GET"]}]}}';
  expect(parseConfiguration(inherited)).toMatchObject({ ok: false });
});

const two = manyRules(2);
const inList = `[${two.rules.map((rule) => JSON.stringify(rule)).join(',\n')}]`;

test.each([
  ['XML', printXml(two).trimEnd()],
  ['XML with a declaration', `<?xml version="1.0"?>\n${printXml(two).trimEnd()}`],
  ['XML below the head of an answer', `HTTP/1.1 200 OK\nServer: tencent-cos\n\n${printXml(two).trimEnd()}`],
  ['JSON', printJson(two)],
  ['a list', inList],
  ['a list in a call', `cos.putBucketCors({ Bucket: 'a-1', CORSRules: ${inList} }`],
  ['JSON in a log', `[12:00:00] INFO got ${printJson(two)}`],
  ['a Python call', `client.put_bucket_cors(Bucket='a-1', CORSConfiguration={'CORSRule': ${inList}}`],
])('%s that is cut off anywhere is refused', (_, text) => {
  expect(parseConfiguration(text)).toMatchObject({ ok: true });
  for (let end = 0; end < text.length; end++) {
    expect(parseConfiguration(text.slice(0, end)), text.slice(0, end)).toMatchObject({ ok: false });
  }
});
