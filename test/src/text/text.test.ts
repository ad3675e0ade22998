import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../src/cos/edits/edit.ts';
import { withInvisibleShown } from '../../../src/cos/near-misses/invisible-character.ts';
import { type Diagnosis, diagnose } from '../../../src/diagnosis.ts';
import type { CorsFailure } from '../../../src/fetch/cors-failure.ts';
import { en } from '../../../src/text/en/en.ts';
import { type Phrase, plainText } from '../../../src/text/phrase.ts';
import { diagnosisText, editText, type Text } from '../../../src/text/text.ts';
import { zhCn } from '../../../src/text/zh-cn/zh-cn.ts';
import { caseFiles, changeOf, knownConfiguration, recordedExchange } from '../support/case-file.ts';
import { banned, holes, prose, sentences } from '../support/tone.ts';

type ByKind<U extends { readonly kind: string }> = {
  readonly [K in U['kind']]: (value: Extract<U, { readonly kind: K }>) => readonly (string | number)[];
};

/** Gives the values by which a reader tells one failure of a kind from another. */
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
  'rules-not-held': ({ rule, line }) => [rule + 1, line],
  'configuration-differs': ({ headers, breaks, recorded, simulated, lack }) =>
    lack !== null
      ? failureValues(lack).slice(0, 1)
      : breaks || (recorded === 'success' && simulated !== 'success')
        ? []
        : headers.slice(0, 1).flatMap(({ header, missing, extra }) => [header, ...missing, ...extra]),
  'bucket-not-known': ({ host }) => [host],
  'preflight-not-handled': ({ host, status, pathBucket }) => [host, status, pathBucket ?? ''],
  'answered-by-cdn': ({ host, headers }) => [host, ...headers.map(([name]) => name)],
  'network-error': ({ host, error }) => [host, error],
  'never-sent': ({ host, reason, url }) => [reason === 'csp' ? host : url],
  'request-aborted': ({ host }) => [host],
  'download-forbidden': ({ host, ending, status, stated }) =>
    stated || ending === null ? [host] : [host, ending, status],
  'forced-download': ({ host }) => [host],
  'delete-without-md5': ({ status, code }) => [status, code ?? ''],
  'misspelled-host': ({ host, expected, faults }) => [host, expected, 'part' in faults[0] ? faults[0].part : ''],
  'bucket-list-asked': ({ host, instead }) => [host, instead],
  'website-reads-only': ({ host, method, status, instead }) => [host, method, status, instead],
  'path-style-refused': ({ host, bucket, instead }) => [host, bucket ?? '', instead ?? ''],
  'path-style-suspected': ({ host, bucket, instead }) => [host, bucket ?? '', instead ?? ''],
  'cloudbase-bucket': ({ bucket, environment, domain }) => [bucket, environment ?? '', domain],
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
  'stored-answer': ({ method, minutesOld, shownBy, hidden }) => [
    method,
    ...(shownBy === 'date' ? [minutesOld ?? ''] : []),
    ...hidden,
  ],
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
    diagnose(recordedExchange(file), knownConfiguration(file), changeOf(file)).map(
      (each) => [`${name}, ${each.kind}`, each] as const,
    ),
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
describe.each(languages)('in $tag', (text) => {
  describe.each(found)('%s', (_, diagnosis) => {
    const { title, cause, remedy, caveat = [], alternative = [] } = diagnosisText(text, diagnosis);
    const all = [...title, ' ', ...cause, ' ', ...remedy, ' ', ...caveat, ' ', ...alternative];

    test('the title is a fact without a full stop', () => {
      expect(plainText(title)).toMatch(/\S/);
      expect(prose(title)).not.toMatch(/[.。?？]$/);
    });

    test('the cause has one sentence or two, and so has every other part', () => {
      expect(sentences(cause)).toBeGreaterThanOrEqual(1);
      expect(sentences(cause)).toBeLessThanOrEqual(2);
      expect(sentences(remedy)).toBe(1);
      expect(sentences(caveat)).toBeLessThanOrEqual(2);
      expect(sentences(alternative)).toBeLessThanOrEqual(1);
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
    const { title, cause, caveat = [], alternative = [] } = diagnosisText(text, diagnosis);
    return [...title, ...cause, ...caveat, ...alternative]
      .flatMap((part) => (typeof part === 'string' ? [] : [part.code]))
      .sort();
  });
  expect(new Set(named[1])).toEqual(new Set(named[0]));
});

/** Lists every sentence of the views that needs no value, and some of those that need one. */
function interfaceSentences({ interface: words }: Text): string[] {
  const plain = Object.values(words).flatMap((word) => {
    if (typeof word === 'string') return [word];
    return Array.isArray(word) ? [plainText(word as Phrase)] : [];
  });
  const made = [
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

test.each(languages)('the views keep the tone in $tag', (text) => {
  for (const sentence of interfaceSentences(text)) {
    expect(sentence).not.toMatch(banned);
    expect(sentence).not.toMatch(holes);
  }
});

describe.each(languages)('in $tag', (text) => {
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
