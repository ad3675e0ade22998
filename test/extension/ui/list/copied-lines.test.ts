import { expect, test } from 'vitest';
import { type Finding, findings } from '../../../../extension/findings/finding.ts';
import { copiedLines } from '../../../../extension/ui/list/copied-lines.ts';
import type { CorsConfiguration } from '../../../../src/cos/cors-configuration.ts';
import { page } from '../../../src/support/exchanges.ts';
import { rulesOf } from '../../../src/support/probed-rules.ts';
import { known, sent } from '../../support/uploads.ts';

function copied({ rules }: CorsConfiguration) {
  const [finding] = findings([sent()], known(rules)) as [Finding];
  return copiedLines(finding);
}

const all = { allowedOrigins: [page], allowedMethods: ['PUT'], allowedHeaders: ['*'] };

test('the line of a change is copied, for a new rule that of its first field, and no method, which is a box to tick', () => {
  expect(copied(rulesOf({ ...all, allowedOrigins: ['https://www.example.com'] }))).toBe(page);
  expect(copied(rulesOf({ ...all, allowedHeaders: ['content-type'] }))).toBe('authorization');
  expect(copied(rulesOf())).toBe(page);
  expect(copied(rulesOf({ ...all, allowedMethods: ['GET'] }))).toBeNull();
});

test('there is nothing to copy while the rules are not known', () => {
  const [finding] = findings([sent()], new Map()) as [Finding];
  expect(copiedLines(finding)).toBeNull();
});
