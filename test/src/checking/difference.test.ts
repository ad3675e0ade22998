import { expect, test } from 'vitest';
import { checkOf } from '../../../src/checking/check.ts';
import { differenceFrom } from '../../../src/checking/difference.ts';
import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { inChrome, sentTo } from '../support/checked-bucket.ts';
import { pendingPut, putTo } from '../support/exchanges.ts';
import { answerOf, rulesOf } from '../support/probed-rules.ts';

const before = rulesOf({ allowedHeaders: ['content-type'] });
const changed = rulesOf({ allowedHeaders: ['content-type', 'authorization'] });

function difference(
  bucket: CorsConfiguration,
  exchange: Exchange = pendingPut,
  known: CorsConfiguration | null = before,
) {
  const check = checkOf([exchange], inChrome);
  return differenceFrom(changed, known, check, sentTo(check, bucket));
}

test('a bucket that answers from the change does not differ', () => {
  expect(difference(changed)).toBeNull();
  expect(difference(rulesOf({ allowedHeaders: ['Authorization', 'Content-Type'] }))).toBeNull();
});

test('one that answers as before is seen to', () => {
  expect(difference(before)).toMatchObject({
    expected: 'passes',
    fitsBefore: true,
    answered: { probe: { headerNames: ['authorization'] }, answer: { status: 403 } },
    suspects: ['not-saved', 'another-bucket', 'assumption'],
  });
});

test.each<[string, CorsConfiguration, object]>([
  ['a misspelt header', rulesOf({ allowedHeaders: ['content-type', 'authorisation'] }), { expected: 'passes' }],
  [
    'no rule',
    { rules: [], responseVary: false },
    { expected: 'passes', suspects: ['not-saved', 'another-bucket', 'assumption'] },
  ],
  [
    'a rule above',
    rulesOf({ allowedOrigins: ['*'], allowedHeaders: ['*'] }, { allowedHeaders: ['content-type', 'authorization'] }),
    { expected: 'another-rule', suspects: ['rule-above', 'another-bucket', 'assumption'] },
  ],
])('%s is no answer from before either', (_, bucket, found) => {
  expect(difference(bucket)).toMatchObject({ ...found, fitsBefore: false });
});

test('a bucket that allows more than the rules has others', () => {
  const check = checkOf([pendingPut], inChrome);
  const found = differenceFrom(before, null, check, sentTo(check, changed));
  expect(found).toMatchObject({
    expected: 'refused',
    fitsBefore: false,
    suspects: ['newer-rules', 'another-bucket', 'assumption'],
  });
});

test('a CDN is the first to be suspected where one may stand in front', () => {
  expect(difference(before, putTo('cdn.example.com'))?.suspects[0]).toBe('cdn');
  expect(difference(before, putTo('examplebucket-1250000000.file.myqcloud.com'))?.suspects[0]).toBe('cdn');
});

test('of known rules that nobody changed it is not said that a change was not saved', () => {
  const check = checkOf([pendingPut], inChrome);
  const above = rulesOf({ allowedOrigins: ['*'], allowedHeaders: ['*'] }, { allowedHeaders: ['authorization'] });
  for (const bucket of [before, above]) {
    const found = differenceFrom(changed, null, check, sentTo(check, bucket));
    expect(found?.suspects).toEqual(['newer-rules', 'another-bucket', 'assumption']);
  }
});

test.each([
  ['a redirect', { status: 302, headers: [] }],
  ['an error', { status: 503, headers: [] }],
  ['an error for everybody', answerOf(502, { 'Allow-Origin': '*' })],
  ['a login page', { status: 200, headers: [] }],
])('%s says nothing of rules', (_, answer) => {
  const check = checkOf([pendingPut], inChrome);
  const sent = (bucket: CorsConfiguration) => sentTo(check, bucket, (at) => (at === 0 ? answer : undefined));
  expect(differenceFrom(changed, before, check, sent(changed))).toBeNull();
  expect(differenceFrom(changed, before, check, sent(rulesOf({ exposeHeaders: ['ETag'] })))).toMatchObject({
    answered: { probe: { headerNames: [] } },
    expected: 'another-rule',
  });
});

test('without an answer there is no difference', () => {
  expect(differenceFrom(changed, before, checkOf([pendingPut], inChrome), [])).toBeNull();
});
