import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CorsConfiguration, CorsRule } from '../../../src/cos/cors-configuration.ts';
import type { Edit } from '../../../src/cos/edits/edit.ts';
import { lostIn, type Notation, printConfiguration, printEdit } from '../../../src/notation/print.ts';
import { configurationIn } from '../support/configuration-in.ts';
import { configuration, hostileConfiguration } from '../support/random-configuration.ts';

/** Gives what a notation keeps of a configuration: some have no place for an id or for Vary. */
function heldIn({ rules, responseVary }: CorsConfiguration, notation: Notation): CorsConfiguration {
  const holdsId = notation === 'xml' || notation === 'sdk';
  const withoutId = ({ id: _, ...rest }: CorsRule): CorsRule => rest;
  return {
    rules: holdsId ? rules : rules.map(withoutId),
    responseVary: notation === 'terraform' ? false : responseVary,
  };
}

const notations: readonly Notation[] = ['console', 'xml', 'sdk', 'terraform'];

test.each(notations)('%s: what is printed reads as what it was, but for what it has no place for', (notation) => {
  fc.assert(
    fc.property(configuration, fc.constantFrom('en', 'zh'), (printed, language) => {
      const text = printConfiguration(printed, notation, language);
      expect(configurationIn(text)).toEqual(heldIn(printed, notation));
      const changed = JSON.stringify(heldIn(printed, notation)) !== JSON.stringify(printed);
      expect(lostIn(printed, notation).length > 0).toBe(changed);
    }),
  );
});

test.each(['xml', 'sdk', 'terraform'] as const)(
  '%s: values that look like something else are kept, too',
  (notation) => {
    fc.assert(
      fc.property(hostileConfiguration, (printed) => {
        expect(configurationIn(printConfiguration(printed, notation, 'en'))).toEqual(heldIn(printed, notation));
      }),
      { numRuns: 300 },
    );
  },
);

test.each(notations)('%s: a number of any size is printed so that it is read back', (notation) => {
  const number = fc.oneof(
    fc.constantFrom(1e21, 1e40, 1.5e299, 123456789e15, 1e-7, 2.5e-9),
    fc.double({ min: 0, max: 1e299, noNaN: true }),
  );
  fc.assert(
    fc.property(number, (maxAgeSeconds) => {
      const rule = {
        allowedOrigins: ['*'],
        allowedMethods: ['GET'],
        allowedHeaders: [],
        exposeHeaders: [],
        maxAgeSeconds,
      };
      const printed = { rules: [rule], responseVary: false };
      const text = printConfiguration(printed, notation, 'en');
      expect(text).not.toMatch(/\de[+-]\d/);
      expect(configurationIn(text)).toEqual(printed);
    }),
  );
});

test('a number that is pasted with an exponent is read', () => {
  const text = '{"CORSRules": [{"AllowedOrigin": ["*"], "AllowedMethod": ["GET"], "MaxAgeSeconds": 1e+40}]}';
  expect(configurationIn(text)).toMatchObject({ rules: [{ maxAgeSeconds: 1e40 }] });
});

test('Terraform says that it has no place for Vary', () => {
  const rule = { allowedOrigins: ['*'], allowedMethods: ['GET'], allowedHeaders: [], exposeHeaders: [] };
  const printed = { rules: [{ ...rule, id: 'one' }], responseVary: true };
  expect(printConfiguration(printed, 'terraform', 'en')).toMatch(/^# .*Vary: Origin/);
  expect(lostIn(printed, 'terraform')).toEqual(['id', 'responseVary']);
  expect(lostIn(printed, 'sdk')).toEqual([]);
});

describe('an edit', () => {
  const lines: Edit = { kind: 'add-lines', rule: 1, field: 'allowedHeaders', lines: ['authorization', 'x-cos-acl'] };
  test.each<[Notation, string]>([
    ['console', 'Allow-Headers\n  authorization\n  x-cos-acl'],
    ['xml', '    <AllowedHeader>authorization</AllowedHeader>\n    <AllowedHeader>x-cos-acl</AllowedHeader>'],
    ['sdk', '"AllowedHeaders": [\n  "authorization",\n  "x-cos-acl"\n]'],
    ['terraform', 'allowed_headers = ["authorization", "x-cos-acl"]'],
  ])('that adds lines, in %s', (notation, text) => {
    expect(printEdit(lines, notation, 'zh')).toBe(text);
  });

  test.each(notations)('that adds a rule reads as that rule, in %s', (notation) => {
    fc.assert(
      fc.property(configuration, ({ rules: [rule] }) => {
        if (rule === undefined) return;
        const text = printEdit({ kind: 'insert-rule', at: 0, rule }, notation, 'zh');
        expect(configurationIn(text)).toEqual(heldIn({ rules: [rule], responseVary: false }, notation));
      }),
    );
  });
});
