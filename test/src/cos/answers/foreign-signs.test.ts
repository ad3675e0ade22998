import { describe, expect, test } from 'vitest';
import { type ForeignSign, foreignSigns } from '../../../../src/cos/answers/foreign-signs.ts';
import type { Header } from '../../../../src/headers.ts';
import { leave } from '../../support/exchanges.ts';

const any: Header = ['Access-Control-Allow-Origin', '*'];
const one: Header = ['Access-Control-Allow-Origin', 'https://app.example.com'];
const methods = (list: string): Header => ['Access-Control-Allow-Methods', list];

describe('what COS gives under no rule', () => {
  test.each<[string, Header[], number, boolean, ForeignSign[]]>([
    ['an origin on a refused preflight', [one], 403, true, [{ kind: 'allow-origin-on-refusal', value: one[1] }]],
    ['an origin on a refused request', [one], 403, false, []],
    ['an origin on a good preflight', [one, leave], 200, true, []],
    ['any origin with leave for credentials', [any, leave], 200, false, [{ kind: 'wildcard-with-allow-credentials' }]],
    ['any origin with another value', [any, ['Access-Control-Allow-Credentials', 'false']], 200, false, []],
    [
      'methods that no rule has',
      [any, methods('GET, OPTIONS,PATCH')],
      200,
      true,
      [{ kind: 'unknown-methods', methods: ['OPTIONS', 'PATCH'] }],
    ],
    ['the five methods', [any, methods('PUT,GET, POST,DELETE ,HEAD')], 200, true, []],
    ['the five in another case', [any, methods('put, Get,')], 200, true, []],
    [
      'two that no comma parts',
      [any, methods('PUT GET')],
      200,
      true,
      [{ kind: 'unknown-methods', methods: ['PUT GET'] }],
    ],
    [
      'any method',
      [any, methods('*')],
      200,
      true,
      [{ kind: 'wildcard-in-list', header: 'Access-Control-Allow-Methods' }],
    ],
    [
      'every header exposed',
      [any, ['Access-Control-Expose-Headers', 'ETag, *']],
      200,
      false,
      [{ kind: 'wildcard-in-list', header: 'Access-Control-Expose-Headers' }],
    ],
    ['any header, as a rule may allow', [any, ['Access-Control-Allow-Headers', '*']], 200, true, []],
    ['nothing without Allow-Origin', [leave, methods('PATCH')], 403, true, []],
  ])('%s', (_, headers, status, isPreflight, signs) => {
    expect(foreignSigns(headers, status, isPreflight)).toEqual(signs);
  });
});
