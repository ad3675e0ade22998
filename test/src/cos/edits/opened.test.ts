import { expect, test } from 'vitest';
import type { CorsRule } from '../../../../src/cos/cors-configuration.ts';
import type { Edit } from '../../../../src/cos/edits/edit.ts';
import { type Opened, opened } from '../../../../src/cos/edits/opened.ts';

const page = 'https://app.example.com';
const other = 'https://www.example.org';

const rule: CorsRule = {
  allowedOrigins: [other],
  allowedMethods: ['PUT', 'DELETE', 'DELETE', 'GET'],
  allowedHeaders: [],
  exposeHeaders: [],
};
const configuration = {
  rules: [
    rule,
    { ...rule, allowedMethods: ['PUT'], allowedOrigins: [page] },
    { ...rule, allowedMethods: ['PUT', 'OPTIONS', 'GET'] },
  ],
  responseVary: false,
};
const asked = { origins: [page], methods: ['PUT'] };

function add(index: number, field: 'allowedOrigins' | 'allowedMethods' | 'allowedHeaders', line: string): Edit {
  return { kind: 'add-lines', rule: index, field, lines: [line] };
}

test.each<[string, Edit, Opened[]]>([
  [
    'an origin in a rule with more methods',
    add(0, 'allowedOrigins', page),
    [{ kind: 'methods', origins: [page], methods: ['DELETE', 'GET'] }],
  ],
  [
    'an origin in a rule with a method that COS accepts in none',
    add(2, 'allowedOrigins', page),
    [{ kind: 'methods', origins: [page], methods: ['GET'] }],
  ],
  ['an origin in a rule with the methods asked for', add(1, 'allowedOrigins', page), []],
  [
    'a method in a rule for another origin',
    add(0, 'allowedMethods', 'HEAD'),
    [{ kind: 'origins', origins: [other], methods: ['HEAD'] }],
  ],
  ['a method in a rule for the page alone', add(1, 'allowedMethods', 'HEAD'), []],
  [
    'lines that are only taken out',
    { kind: 'add-lines', rule: 0, field: 'allowedMethods', lines: [], replaces: ['DELETE'] },
    [],
  ],
  ['a header', add(0, 'allowedHeaders', 'content-type'), []],
  ['a rule before all others', { kind: 'insert-rule', at: 0, rule }, [{ kind: 'order', before: 0 }]],
  ['a rule before the last', { kind: 'insert-rule', at: 2, rule }, [{ kind: 'order', before: 2 }]],
  ['a rule as the last', { kind: 'insert-rule', at: 3, rule }, []],
  ['any header, in a rule for others', add(0, 'allowedHeaders', '*'), [{ kind: 'headers', rule: 0, origins: [other] }]],
  [
    'a rule for any header before all others',
    { kind: 'insert-rule', at: 0, rule: { ...rule, allowedHeaders: ['*'] } },
    [
      { kind: 'headers', rule: null, origins: [other] },
      { kind: 'order', before: 0 },
    ],
  ],
  ['a rule moved up', { kind: 'move-rule', from: 1, to: 0 }, [{ kind: 'moved-order', before: 0 }]],
  ['a rule moved down', { kind: 'move-rule', from: 0, to: 1 }, []],
  ['a line for a rule that is not there', add(3, 'allowedOrigins', page), []],
])('%s', (_, edit, expected) => {
  expect(opened(edit, configuration, asked)).toEqual(expected);
});

test('a rule for a pattern is for other pages too', () => {
  const wide = { rules: [{ ...rule, allowedOrigins: [page, 'https://*.example.com'] }], responseVary: false };
  expect(opened(add(0, 'allowedMethods', 'HEAD'), wide, asked)).toEqual([
    { kind: 'origins', origins: ['https://*.example.com'], methods: ['HEAD'] },
  ]);
});

test('what several requests ask for is not beyond them', () => {
  const both = { origins: [page, other], methods: ['PUT', 'DELETE', 'GET'] };
  expect(opened(add(0, 'allowedOrigins', page), configuration, both)).toEqual([]);
  expect(opened(add(0, 'allowedMethods', 'HEAD'), configuration, both)).toEqual([]);
});
