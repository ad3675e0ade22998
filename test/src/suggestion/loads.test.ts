import { describe, expect, test } from 'vitest';
import type { CorsRule } from '../../../src/cos/cors-configuration.ts';
import type { Edit, ListField } from '../../../src/cos/edits/edit.ts';
import type { CredentialsMode } from '../../../src/exchange.ts';
import { suggest, widened } from '../../../src/suggestion/suggestion.ts';
import { type Ask, exchangeOf } from '../support/random-requests.ts';

const page = 'https://app.example.com';
const other = 'https://www.example.org';
const allMethods = ['PUT', 'GET', 'POST', 'DELETE', 'HEAD'];
const signed = ['authorization', 'x-cos-security-token'];
const sent = ['authorization', 'content-md5', 'content-type', 'x-cos-acl', 'x-cos-security-token'];

function asking(method: string, headers: readonly string[], part = false): Ask {
  return { origin: page, method, headers, credentials: 'omit', forced: false, part };
}

/** The page asks all this when it uploads a large and a small object, and then lists, looks up and deletes them. */
const upload: readonly Ask[] = [
  asking('GET', signed),
  asking('POST', ['authorization', 'content-type', 'x-cos-acl', 'x-cos-security-token']),
  asking('PUT', ['authorization', 'content-md5', 'x-cos-security-token'], true),
  asking('PUT', signed, true),
  asking('POST', ['authorization', 'content-type', 'x-cos-security-token']),
  asking('PUT', ['authorization', 'content-type', 'x-cos-security-token']),
  asking('HEAD', signed),
  asking('GET', []),
  asking('DELETE', signed),
];

function rule(part: Partial<CorsRule>): CorsRule {
  return { allowedOrigins: [page], allowedMethods: allMethods, allowedHeaders: [], exposeHeaders: [], ...part };
}

function add(index: number, field: ListField, ...lines: string[]): Edit {
  return { kind: 'add-lines', rule: index, field, lines: expect.toSatisfy(holdingExactly(lines)) };
}

function holdingExactly(lines: readonly string[]) {
  const sorted = (list: readonly string[]) => [...list].sort().join('\n');
  return (found: readonly string[]) => sorted(found) === sorted(lines);
}

function insert(at: number, methods: readonly string[], headers: readonly string[]): Edit {
  return {
    kind: 'insert-rule',
    at,
    rule: {
      allowedOrigins: [page],
      allowedMethods: expect.toSatisfy(holdingExactly(methods)),
      allowedHeaders: expect.toSatisfy(holdingExactly(headers)),
      exposeHeaders: ['ETag'],
      maxAgeSeconds: 600,
    },
  };
}

interface Load {
  readonly under: string;
  readonly rules: readonly CorsRule[];
  readonly credentials?: CredentialsMode;
  readonly edits: readonly Edit[];
  /** Given where the edits with `*` for the header names differ. */
  readonly wide?: readonly Edit[];
}

const reading = rule({ allowedOrigins: ['*'], allowedMethods: ['GET', 'HEAD'], allowedHeaders: ['*'] });
const open = rule({ allowedOrigins: ['*'], allowedHeaders: ['*'], exposeHeaders: ['ETag'], maxAgeSeconds: 600 });

const loads: readonly Load[] = [
  { under: 'no rule', rules: [], edits: [insert(0, allMethods, sent)], wide: [insert(0, allMethods, ['*'])] },
  {
    under: 'a rule for the page that lets it read',
    rules: [rule({ allowedMethods: ['GET'] })],
    edits: [
      add(0, 'allowedMethods', 'PUT', 'POST', 'DELETE', 'HEAD'),
      add(0, 'allowedHeaders', ...sent),
      add(0, 'exposeHeaders', 'ETag'),
    ],
    wide: [
      add(0, 'allowedMethods', 'PUT', 'POST', 'DELETE', 'HEAD'),
      add(0, 'allowedHeaders', '*'),
      add(0, 'exposeHeaders', 'ETag'),
    ],
  },
  {
    under: 'a rule that lets everybody read',
    rules: [reading],
    edits: [insert(1, ['PUT', 'POST', 'DELETE'], sent)],
    wide: [insert(1, ['PUT', 'POST', 'DELETE'], ['*'])],
  },
  {
    under: 'a rule that lets everybody read, with credentials',
    rules: [{ ...reading, exposeHeaders: ['ETag'], maxAgeSeconds: 600 }],
    credentials: 'include',
    edits: [insert(0, allMethods, sent)],
    wide: [insert(0, allMethods, ['*'])],
  },
  {
    under: 'a rule that lets another page read',
    rules: [rule({ allowedOrigins: [other], allowedMethods: ['GET'] })],
    edits: [insert(1, allMethods, sent)],
    wide: [insert(1, allMethods, ['*'])],
  },
  {
    under: 'all that is needed for another page',
    rules: [rule({ allowedOrigins: [other], allowedHeaders: ['*'], exposeHeaders: ['ETag'] })],
    edits: [add(0, 'allowedOrigins', page)],
  },
  {
    under: 'all but ETag for another page',
    rules: [rule({ allowedOrigins: [other], allowedHeaders: ['*'] })],
    edits: [add(0, 'allowedOrigins', page), add(0, 'exposeHeaders', 'ETag')],
  },
  {
    under: 'all but the headers',
    rules: [rule({ exposeHeaders: ['ETag'] })],
    edits: [add(0, 'allowedHeaders', ...sent)],
    wide: [add(0, 'allowedHeaders', '*')],
  },
  {
    under: 'all but ETag: the parts alone need it',
    rules: [rule({ allowedHeaders: ['*'] })],
    edits: [add(0, 'exposeHeaders', 'ETag')],
  },
  {
    under: 'two rules that each allow a part',
    rules: [
      rule({ allowedMethods: ['PUT'], allowedHeaders: ['Authorization'], exposeHeaders: ['ETag'] }),
      rule({ allowedMethods: ['GET'] }),
    ],
    edits: [
      add(0, 'allowedMethods', 'GET', 'POST', 'DELETE', 'HEAD'),
      add(0, 'allowedHeaders', 'content-md5', 'content-type', 'x-cos-acl', 'x-cos-security-token'),
    ],
    wide: [add(0, 'allowedMethods', 'GET', 'POST', 'DELETE', 'HEAD'), add(0, 'allowedHeaders', '*')],
  },
  {
    under: 'a rule for another page and one that lets this one read',
    rules: [
      rule({
        allowedOrigins: [other],
        allowedMethods: ['PUT', 'POST'],
        allowedHeaders: ['*'],
        exposeHeaders: ['ETag'],
      }),
      rule({ allowedMethods: ['GET', 'HEAD'], allowedHeaders: ['*'] }),
    ],
    edits: [add(1, 'allowedMethods', 'PUT', 'POST', 'DELETE'), add(1, 'exposeHeaders', 'ETag')],
  },
  {
    under: 'a good rule behind one for everybody that exposes nothing',
    rules: [
      { ...open, exposeHeaders: [] },
      { ...open, allowedOrigins: [page] },
    ],
    edits: [add(0, 'exposeHeaders', 'ETag')],
  },
  {
    under: 'a good rule behind one for everybody, with credentials',
    rules: [open, { ...open, allowedOrigins: [page] }],
    credentials: 'include',
    edits: [{ kind: 'move-rule', from: 1, to: 0 }],
  },
  {
    under: 'a rule for everybody, with credentials',
    rules: [open],
    credentials: 'include',
    edits: [insert(0, allMethods, sent)],
    wide: [insert(0, allMethods, ['*'])],
  },
  {
    under: 'a pattern that allows the page',
    rules: [rule({ allowedOrigins: ['https://*.example.com'], allowedMethods: ['GET', 'PUT'], allowedHeaders: ['*'] })],
    edits: [add(0, 'allowedMethods', 'POST', 'DELETE', 'HEAD'), add(0, 'exposeHeaders', 'ETag')],
  },
];

describe.each(loads)('a whole upload under $under', ({ rules, credentials = 'omit', edits, wide }) => {
  const start = { rules, responseVary: false };
  const asked = upload.map((each) => ({ ...each, credentials }));

  test.each([
    ['as it was sent', asked],
    ['the other way round', asked.toReversed()],
  ])('is mended by one change, %s', (_, asks) => {
    const captured = asks.map((each) => exchangeOf(each, start));
    const suggestion = suggest(captured, captured, start);
    if (suggestion === null) throw new Error('nothing suggested');
    expect(suggestion.edits).toEqual(edits);
    expect(suggestion.proof).toEqual({ mended: upload.length, kept: 0, left: 0 });
    const widely = widened(suggestion, captured, captured, start);
    expect(widely?.edits).toEqual(wide);
    expect(widely?.proof ?? suggestion.proof).toEqual(suggestion.proof);
  });
});
