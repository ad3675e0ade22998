import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/diagnosis.ts';
import { replay } from '../../src/replay.ts';
import { assumptionsOf } from '../../src/replay-assumptions.ts';
import { suggest } from '../../src/suggestion/suggestion.ts';
import { caseFiles, changeOf, knownConfiguration, recordedExchange } from './support/case-file.ts';

const files = caseFiles();

describe.each(files)('%s', (name, file) => {
  test('lies in the folder of its kind', () => {
    expect(name.split(path.sep)[0]).toBe(file.diagnosis.kind);
  });

  test('is diagnosed', () => {
    const [first, ...others] = diagnose(recordedExchange(file), knownConfiguration(file), changeOf(file));
    expect(first).toEqual(file.diagnosis);
    expect(others.map(({ kind }) => kind)).toEqual(file.also ?? []);
  });
});

describe.each(files.filter(([, { rules }]) => rules !== null))('%s', (_, file) => {
  const exchange = recordedExchange(file);
  const configuration = knownConfiguration(file) ?? { rules: [], responseVary: false };

  test('is mended, or is not', () => {
    const { kind } = file.diagnosis;
    const explained =
      !['configuration-differs', 'not-cors', 'network-error'].includes(kind) &&
      !('rule' in file.diagnosis && file.diagnosis.rule === null);
    const suggestion = explained ? suggest([exchange], [exchange], configuration) : null;
    expect(suggestion?.edits ?? null).toEqual(file.edits);
    if (suggestion !== null) {
      expect(replay(exchange, suggestion.configuration).verdict).toEqual({ outcome: 'success' });
    }
  });

  test('rests on these assumptions and no others', () => {
    const assumptions = assumptionsOf(exchange, configuration, replay(exchange, configuration));
    expect(assumptions).toEqual(file.assumptions ?? []);
  });
});

test('every kind has a case', () => {
  const kinds = readdirSync(path.join(import.meta.dirname, '../../src/diagnoses'))
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((name) => name !== 'evidence' && name !== 'unmatched');
  const covered = new Set(files.flatMap(([, { diagnosis, also = [] }]) => [diagnosis.kind, ...also]));
  expect([...covered].sort()).toEqual(kinds.sort());
});
