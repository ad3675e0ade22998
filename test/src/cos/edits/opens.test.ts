import { expect, test } from 'vitest';
import type { CorsRule } from '../../../../src/cos/cors-configuration.ts';
import { applyEdits, type Edit, type ListField } from '../../../../src/cos/edits/edit.ts';
import { anyWeight, opens, wildcardWeight } from '../../../../src/cos/edits/opens.ts';
import { configured } from '../../support/configured.ts';

const page = 'https://app.example.com';
const other = 'https://www.example.org';
const none: CorsRule = { allowedOrigins: [], allowedMethods: [], allowedHeaders: [], exposeHeaders: [] };

function rule(origins: string[], methods: string[], headers: string[] = []): CorsRule {
  return { ...none, allowedOrigins: origins, allowedMethods: methods, allowedHeaders: headers };
}

function add(field: ListField, lines: string[], index = 0): Edit {
  return { kind: 'add-lines', rule: index, field, lines };
}

test.each<[string, CorsRule[], Edit[], number]>([
  ['nothing', [rule([page], ['PUT'])], [], 0],
  [
    'an origin: with each method, with each header and with none',
    [rule([other], ['GET', 'PUT'], ['a', 'b'])],
    [add('allowedOrigins', [page])],
    2 * 3,
  ],
  [
    'a method: for each origin, with each header and with none',
    [rule([page, other], ['GET'], ['a'])],
    [add('allowedMethods', ['PUT'])],
    2 * 2,
  ],
  [
    'a header: for each origin with each method',
    [rule([page, other], ['GET', 'PUT'], ['a'])],
    [add('allowedHeaders', ['b'])],
    2 * 2,
  ],
  ['two headers', [rule([page], ['PUT'])], [add('allowedHeaders', ['a', 'b'])], 2],
  [
    'a method and a header',
    [rule([page], ['PUT'], ['a'])],
    [add('allowedMethods', ['GET']), add('allowedHeaders', ['b'])],
    3 + 1,
  ],
  ['what the rule has, in other letters too', [rule([page], ['PUT'], ['A'])], [add('allowedHeaders', ['a'])], 0],
  ['what `*` allows', [rule(['*'], ['PUT'], ['*'])], [add('allowedOrigins', [page]), add('allowedHeaders', ['a'])], 0],
  ['exposed headers', [rule([page], ['PUT'])], [add('exposeHeaders', ['ETag'])], 0],
  ['any header', [rule([page], ['PUT'], ['a'])], [add('allowedHeaders', ['*'])], anyWeight],
  ['headers that begin so', [rule([page], ['PUT'])], [add('allowedHeaders', ['x-cos-*'])], wildcardWeight],
  [
    'a header for the hosts of a domain',
    [rule(['https://*.example.com', page], ['PUT'])],
    [add('allowedHeaders', ['a'])],
    wildcardWeight,
  ],
  ['a header for everybody', [rule(['*', page], ['PUT'])], [add('allowedHeaders', ['a'])], anyWeight],
  ['a header for everybody in other words', [rule(['https://*'], ['PUT'])], [add('allowedHeaders', ['a'])], anyWeight],
  ['a method with any header', [rule([page], ['GET'], ['*', 'a'])], [add('allowedMethods', ['PUT'])], 1 + anyWeight],
  [
    'a method that a later rule allows with one header',
    [rule([page], ['GET'], ['*']), rule([page], ['PUT'], ['a'])],
    [add('allowedMethods', ['PUT'])],
    anyWeight,
  ],
  [
    'what another rule allows for all hosts',
    [rule([page], ['GET'], ['a']), rule(['https://*.example.com'], ['PUT'], ['A', 'b'])],
    [add('allowedMethods', ['PUT'])],
    0,
  ],
  [
    'what another rule allows for one of the hosts',
    [rule(['https://*.example.com'], ['GET']), rule([page], ['PUT'])],
    [add('allowedMethods', ['PUT'])],
    wildcardWeight,
  ],
  ['lines that allow nothing', [rule(['https://*.a.*'], ['GET'])], [add('allowedMethods', ['PUT'])], 0],
  [
    'a rule of its own',
    [rule([other], ['GET'])],
    [{ kind: 'insert-rule', at: 0, rule: rule([page], ['PUT'], ['a']) }],
    2,
  ],
  [
    'two rules that overlap',
    [],
    [
      { kind: 'insert-rule', at: 0, rule: rule([page], ['PUT'], ['a']) },
      { kind: 'insert-rule', at: 1, rule: rule([page], ['PUT'], ['a', 'b']) },
    ],
    3,
  ],
  ['a move', [rule([page], ['PUT']), rule([other], ['GET'])], [{ kind: 'move-rule', from: 1, to: 0 }], 0],
])('opens: %s', (_, rules, edits, weight) => {
  const before = configured(...rules);
  expect(opens(before, applyEdits(before, edits))).toBe(weight);
});

test('one wildcard weighs more than all lines without that a configuration can hold', () => {
  const shortest = '<AllowedHeader>x</AllowedHeader>';
  expect(wildcardWeight).toBeGreaterThan((64 * 1024) / shortest.length);
  expect(anyWeight).toBeGreaterThanOrEqual(wildcardWeight ** 2);
  expect(5 * anyWeight * (anyWeight + 1)).toBeLessThan(Number.MAX_SAFE_INTEGER);
});
