import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodingOf } from '../../src/notation/encoding.ts';
import { parseConfiguration } from '../../src/notation/parse-configuration.ts';
import { en } from '../../src/text/en/en.ts';
import { problemText } from '../../src/text/text.ts';
import { pastedCode } from '../src/notation/pasted-code.ts';
import { pastedColumns, pastedConsole } from '../src/notation/pasted-console.ts';
import { pastedTexts } from '../src/notation/pasted-texts.ts';
import { patience, runs } from './runs.ts';

const folder = path.join(import.meta.dirname, '../src/notation/texts');
const files = readdirSync(folder)
  .filter((name) => name !== 'index.json')
  .map((name) => readFileSync(path.join(folder, name)))
  .map((bytes) => new TextDecoder(encodingOf(bytes)).decode(bytes))
  .filter((text) => text.length < 20_000);
const samples = [...files, ...Object.values({ ...pastedTexts, ...pastedCode, ...pastedConsole, ...pastedColumns })];

/** Pieces that often break what reads them, and any others. */
const pieces = fc.oneof(
  fc.constantFrom(...'{}[]()<>"\'`,;:=.@&*#/\\$?!-+\n\t '),
  fc.constantFrom(
    '/*',
    '*/',
    '//',
    '<!--',
    ']]>',
    '=>',
    '->',
    '::',
    ':=',
    '"""',
    '[[[[',
    '((((',
    '{{{{',
    '\u2028',
    '\ud800',
  ),
  fc.constantFrom(
    'new ',
    'array(',
    '[]string{',
    '@[',
    'List<',
    '__proto__',
    'constructor',
    'null',
    'CORSRules: [',
    'cors:\n  - ',
    '&a ',
    '*a ',
    '<<: *a\n',
    '!Ref ',
    '| --- |\n',
    '| ',
    '来源：',
    'Methods\t',
    '- ',
    '> ',
    '```\n',
  ),
  fc.constantFrom(...samples).map((text) => text.slice(0, 400)),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

/** A change at a place of a text: how much of it goes, and what is put there; or a part of it that is put elsewhere. */
const edit = fc.record({
  at: fc.nat(),
  gone: fc.oneof(fc.constant(0), fc.nat({ max: 30 })),
  put: fc.oneof({ weight: 3, arbitrary: pieces }, { weight: 1, arbitrary: fc.tuple(fc.nat(), fc.nat({ max: 200 })) }),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(text: string, { at, gone, put }: Edit): string {
  const start = at % (text.length + 1);
  const from = typeof put === 'string' ? 0 : put[0] % (text.length + 1);
  const piece = typeof put === 'string' ? put : text.slice(from, from + put[1]);
  return text.slice(0, start) + piece + text.slice(start + gone);
}

const texts = fc.record({
  sample: fc.constantFrom(...samples),
  edits: fc.array(edit, { minLength: 1, maxLength: 6 }),
  end: fc.option(fc.nat(), { freq: 5 }),
});

function isInside(text: string, { line, column }: { readonly line: number; readonly column: number }): boolean {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  return line >= 1 && column >= 1 && column <= (lines[line - 1]?.length ?? -1) + 1;
}

test(
  'whatever is changed in a text, it is read or refused, and each problem and mistake names a place inside it',
  () => {
    fc.assert(
      fc.property(texts, ({ sample, edits, end }) => {
        const whole = edits.reduce(edited, sample);
        const text = end === null ? whole : whole.slice(0, end % (whole.length + 1));
        const parsed = parseConfiguration(text);
        if (parsed.ok) for (const mistake of parsed.mistakes) expect(isInside(text, mistake)).toBe(true);
        else {
          expect(problemText(en, parsed.problem)).not.toEqual([]);
          if (!['empty', 'too-large'].includes(parsed.problem.kind)) expect(parsed.problem).toHaveProperty('line');
          if ('line' in parsed.problem) expect(isInside(text, parsed.problem)).toBe(true);
        }
      }),
      { numRuns: runs },
    );
  },
  patience,
);
