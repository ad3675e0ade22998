import { expect, test } from 'vitest';
import type { CorsRule } from '../../../src/cos/cors-configuration.ts';
import { conclusion } from '../../../src/probing/conclusion.ts';
import { type TestedFields, testedFields } from '../../../src/probing/tested-fields.ts';
import { askAll, bucketWith } from '../support/asked-bucket.ts';
import { questionOf, rulesOf } from '../support/probed-rules.ts';

function tested(rules: readonly Partial<CorsRule>[], request: string): TestedFields {
  const question = questionOf(request);
  const { answered } = askAll(question, bucketWith(rulesOf(...rules)));
  return testedFields(question, conclusion(question, answered), answered);
}

const marks = ({ originTested, methodTested, headers }: TestedFields) => [
  originTested,
  methodTested,
  headers.map((header) => header.tested),
];

test('a header that is refused is told from one that is allowed', () => {
  const rules = [{ allowedHeaders: ['authorization'], exposeHeaders: ['ETag'], maxAgeSeconds: 600 }];
  const fields = tested(rules, 'PUT authorization x-cos-acl');
  expect(marks(fields)).toEqual(['allowed', 'allowed', ['allowed', 'refused']]);
  expect(fields.answer).toEqual({ exposeHeaders: ['ETag'], maxAge: '600' });
  expect(fields.anyOrigin).toBe(false);
});

test('of headers nothing is told where the method is refused', () => {
  const fields = tested([{ allowedMethods: ['GET'], allowedHeaders: ['*'] }], 'PUT authorization');
  expect(marks(fields)).toEqual(['allowed', 'refused', [null]]);
  expect(fields.answer).toBeNull();
});

test('of the method nothing is told where the origin is refused', () => {
  const fields = tested([], 'PUT authorization');
  expect(marks(fields)).toEqual(['refused', null, [null]]);
  expect(fields.anyOrigin).toBeNull();
});

test('nothing is told while nothing was answered', () => {
  const question = questionOf('PUT authorization');
  expect(marks(testedFields(question, conclusion(question, []), []))).toEqual([null, null, [null]]);
});

test('an answer to any origin is told from one that names the origin', () => {
  expect(tested([{ allowedOrigins: ['*'] }], 'PUT authorization').anyOrigin).toBe(true);
});
