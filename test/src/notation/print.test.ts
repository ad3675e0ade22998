import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CorsConfiguration, CorsRule } from '../../../src/cos/cors-configuration.ts';
import type { Edit } from '../../../src/cos/edits/edit.ts';
import { lostIn, lostInOlder, type Notation, printConfiguration, printEdit } from '../../../src/notation/print.ts';
import { sdkLanguages } from '../../../src/notation/sdks/sdks.ts';
import { configurationIn } from '../support/configuration-in.ts';
import { configuration, hostileConfiguration } from '../support/random-configuration.ts';

/** Gives what a notation keeps of a configuration. */
function heldIn({ rules, responseVary }: CorsConfiguration, notation: Notation): CorsConfiguration {
  const holdsId = notation !== 'console' && notation !== 'terraform';
  const holdsVary = notation !== 'go' && notation !== 'java' && notation !== 'php';
  const holdsZero = notation !== 'go' && notation !== 'java';
  const held = ({ id, maxAgeSeconds, ...lists }: CorsRule): CorsRule => ({
    ...lists,
    ...(id === undefined || !holdsId ? {} : { id }),
    ...(maxAgeSeconds === undefined || (maxAgeSeconds === 0 && !holdsZero) ? {} : { maxAgeSeconds }),
  });
  return { rules: rules.map(held), responseVary: responseVary && holdsVary };
}

const notations: readonly Notation[] = ['console', 'xml', 'terraform', ...sdkLanguages];

test.each(notations)('%s: what is printed reads as what it was, but for what it has no place for', (notation) => {
  fc.assert(
    fc.property(configuration, fc.constantFrom('en', 'zh'), (printed, language) => {
      const text = printConfiguration(printed, notation, language);
      expect(configurationIn(text)).toEqual(heldIn(printed, notation));
      const changed = JSON.stringify(heldIn(printed, notation)) !== JSON.stringify(heldIn(printed, 'xml'));
      expect(lostIn(printed, notation).length > 0).toBe(changed);
    }),
  );
});

test.each(['xml', 'terraform'] as const)('%s: values that look like something else are kept, too', (notation) => {
  fc.assert(
    fc.property(hostileConfiguration, (printed) => {
      expect(configurationIn(printConfiguration(printed, notation, 'en'))).toEqual(heldIn(printed, notation));
    }),
    { numRuns: 300 },
  );
});

/** What makes a reader take a text for XML, JSON, Terraform, Ruby or Go, wherever it is. */
const otherNotation = /<\/?CORS|CORSRules: \[|cors_rules \{|#\{@{0,2}[a-z_]|\[\]\*?[a-z_][\w.]*\s*[{(]/i;

test.each(sdkLanguages)('%s: values are kept that have to be escaped in code', (language) => {
  const strings = hostileConfiguration.filter((each) => !otherNotation.test(JSON.stringify(each)));
  fc.assert(
    fc.property(strings, (printed) => {
      expect(configurationIn(printConfiguration(printed, language, 'en'))).toEqual(heldIn(printed, language));
    }),
    { numRuns: 1000 },
  );
});

test.each(sdkLanguages)('%s: no value turns the code behind it round', (language) => {
  const marks = '\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069';
  const rule = {
    allowedOrigins: [`https://${marks}`],
    allowedMethods: ['GET'],
    allowedHeaders: [marks],
    exposeHeaders: [],
    maxAgeSeconds: 600,
  };
  expect(printConfiguration({ rules: [rule], responseVary: false }, language, 'en')).not.toMatch(/\p{Bidi_Control}/u);
});

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
      expect(configurationIn(text)).toEqual(heldIn(printed, notation));
    }),
  );
});

test('a number that is pasted with an exponent is read', () => {
  const text = '{"CORSRules": [{"AllowedOrigin": ["*"], "AllowedMethod": ["GET"], "MaxAgeSeconds": 1e+40}]}';
  expect(configurationIn(text)).toMatchObject({ rules: [{ maxAgeSeconds: 1e40 }] });
});

test('Terraform has a place for Vary, which older providers do not know', () => {
  const rule = { allowedOrigins: ['*'], allowedMethods: ['GET'], allowedHeaders: [], exposeHeaders: [] };
  const printed = { rules: [{ ...rule, id: 'one' }], responseVary: true };
  expect(printConfiguration(printed, 'terraform', 'en')).toMatch(/^cors_response_vary = true\n/);
  expect(lostIn(printed, 'terraform')).toEqual(['id']);
  expect(lostInOlder(printed, 'terraform')).toEqual(['responseVary']);
  expect(lostInOlder({ ...printed, responseVary: false }, 'terraform')).toEqual([]);
  expect(lostInOlder(printed, 'javascript')).toEqual([]);
  expect(lostIn(printed, 'javascript')).toEqual([]);
});

describe('an edit', () => {
  const lines: Edit = { kind: 'add-lines', rule: 1, field: 'allowedHeaders', lines: ['authorization', 'x-cos-acl'] };
  const rule = { allowedOrigins: ['*'], allowedMethods: ['PUT'], allowedHeaders: ['range'], exposeHeaders: [] };
  const before: CorsConfiguration = { rules: [rule, rule], responseVary: false };
  const written = (edit: Edit, notation: Notation, marked = false) =>
    printEdit(edit, notation, 'zh', before)
      .map(({ text, added }) => (marked && added ? `+${text}` : text))
      .join('\n');

  test.each<[Notation, string]>([
    ['console', 'Allow-Headers\n  authorization\n  x-cos-acl'],
    ['xml', '<AllowedHeader>authorization</AllowedHeader>\n<AllowedHeader>x-cos-acl</AllowedHeader>'],
    ['javascript', "AllowedHeader: [\n  'range',\n+  'authorization',\n+  'x-cos-acl',\n]"],
    ['python', "'AllowedHeader': [\n    'range',\n+    'authorization',\n+    'x-cos-acl',\n]"],
    ['go', 'AllowedHeaders: []string{\n\t"range",\n+\t"authorization",\n+\t"x-cos-acl",\n}'],
    ['java', 'rule.setAllowedHeaders(\n    "range",\n+    "authorization",\n+    "x-cos-acl"\n);'],
    ['php', "'AllowedHeaders' => array(\n    'range',\n+    'authorization',\n+    'x-cos-acl',\n)"],
    ['terraform', 'allowed_headers = [\n  "range",\n+  "authorization",\n+  "x-cos-acl",\n]'],
  ])('that adds lines, in %s, deletes none of those before', (notation, text) => {
    expect(written(lines, notation, true)).toBe(text);
  });

  test.each<[Notation, string, string]>([
    ['console', 'Allow-Headers\n  authorization\n  x-cos-acl', ''],
    ['javascript', "AllowedHeader: [\n+  'authorization',\n+  'x-cos-acl',\n]", 'AllowedHeader: []'],
    ['java', 'rule.setAllowedHeaders(\n+    "authorization",\n+    "x-cos-acl"\n);', 'rule.setAllowedHeaders();'],
  ])('that replaces lines, in %s, leaves them out', (notation, text, removed) => {
    expect(written({ ...lines, replaces: ['range'] }, notation, true)).toBe(text);
    expect(written({ ...lines, lines: [], replaces: ['range'] }, notation, true)).toBe(removed);
  });

  test.each(['terraform', ...sdkLanguages] as const)(
    'that adds to an empty list marks all of its lines, in %s',
    (notation) => {
      const added = printEdit({ ...lines, field: 'exposeHeaders' }, notation, 'en', before);
      expect(added.map((line) => line.added)).toEqual([false, true, true, false]);
    },
  );

  test.each(notations)('that adds a rule reads as that rule, in %s', (notation) => {
    fc.assert(
      fc.property(configuration, ({ rules: [rule] }) => {
        if (rule === undefined) return;
        expect(configurationIn(written({ kind: 'insert-rule', at: 0, rule }, notation))).toEqual(
          heldIn({ rules: [rule], responseVary: false }, notation),
        );
      }),
    );
  });
});
