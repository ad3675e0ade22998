import { expect, test } from 'vitest';
import { faultyField, keyProblem } from '../../../src/rules-request/key-problem.ts';

const [id, secret] = ['AKIDexample', 'example-key'];

test.each([
  ['nothing', '', '', null, 'no-id', 'SecretId'],
  ['no key', id, '', null, 'no-key', 'SecretKey'],
  ['both in the other’s place', secret, id, null, 'swapped', 'SecretId'],
  ['one text in both places', secret, secret, null, 'same', 'SecretId'],
  ['a full-width letter in the id', 'AKIDｅ', secret, null, 'unsendable', 'SecretId'],
  ['a blank in the key', id, 'a b', null, 'unsendable', 'SecretKey'],
  ['a line end in the token', id, secret, 'a\nb', 'unsendable', 'token'],
] as const)('%s is told, and the field in which to mend it', (_, secretId, secretKey, securityToken, kind, field) => {
  const problem = keyProblem({ secretId, secretKey, securityToken });
  expect(problem).toMatchObject({ kind });
  expect(problem && faultyField(problem)).toBe(field);
});

test('a whole key has no problem', () => {
  expect(keyProblem({ secretId: id, secretKey: secret, securityToken: null })).toBeNull();
});
