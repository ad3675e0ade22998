import { describe, expect, test } from 'vitest';
import { type emptyForm, formOf, sourceOf } from '../../../../extension/page/what-if/form.ts';
import { createWhatIfState } from '../../../../extension/page/what-if/what-if-state.ts';
import { createFindingsState } from '../../../../extension/ui/state/findings-state.ts';
import type { CorsRule } from '../../../../src/cos/cors-configuration.ts';
import { configured } from '../../../src/support/configured.ts';
import { page, pendingPut } from '../../../src/support/exchanges.ts';
import { bucket, first, sent } from '../../support/uploads.ts';

const rule = {
  allowedOrigins: ['https://*.example.net'],
  allowedMethods: ['PUT', 'GET'],
  allowedHeaders: ['content-type'],
  exposeHeaders: [],
};

function stateWith() {
  const known = createFindingsState();
  const state = createWhatIfState(known);
  const fill = (part: Partial<typeof emptyForm>) => {
    state.form.value = { ...state.form.value, ...part };
  };
  const know = (...rules: readonly CorsRule[]) => {
    known.saved.value = new Map([[bucket, { configuration: configured(...rules), savedAt: 0 }]]);
  };
  return { known, state, fill, know };
}

describe('without anything captured', () => {
  test('nothing is predicted until bucket, rules and origin are there', () => {
    const { state, fill, know } = stateWith();
    expect(state.prediction.value).toBeNull();
    fill({ bucket });
    know(rule);
    expect(state.prediction.value).toBeNull();
    fill({ origin: 'https://staging.example.net' });
    expect(state.prediction.value?.diagnosis).toBeNull();
    fill({ headers: [{ name: 'x-cos-acl', asked: true }] });
    expect(state.prediction.value?.diagnosis?.kind).toBe('header-not-allowed');
    expect(state.change.value?.suggestion?.edits).toEqual([
      { kind: 'add-lines', rule: 0, field: 'allowedHeaders', lines: ['x-cos-acl'] },
    ]);
    fill({ origin: 'staging.example.net' });
    expect(state.prediction.value).toBeNull();
  });

  test('the live bucket is asked once its region is there, each request by a key of its own', () => {
    const { state, fill } = stateWith();
    fill({ bucket, origin: page });
    expect(state.inquiry.value).toBeNull();
    fill({ region: 'ap-guangzhou' });
    const asked = state.inquiry.value;
    expect(asked).toMatchObject({ url: `https://${first}/`, probe: { origin: page, method: 'PUT', headerNames: [] } });
    fill({ headers: [{ name: 'accept', asked: false }] });
    expect(state.inquiry.value?.key).toBe(asked?.key);
    fill({ withCredentials: true });
    expect(state.inquiry.value?.key).toBe(asked?.key);
    fill({ method: 'GET' });
    expect(state.inquiry.value?.key).not.toBe(asked?.key);
  });
});

test('the captured requests of the bucket count for the proof, and suggest origins', () => {
  const { known, state, fill, know } = stateWith();
  know({ ...rule, allowedOrigins: [page], allowedHeaders: ['authorization'] });
  known.exchanges.value = [
    sent({ outcome: 'passed' }),
    sent({ outcome: 'passed', path: '/b' }),
    sent({ host: first.replace(bucket, 'otherbucket-1250000000') }),
  ];
  fill({ bucket, origin: 'https://staging.example.net' });
  expect(state.change.value).toMatchObject({ captured: 2, suggestion: { proof: { mended: 1, left: 0 } } });
  expect(state.seenOrigins.value).toEqual([page]);
  expect(state.inquiry.value?.url).toBe(`https://${first}/`);
});

test('what the bucket was seen to do is put to what is assumed, and what is contrary is told', () => {
  const { known, state, fill, know } = stateWith();
  know({ ...rule, allowedHeaders: ['x-cos-*'] });
  fill({ bucket, origin: 'https://staging.example.net', headers: [{ name: 'x-cos-acl', asked: true }] });
  const [assumed] = state.resting.value;
  expect(assumed).toMatchObject({ assumption: 'partial-wildcard-in-header', observation: null });
  expect(state.contrary.value).toEqual([]);
  const seen = { assumption: 'partial-wildcard-in-header', aspect: '', at: 0 } as const;
  known.observed.value = new Map([[bucket, [{ ...seen, does: null }]]]);
  expect(state.resting.value[0]?.observation).toEqual({ ...seen, does: null });
  expect(state.contrary.value).toEqual([]);
  const contrary = { ...seen, does: 'header-pattern-taken-literally' } as const;
  known.observed.value = new Map([[bucket, [contrary]]]);
  expect(state.contrary.value).toEqual([contrary]);
});

test('a domain of its own can be asked, and told once its bucket is named', () => {
  const { known, state, fill, know } = stateWith();
  know(rule);
  fill({ bucket: 'https://files.example.com/a', origin: 'https://staging.example.net' });
  expect([state.domain.value, state.bucket.value]).toEqual(['files.example.com', null]);
  expect(state.inquiry.value?.url).toBe('https://files.example.com/a');
  expect(state.liveExchange.value).not.toBeNull();
  known.namedBuckets.value = { 'files.example.com': bucket };
  expect(state.bucket.value).toBe(bucket);
  expect(state.prediction.value?.diagnosis).toBeNull();
});

test('a form begins with a captured request, and goes back to it', () => {
  const { state, fill } = stateWith();
  const exchange = {
    ...pendingPut,
    request: {
      ...pendingPut.request,
      url: `https://${first}/u/4821/photo%20a.png?partNumber=1&uploadId=2`,
      credentialsMode: 'include',
    },
  } as const;
  const start = { form: formOf(exchange), source: sourceOf(exchange) };
  state.begin(start);
  expect(state.form.value).toEqual({
    bucket,
    region: '',
    origin: page,
    method: 'PUT',
    headers: [{ name: 'authorization', asked: true }],
    withCredentials: true,
    uploadsPart: true,
  });
  expect(state.start.value.source).toEqual({ method: 'PUT', object: 'u/4821/photo a.png' });
  fill({ origin: 'https://staging.example.net' });
  state.begin(state.start.value);
  expect(state.form.value).toEqual(start.form);
});

test.each([
  ['a domain of its own', 'https://files.example.com/a?x', 'https://files.example.com/a'],
  [
    'a path that names the bucket',
    `https://cos.ap-guangzhou.myqcloud.com/${bucket}/a`,
    `https://cos.ap-guangzhou.myqcloud.com/${bucket}/`,
  ],
  ['a key that is no text', `https://${first}/%ff`, bucket],
])('the form of a request to %s keeps what tells the bucket', (_, url, expected = url) => {
  const exchange = { ...pendingPut, request: { ...pendingPut.request, url } };
  expect(formOf(exchange).bucket).toBe(expected);
  expect(sourceOf(exchange).object).not.toBe('');
});
