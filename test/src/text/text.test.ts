import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../src/cos/edits/edit.ts';
import { withInvisibleShown } from '../../../src/cos/near-misses/invisible-character.ts';
import { type Diagnosis, diagnose } from '../../../src/diagnosis.ts';
import type { CorsFailure } from '../../../src/fetch/cors-failure.ts';
import type { ConfigurationProblem } from '../../../src/notation/configuration-problem.ts';
import { en } from '../../../src/text/en/en.ts';
import { type HarProblem, harProblemText } from '../../../src/text/har-text.ts';
import { type Phrase, plainText } from '../../../src/text/phrase.ts';
import { diagnosisText, editText, problemText, type Text } from '../../../src/text/text.ts';
import { zhCn } from '../../../src/text/zh-cn/zh-cn.ts';
import { caseFiles, knownConfiguration, recordedExchange } from '../support/case-file.ts';

type ByKind<U extends { readonly kind: string }> = {
  readonly [K in U['kind']]: (value: Extract<U, { readonly kind: K }>) => readonly (string | number)[];
};

/** The values without which a reader could not tell one failure of a kind from another. */
const values: ByKind<Diagnosis> = {
  'no-configuration': ({ origin, method }) => [origin, method],
  'origin-not-allowed': ({ origin, nearest, allowed }) =>
    nearest === null ? [origin, ...allowed] : [origin, withInvisibleShown(nearest.configured), nearest.rule + 1],
  'method-not-allowed': ({ method, reason, nearest, allowed, allowable }) =>
    allowable ? [method, ...(reason === 'letter-case' ? [nearest?.configured ?? ''] : allowed)] : [method],
  'header-not-allowed': ({ headers, rule, allowed }) => [
    ...headers.slice(0, 5).flatMap(({ name, near }) => [name, ...(near ? [withInvisibleShown(near.configured)] : [])]),
    rule + 1,
    ...allowed.slice(0, 5).map(withInvisibleShown),
  ],
  'no-single-rule-matches': ({ origin, method, nearest, refused }) => [
    origin,
    method,
    nearest + 1,
    ...refused.headers.map(({ name }) => name),
  ],
  'wildcard-with-credentials': ({ origin, rule }) => [origin, '*', ...(rule === null ? [] : [rule + 1])],
  'origin-null': ({ because, from, host }) => (because === 'redirect' ? [from ?? '', host] : ['null']),
  'rules-unknown': ({ method, status }) => [method, status],
  'configuration-differs': () => [],
  'bucket-not-known': ({ host }) => [host],
  'answered-by-cdn': ({ host, headers }) => [host, ...headers.map(([name]) => name)],
  'network-error': ({ host, error }) => [host, error],
  'never-sent': ({ host, reason, url }) => [reason === 'csp' ? host : url],
  'request-aborted': ({ host }) => [host],
  'path-style-refused': ({ host, bucket, instead }) => [host, bucket ?? '', instead ?? ''],
  'no-such-bucket': ({ bucket, region }) => [bucket, region ?? ''],
  'not-cors': ({ method, status, code, requestId, reason, minutesOff }) =>
    [
      method,
      status,
      code ?? '',
      ...(requestId !== null && reason === 'refused' ? [requestId] : []),
      Math.abs(minutesOff ?? 15),
    ].filter((value) => value !== 15),
  'preflight-redirected': ({ host, status, location }) => [host, status, location ?? ''],
  'redirect-not-followed': ({ host, method, status, location }) => [host, method, status, location ?? ''],
  'several-allow-origins': ({ host, value }) => [host, value],
  'another-origin-allowed': ({ origin, allowed }) => [origin, allowed],
  'allow-credentials-missing': ({ value }) => [value ?? 'true'],
  'stored-answer': ({ method, minutesOld, shownBy }) => [method, ...(shownBy === 'date' ? [minutesOld ?? ''] : [])],
  'allow-list-unreadable': ({ rule, lines, value }) =>
    rule === null ? [value] : [rule + 1, ...(lines.length === 0 ? [value] : lines.map(withInvisibleShown))],
  'header-not-exposed': ({ names, rule, shadowed, partUpload }) => [
    ...(shadowed === null || !partUpload ? names.slice(0, 1) : []),
    ...(rule === null ? [] : [rule + 1]),
    ...(shadowed === null ? [] : [shadowed + 1]),
  ],
  'cached-preflight': ({ method }) => [method],
  'answer-changed': () => [],
  'dead-rule': ({ rule, earlier }) => [rule + 1, earlier + 1],
  'shadowed-max-age': ({ origin, rule, maxAgeSeconds, shadowed, shadowedSeconds }) => [
    origin,
    rule + 1,
    maxAgeSeconds ?? '',
    shadowed + 1,
    shadowedSeconds,
  ],
  'answer-refused': ({ status, failure }) => [status, ...failureValues(failure)],
};

function failureValues({ kind: _, ...rest }: CorsFailure): (string | number)[] {
  return Object.values(rest)
    .flat()
    .filter((value) => value !== null);
}

const failures: CorsFailure[] = [
  { kind: 'allow-origin-missing' },
  { kind: 'allow-origin-multiple', value: 'https://a.example.com, *' },
  { kind: 'allow-origin-invalid', value: 'app.example.com' },
  { kind: 'allow-origin-invalid', value: '' },
  { kind: 'allow-origin-mismatch', value: 'https://www.example.com' },
  { kind: 'wildcard-with-credentials' },
  { kind: 'allow-credentials-not-true', value: null },
  { kind: 'allow-credentials-not-true', value: 'TRUE' },
  { kind: 'preflight-redirected', status: 301, location: 'https://www.example.com/' },
  { kind: 'preflight-redirected', status: 307, location: null },
  { kind: 'preflight-status-not-ok', status: 404 },
  { kind: 'allow-methods-unreadable', value: 'GET;PUT' },
  { kind: 'allow-headers-unreadable', value: 'content-type:' },
  { kind: 'method-not-in-allow-methods', method: 'PUT', value: 'GET' },
  { kind: 'method-not-in-allow-methods', method: 'PUT', value: null },
  { kind: 'headers-not-in-allow-headers', names: ['authorization', 'x-cos-acl'], value: null },
];

const found: (readonly [string, Diagnosis])[] = [
  ...caseFiles().flatMap(([name, file]) =>
    diagnose(recordedExchange(file), knownConfiguration(file)).map((each) => [`${name}, ${each.kind}`, each] as const),
  ),
  ...failures.map(
    (failure) =>
      [
        `answer-refused, ${JSON.stringify(failure)}`,
        { kind: 'answer-refused', stage: 'preflight', status: 200, failure },
      ] as const,
  ),
];

const languages: readonly Text[] = [en, zhCn];
const banned =
  /invalid request|请(?!求)|something went wrong|please|simply|sorry|oops|\byour?\b|[!！]|\p{Extended_Pictographic}/iu;
const holes = /\{|\}|undefined|null\b|NaN|\[object/;

/** The words between the values, which may hold anything. */
function prose(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === 'string' ? part : 'x')).join('');
}

function sentences(phrase: Phrase): number {
  return prose(phrase).match(/[.?](?=\s|$)|[。？]/g)?.length ?? 0;
}

describe.each(languages)('in $tag', (text) => {
  describe.each(found)('%s', (_, diagnosis) => {
    const { title, cause, remedy, caveat = [] } = diagnosisText(text, diagnosis);
    const all = [...title, ' ', ...cause, ' ', ...remedy, ' ', ...caveat];

    test('the title is a fact without a full stop', () => {
      expect(plainText(title)).toMatch(/\S/);
      expect(prose(title)).not.toMatch(/[.。?？]$/);
    });

    test('the cause has one sentence or two, and so has every other part', () => {
      expect(sentences(cause)).toBeGreaterThanOrEqual(1);
      expect(sentences(cause)).toBeLessThanOrEqual(2);
      expect(sentences(remedy)).toBe(1);
      expect(sentences(caveat)).toBeLessThanOrEqual(2);
    });

    test('the tone is kept', () => {
      expect(prose(all)).not.toMatch(banned);
      expect(prose(all)).not.toMatch(holes);
      expect(all).not.toContainEqual(expect.objectContaining({ code: '' }));
    });

    test('every value that tells it from others is named', () => {
      const known = values[diagnosis.kind] as (value: Diagnosis) => readonly (string | number)[];
      for (const value of known(diagnosis)) expect(plainText(all)).toContain(String(value));
    });
  });
});

test.each(found)('both languages name the same values: %s', (_, diagnosis) => {
  const named = languages.map((text) => {
    const { title, cause, caveat = [] } = diagnosisText(text, diagnosis);
    return [...title, ...cause, ...caveat].flatMap((part) => (typeof part === 'string' ? [] : [part.code])).sort();
  });
  expect(new Set(named[1])).toEqual(new Set(named[0]));
});

/** Every sentence of the views that needs no value, and those that need some with a few. */
function interfaceSentences({ interface: words }: Text): string[] {
  const plain = Object.values(words).flatMap((word) => {
    if (typeof word === 'string') return [word];
    return Array.isArray(word) ? [plainText(word as Phrase)] : [];
  });
  const made = [
    words.savedTitle('examplebucket-1250000000'),
    words.proof(1, 0, 0),
    words.proof(3, 1, 1),
    words.caveats.opens(['https://app.example.com'], ['PUT']),
    words.caveats.order(2),
    words.caveats.movedOrder(2),
    words.caveats.anyHeader(2, ['https://app.example.com']),
    words.caveats.anyHeader(null, ['https://app.example.com', '*']),
  ];
  return [...plain, ...made.map(plainText)];
}

const harProblems: { readonly [K in HarProblem['kind']]: Extract<HarProblem, { readonly kind: K }> } = {
  empty: { kind: 'empty' },
  unreadable: { kind: 'unreadable' },
  packed: { kind: 'packed', content: 'zip' },
  'not-json': { kind: 'not-json', found: '<html>' },
  'not-a-har': { kind: 'not-a-har' },
  'cut-off': { kind: 'cut-off', bytes: 12_345_678, requests: 7 },
  malformed: { kind: 'malformed', byte: 321, requests: 7 },
};

describe.each(languages)('of a HAR in $tag', ({ interface: { har } }) => {
  test.each(Object.values(harProblems))('the problem $kind is named with the file and its values', (problem) => {
    const worded = harProblemText(har, 'upload.har', problem);
    const { kind: _, ...data } = problem;
    expect(plainText(worded)).toContain('upload.har');
    for (const value of Object.values(data)) {
      if (value === 'zip') expect(plainText(worded)).toContain('ZIP');
      else expect(plainText(worded)).toContain(value === 12_345_678 ? '12.3 MB' : String(value));
    }
    expect(prose(worded)).not.toMatch(banned);
    expect(prose(worded)).toMatch(/[.。]$/);
  });

  test('every sentence keeps the tone, for one and for many', () => {
    const phrases = [1, 2000].flatMap((count) => [
      har.opened('upload.har', count, count),
      har.leftOut(500, count),
      har.noneFailedCause(count),
      har.noneToCosYet(count),
      harProblemText(har, 'upload.har', { kind: 'cut-off', bytes: count, requests: count }),
      harProblemText(har, 'upload.har', { kind: 'not-json', found: '' }),
      har.reading('upload.har', 40),
      har.cancelled('upload.har'),
    ]);
    const plain = Object.values(har).flatMap((word) =>
      typeof word === 'string' ? [[word]] : Array.isArray(word) ? [word as Phrase] : [],
    );
    for (const phrase of [...phrases, ...plain]) {
      expect(prose(phrase)).not.toMatch(banned);
      expect(prose(phrase)).not.toMatch(holes);
    }
  });
});

test.each(languages)('the views keep the tone in $tag', (text) => {
  for (const sentence of interfaceSentences(text)) {
    expect(sentence).not.toMatch(banned);
    expect(sentence).not.toMatch(holes);
  }
});

const problems: { readonly [K in ConfigurationProblem['kind']]: Extract<ConfigurationProblem, { readonly kind: K }> } =
  {
    empty: { kind: 'empty' },
    'too-large': { kind: 'too-large', bytes: 70_001, limit: 65_536 },
    binary: { kind: 'binary', content: 'gzip', line: 7, column: 3 },
    'cut-off': { kind: 'cut-off', element: '<CORSRule>', line: 7, column: 3 },
    'mis-nested': { kind: 'mis-nested', element: 'CORSRule', found: '</CORSConfiguration>', line: 7, column: 3 },
    'nested-too-deeply': { kind: 'nested-too-deeply', limit: 50, line: 7, column: 3 },
    'declares-entities': { kind: 'declares-entities', found: '<!ENTITY x "y">', line: 7, column: 3 },
    'several-configurations': { kind: 'several-configurations', line: 7, column: 3 },
    'other-document': {
      kind: 'other-document',
      document: 'acl',
      found: '<AccessControlPolicy>',
      line: 7,
      column: 3,
    },
    'nested-list': { kind: 'nested-list', line: 7, column: 3 },
    'written-twice': { kind: 'written-twice', name: 'MaxAgeSeconds', line: 7, column: 3 },
    malformed: { kind: 'malformed', notation: 'XML', found: '</CORSRule>', line: 7, column: 3 },
    'not-a-configuration': { kind: 'not-a-configuration', found: '<html>', line: 7, column: 3 },
    'web-page': { kind: 'web-page', line: 7, column: 3 },
    'no-rule': { kind: 'no-rule', line: 7, column: 3 },
    'no-value': { kind: 'no-value', name: 'Origin', line: 7, column: 3 },
    'error-document': { kind: 'error-document', code: 'AccessDenied', message: 'Access Denied.', line: 7, column: 3 },
    'wrong-value': { kind: 'wrong-value', name: 'MaxAgeSeconds', found: 'ten', line: 7, column: 3 },
    'too-many-rules': { kind: 'too-many-rules', count: 101, limit: 100, line: 7, column: 3 },
  };

describe.each(languages)('in $tag', (text) => {
  test.each(Object.values(problems))('the problem $kind is named with its place and its values', (problem) => {
    const worded = problemText(text, problem);
    const { kind: _, ...data } = problem;
    const named = Object.entries(data).filter(([name]) => name !== 'document' && name !== 'content');
    for (const [, value] of named) expect(plainText(worded)).toContain(String(value));
    expect(prose(worded)).not.toMatch(banned);
    expect(prose(worded)).toMatch(/[.。]$/);
  });

  test('a text that ends too early quotes nothing', () => {
    const problem = { ...problems.malformed, found: '' };
    expect(plainText(problemText(text, problem))).toContain('XML');
    expect(plainText(problemText(text, problem))).not.toBe(plainText(problemText(text, problems.malformed)));
  });

  test.each(Object.entries(text.assumptions))('the assumption %s is one sentence', (_, phrase) => {
    expect(sentences(phrase)).toBe(1);
    expect(prose(phrase)).not.toMatch(banned);
  });

  const addOrigin: Edit = { kind: 'add-lines', rule: 1, field: 'allowedOrigins', lines: ['https://app.example.com'] };
  const narrow = { allowedOrigins: [], allowedMethods: [], allowedHeaders: [], exposeHeaders: [] };
  test.each<[Edit, (string | number)[]]>([
    [addOrigin, [2, text.fields.allowedOrigins]],
    [{ ...addOrigin, field: 'allowedHeaders', lines: ['a', 'b', 'c'] }, [2, 3, text.fields.allowedHeaders]],
    [{ ...addOrigin, field: 'allowedMethods', lines: ['PUT', 'HEAD'] }, [2, 'PUT', 'HEAD']],
    [{ kind: 'move-rule', from: 2, to: 0 }, [3, 1]],
    [{ kind: 'move-rule', from: 0, to: 2 }, [1, 3]],
    [{ kind: 'insert-rule', at: 2, rule: narrow }, [2]],
    [{ kind: 'insert-rule', at: 0, rule: narrow }, []],
  ])('the edit %j counts rules from 1', (edit, named) => {
    const worded = plainText(editText(text, edit));
    for (const value of named) expect(worded).toContain(String(value));
    expect(worded).not.toMatch(/[.。]$/);
    expect(worded).not.toMatch(banned);
  });
});

test('a rule added as the first is said to be the first', () => {
  const edit: Edit = {
    kind: 'insert-rule',
    at: 0,
    rule: { allowedOrigins: [], allowedMethods: [], allowedHeaders: [], exposeHeaders: [] },
  };
  expect(languages.map((text) => plainText(editText(text, edit)))).not.toEqual(
    languages.map((text) => plainText(editText(text, { ...edit, at: 1 }))),
  );
});
