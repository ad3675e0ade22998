import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import type { Edit } from '../../../src/cos/edits/edit.ts';
import type { MendedBy } from '../../../src/cos/edits/mended-by.ts';
import { type Diagnosis, diagnose, isBeyondRules } from '../../../src/diagnosis.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { leftRule } from '../../../src/suggestion/left-rule.ts';
import { suggest } from '../../../src/suggestion/suggestion.ts';
import { en } from '../../../src/text/en/en.ts';
import { plainText } from '../../../src/text/phrase.ts';
import { diagnosisText } from '../../../src/text/text.ts';
import { zhCn } from '../../../src/text/zh-cn/zh-cn.ts';
import { caseFiles, changeOf, knownConfiguration, recordedExchange } from '../support/case-file.ts';
import { configuration, spoiltConfiguration } from '../support/random-requests.ts';
import { asks, groupOf } from '../support/suggestion-law.ts';

const spokenOf = {
  'origin-not-allowed': 'allowedOrigins',
  'method-not-allowed': 'allowedMethods',
  'header-not-allowed': 'allowedHeaders',
} as const;

/** The ways in which edits change a configuration, as remedies tell them apart. */
function ways(edits: readonly Edit[], field: string | null): Set<string> {
  return new Set(
    edits.flatMap((edit) => {
      if (edit.kind === 'insert-rule') return ['new-rule'];
      if (edit.kind !== 'add-lines' || (field !== null && edit.field !== field)) return [];
      return [(edit.replaces ?? []).length > 0 ? 'correction' : 'lines'];
    }),
  );
}

/** How the remedy of a diagnosis says that the rules are changed; `null` where it does not say. */
function told(diagnosis: Diagnosis & MendedBy): string | null {
  if (diagnosis.kind === 'no-configuration') return 'new-rule';
  if (diagnosis.kind === 'allow-list-unreadable') return diagnosis.mendedBy === undefined ? 'correction' : 'new-rule';
  if (!(diagnosis.kind in spokenOf) && diagnosis.kind !== 'no-single-rule-matches') return null;
  if (diagnosis.kind === 'method-not-allowed' && diagnosis.unheld !== undefined) return 'correction';
  if (diagnosis.mendedBy === undefined) return 'lines';
  return diagnosis.mendedBy === 'new-rule' ? 'new-rule' : 'correction';
}

/** Whether the remedy of the first diagnosis and the change that is proven speak of the same; `null` for neither. */
function agrees(exchange: Exchange, rules: CorsConfiguration, changedAt: number | null = null): boolean | null {
  const [diagnosis] = diagnose(exchange, rules, changedAt);
  const suggestion = suggest([exchange], [exchange], rules);
  if (diagnosis === undefined || suggestion === null || isBeyondRules(diagnosis)) return null;
  const said = told(diagnosis);
  if (said === null) return null;
  const field = diagnosis.kind in spokenOf ? spokenOf[diagnosis.kind as keyof typeof spokenOf] : null;
  return ways(suggestion.edits, field).has(said) || leftRule(diagnosis, exchange, rules, suggestion.edits) !== null;
}

test.each(caseFiles().filter(([, { rules }]) => rules !== null))('%s', (_, file) => {
  const rules = knownConfiguration(file) ?? { rules: [], responseVary: false };
  expect(agrees(recordedExchange(file), rules, changeOf(file))).not.toBe(false);
});

/** Whether a rule answers `*` to a request with credentials once it matches: further edits follow on the first. */
function takesTwoSteps(exchange: Exchange, { rules }: CorsConfiguration): boolean {
  return exchange.request.credentialsMode === 'include' && rules.some((rule) => rule.allowedOrigins.includes('*'));
}

test('the remedy says what the change does, whatever one request is refused for', () => {
  const tally = { agree: 0, twoSteps: 0 };
  fc.assert(
    fc.property(asks, fc.oneof(configuration, spoiltConfiguration), ([asked], start) => {
      const [exchange] = groupOf(asked === undefined ? [] : [asked], start).blocked;
      const found = exchange && agrees(exchange, start);
      if (found) tally.agree++;
      if (found !== false || exchange === undefined) return;
      expect(takesTwoSteps(exchange, start)).toBe(true);
      tally.twoSteps++;
    }),
    { numRuns: 2000 },
  );
  console.log(tally);
});

test.each([en, zhCn])('a remedy tells the three ways apart in $tag', (text) => {
  const remedy = (by: MendedBy) => {
    const diagnosis = {
      kind: 'method-not-allowed',
      method: 'PUT',
      reason: 'letter-case',
      nearest: { rule: 0, configured: 'put' },
      allowed: ['put'],
      allowable: true,
      ...by,
    } as const;
    return plainText(diagnosisText(text, diagnosis).remedy);
  };
  const corrected = { kind: 'add-lines', rule: 0, field: 'allowedMethods', lines: ['PUT'], replaces: ['put'] } as const;
  const remedies = [remedy({}), remedy({ mendedBy: 'new-rule' }), remedy({ mendedBy: corrected })];
  expect(new Set(remedies).size).toBe(3);
  expect(remedies[2]).toContain('put');
});
