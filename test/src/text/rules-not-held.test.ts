import { expect, test } from 'vitest';
import type { RulesNotHeld } from '../../../src/diagnoses/rules-not-held.ts';
import { en } from '../../../src/text/en/en.ts';
import { plainText } from '../../../src/text/phrase.ts';
import { diagnosisText } from '../../../src/text/text.ts';

const found: RulesNotHeld = { kind: 'rules-not-held', rule: 0, line: 'OPTIONS' };

test('a line beside methods of COS is taken away, and one alone is replaced', () => {
  expect(plainText(diagnosisText(en, { ...found, others: true }).remedy)).toMatch(/^Remove OPTIONS from Methods/);
  expect(plainText(diagnosisText(en, found).remedy)).toMatch(/^Replace OPTIONS under Methods/);
});
