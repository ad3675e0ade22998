import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { CorsRule } from '../../../src/cos/cors-configuration.ts';
import { encodingOf } from '../../../src/notation/encoding.ts';
import { parseConfiguration } from '../../../src/notation/parse-configuration.ts';

/** What is expected of a file in `texts/`. */
interface Expectation {
  readonly file: string;
  readonly note: string;
  readonly rules?: readonly CorsRule[];
  readonly responseVary?: boolean;
  readonly nothingConfigured?: boolean;
  /** Each mistake is a kind with its line and column. */
  readonly mistakes?: readonly (readonly [string, number, number])[];
  readonly problem?: string;
  readonly line?: number;
  readonly column?: number;
}

const folder = path.join(import.meta.dirname, 'texts');
const expectations = JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8')) as Expectation[];

/** These kinds are ignored in a text that expects no mistakes: many texts have them by the way. */
const incidental = ['duplicate-rule', 'unreachable-rule', 'wildcard-beside-origins', 'writes-from-anywhere'];

test('every text is expected to be something', () => {
  const files = readdirSync(folder).filter((file) => file !== 'index.json');
  expect(expectations.map(({ file }) => file).sort()).toEqual(files.sort());
});

function read(file: string) {
  const bytes = readFileSync(path.join(folder, file));
  return parseConfiguration(new TextDecoder(encodingOf(bytes)).decode(bytes));
}

test.each(expectations.filter(({ rules }) => rules !== undefined))('$file is read: $note', (expected) => {
  const { file, rules, responseVary = false, nothingConfigured = false, mistakes = [] } = expected;
  const parsed = read(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  expect(parsed.nothingConfigured).toBe(nothingConfigured);
  expect(parsed.configuration).toEqual({ rules, responseVary });
  const found = parsed.mistakes.map(({ kind, line, column }) => [kind, line, column]);
  const listed = mistakes.length > 0 ? found : found.filter(([kind]) => !incidental.includes(String(kind)));
  expect(listed).toEqual(mistakes);
});

test.each(expectations.filter(({ rules }) => rules === undefined))('$file is refused: $note', (expected) => {
  const { file, problem, line, column } = expected;
  const place = line === undefined ? {} : { line, column };
  expect(read(file)).toMatchObject({ ok: false, problem: { kind: problem, ...place } });
});
