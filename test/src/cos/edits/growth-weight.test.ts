import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../../../../src/cos/edits/edit.ts';
import { growthWeights } from '../../../../src/cos/edits/growth-weight.ts';
import { opens } from '../../../../src/cos/edits/opens.ts';
import { matchRules } from '../../../../src/cos/match.ts';
import { ask, configuration } from '../../support/random-requests.ts';

test('a growth weighs what the change as a whole opens', () => {
  let compared = 0;
  fc.assert(
    fc.property(ask, configuration, ({ origin, method, headers }, before) => {
      fc.pre(/^https?:/.test(origin) && !headers.some((name) => name.includes('*')));
      const request = { method: 'OPTIONS', origin, requestMethod: method, requestHeaders: headers };
      const { matchedRule, rules } = matchRules(before, request);
      for (const [rule, match] of rules.entries()) {
        if (matchedRule !== null || (match.allowedBy === null && !match.method)) continue;
        compared++;
        const lacked = { origin: match.allowedBy === null ? origin : null, method: match.method ? null : method };
        const weight = growthWeights(before)({ rule, ...lacked });
        const edits = [
          ...(lacked.origin === null ? [] : [{ field: 'allowedOrigins', lines: [lacked.origin] } as const]),
          ...(lacked.method === null ? [] : [{ field: 'allowedMethods', lines: [lacked.method] } as const]),
          { field: 'allowedHeaders', lines: match.refusedHeaders } as const,
        ].map((edit) => ({ kind: 'add-lines', rule, ...edit }) as const);
        const ofHeaders = match.refusedHeaders.reduce((sum, name) => sum + (weight?.ofHeader(name) ?? 0), 0);
        expect((weight?.bare ?? 0) + ofHeaders).toBe(opens(before, applyEdits(before, edits)));
      }
    }),
    { numRuns: 2000 },
  );
  expect(compared).toBeGreaterThan(500);
});
