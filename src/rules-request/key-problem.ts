import type { SigningKey } from './sign.ts';

/** Why what was typed as a key cannot sign, told before anything is sent. */
export type KeyProblem =
  | { readonly kind: 'no-id' }
  | { readonly kind: 'no-key' }
  /** The SecretId stands where the SecretKey belongs, which would send the latter. */
  | { readonly kind: 'swapped' }
  /** One text stands in both places. If that is the SecretKey, it would be sent. */
  | { readonly kind: 'same' }
  /** It holds what no key of COS has, such as an invisible or a full-width character, and no header could carry. */
  | { readonly kind: 'unsendable'; readonly field: 'SecretId' | 'SecretKey' | 'token' };

/** What every SecretId begins with: `AKID` in China, `IKID` elsewhere. */
const idStart = /^[AI]KID/;
const visible = /^[\x21-\x7e]+$/;

/** What is wrong with a key as it was typed, without the blanks round it; `null` when it can sign. */
export function keyProblem({ secretId, secretKey, securityToken }: SigningKey): KeyProblem | null {
  if (idStart.test(secretKey) && !idStart.test(secretId)) return { kind: 'swapped' };
  if (secretId === '') return { kind: 'no-id' };
  if (secretKey === '') return { kind: 'no-key' };
  if (secretId === secretKey) return { kind: 'same' };
  if (!visible.test(secretId)) return { kind: 'unsendable', field: 'SecretId' };
  if (!visible.test(secretKey)) return { kind: 'unsendable', field: 'SecretKey' };
  if (securityToken !== null && !visible.test(securityToken)) return { kind: 'unsendable', field: 'token' };
  return null;
}

/** The field in which a problem is to be mended. */
export function faultyField(problem: KeyProblem): 'SecretId' | 'SecretKey' | 'token' {
  if (problem.kind === 'unsendable') return problem.field;
  return problem.kind === 'no-key' ? 'SecretKey' : 'SecretId';
}
