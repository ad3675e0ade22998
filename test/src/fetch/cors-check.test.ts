import { describe, expect, test } from 'vitest';
import { corsCheck } from '../../../src/fetch/cors-check.ts';
import type { CorsFailure } from '../../../src/fetch/cors-failure.ts';
import type { Header } from '../../../src/headers.ts';

const page = 'https://app.example.com';
const allow = (value: string): Header => ['Access-Control-Allow-Origin', value];
const credentials = (value: string): Header => ['Access-Control-Allow-Credentials', value];

describe('an answer with', () => {
  test.each<[string, Header[], 'success' | CorsFailure]>([
    ['the page’s origin', [allow(page)], 'success'],
    ['any origin', [allow('*')], 'success'],
    ['white space round it', [allow(`\t${page}  `)], 'success'],
    ['the name in lower case', [['access-control-allow-origin', page]], 'success'],
    ['credentials that nobody asked for', [allow(page), credentials('True')], 'success'],
    ['nothing', [], { kind: 'allow-origin-missing' }],
    ['two lines', [allow(page), allow(page)], { kind: 'allow-origin-multiple', value: `${page}, ${page}` }],
    ['a line and a wildcard', [allow('*'), allow(page)], { kind: 'allow-origin-multiple', value: `*, ${page}` }],
    [
      'two values in one line',
      [allow(`${page}, https://www.example.com`)],
      { kind: 'allow-origin-multiple', value: `${page}, https://www.example.com` },
    ],
    [
      'two values with a space',
      [allow(`${page} ${page}`)],
      { kind: 'allow-origin-multiple', value: `${page} ${page}` },
    ],
    [
      'another origin',
      [allow('https://www.example.com')],
      { kind: 'allow-origin-mismatch', value: 'https://www.example.com' },
    ],
    ['another port', [allow(`${page}:8443`)], { kind: 'allow-origin-mismatch', value: `${page}:8443` }],
    ['a trailing slash', [allow(`${page}/`)], { kind: 'allow-origin-mismatch', value: `${page}/` }],
    [
      'another letter case',
      [allow('https://APP.example.com')],
      { kind: 'allow-origin-mismatch', value: 'https://APP.example.com' },
    ],
    ['an opaque origin', [allow('null')], { kind: 'allow-origin-mismatch', value: 'null' }],
    ['an empty value', [allow('')], { kind: 'allow-origin-invalid', value: '' }],
    ['a host', [allow('app.example.com')], { kind: 'allow-origin-invalid', value: 'app.example.com' }],
    ['a page', [allow(`${page}/upload`)], { kind: 'allow-origin-invalid', value: `${page}/upload` }],
    ['an origin in quotes', [allow(`"${page}"`)], { kind: 'allow-origin-invalid', value: `"${page}"` }],
    ['two wildcards in a row', [allow('**')], { kind: 'allow-origin-invalid', value: '**' }],
  ])('%s', (_, headers, judged) => {
    expect(corsCheck(headers, page, 'omit')).toEqual(judged);
    expect(corsCheck(headers, page, 'same-origin')).toEqual(judged);
  });
});

describe('with credentials, an answer with', () => {
  test.each<[string, Header[], 'success' | CorsFailure]>([
    ['the origin and leave', [allow(page), credentials('true')], 'success'],
    ['leave in white space', [allow(page), credentials('\ttrue\t')], 'success'],
    ['any origin', [allow('*'), credentials('true')], { kind: 'wildcard-with-credentials' }],
    ['no leave', [allow(page)], { kind: 'allow-credentials-not-true', value: null }],
    ['leave denied', [allow(page), credentials('false')], { kind: 'allow-credentials-not-true', value: 'false' }],
    ['leave in capitals', [allow(page), credentials('True')], { kind: 'allow-credentials-not-true', value: 'True' }],
    [
      'leave twice',
      [allow(page), credentials('true'), credentials('true')],
      { kind: 'allow-credentials-not-true', value: 'true, true' },
    ],
    [
      'another origin and no leave',
      [allow('https://www.example.com')],
      { kind: 'allow-origin-mismatch', value: 'https://www.example.com' },
    ],
    ['nothing', [], { kind: 'allow-origin-missing' }],
  ])('%s', (_, headers, judged) => {
    expect(corsCheck(headers, page, 'include')).toEqual(judged);
  });
});

test.each([
  ['null', 'success'],
  ['*', 'success'],
  [page, { kind: 'allow-origin-mismatch', value: page }],
])('an opaque origin against %s', (value, judged) => {
  expect(corsCheck([allow(value)], 'null', 'omit')).toEqual(judged);
});
