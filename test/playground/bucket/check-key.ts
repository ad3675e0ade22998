import type { FurtherKey } from './bucket.ts';
import { checkSignature, keyIdOf } from './check-signature.ts';
import { CosError } from './cos-error.ts';
import type { SignableRequest } from './signature.ts';

/**
 * Throws the error that COS answers unless one of the keys signed the request and may use the bucket's rules. That a
 * temporary key without its token is unknown is an assumption. https://cloud.tencent.com/document/product/436/7730
 */
export function checkKey(request: SignableRequest, keys: readonly FurtherKey[], now: number): void {
  const [first] = keys;
  const key = keys.find(({ secretId }) => secretId === keyIdOf(request)) ?? first;
  if (key === undefined) throw new Error('No key was given out');
  checkSignature(request, key, now);
  const token = request.headers.find(([name]) => name === 'x-cos-security-token')?.[1];
  if (token !== key.securityToken) {
    throw new CosError(403, 'InvalidAccessKeyId', 'The Access Key Id you provided does not exist in our records.');
  }
  if (!key.mayUseCors) throw new CosError(403, 'AccessDenied', 'Access Denied.');
}
