import COS from 'cos-nodejs-sdk-v5';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { authorizationFor, type SigningKey } from '../../../src/rules-request/sign.ts';
import { checkSignature } from '../../playground/bucket/check-signature.ts';
import { CosError } from '../../playground/bucket/cos-error.ts';

const runs = { numRuns: 500, seed: 20260501 };
const letters = (alphabet: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength, maxLength });
const wordLetters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const hostLetters = 'abcdefghijklmnopqrstuvwxyz0123456789';

const secretKeys = letters(wordLetters, 1, 40);
const keys: fc.Arbitrary<SigningKey> = fc.record({
  secretId: letters(`${wordLetters}_-`, 1, 60).map((text) => `AKID${text}`),
  secretKey: secretKeys,
  securityToken: fc.option(letters(`${wordLetters}+/=_-!'()*~.%&;: `, 1, 300).map((text) => `t${text.trim()}`)),
});
const places = fc.record({
  Bucket: fc
    .tuple(letters(hostLetters, 1, 20), fc.integer({ min: 1, max: 2_000_000_000 }))
    .map(([name, appid]) => `${name}-${appid}`),
  Region: fc.constantFrom('ap-guangzhou', 'eu-frankfurt', 'na-siliconvalley', 'ap-shenzhen-fsi', 'accelerate'),
});
/** `start;end` in unix seconds, and a time within. */
const times = fc
  .tuple(fc.integer({ min: 1_000_000_000, max: 4_000_000_000 }), fc.integer({ min: 0, max: 7200 }))
  .map(([start, length]) => ({ keyTime: `${start};${start + length}`, now: (start + Math.floor(length / 2)) * 1000 }));

const hostOf = ({ Bucket, Region }: { Bucket: string; Region: string }) => `${Bucket}.cos.${Region}.myqcloud.com`;

function vendors(key: SigningKey, place: { Bucket: string; Region: string }, KeyTime: string): string {
  const { secretId: SecretId, secretKey: SecretKey, securityToken } = key;
  const Headers = securityToken === null ? {} : { 'x-cos-security-token': securityToken };
  const asked = { Method: 'GET' as const, Pathname: '/', Query: { cors: '' }, Headers, ...place };
  const request = { SecretId, SecretKey, KeyTime, ...asked };
  return COS.getAuthorization(request);
}

/** What the playground's check says of a signature: the code of its error, or `accepted`. */
function checked(authorization: string, key: SigningKey, host: string, now: number): string {
  const token = key.securityToken === null ? [] : [['x-cos-security-token', key.securityToken] as const];
  const headers = [['host', host] as const, ['authorization', authorization] as const, ...token];
  try {
    checkSignature({ method: 'GET', pathname: '/', query: [['cors', '']], headers }, key, now);
    return 'accepted';
  } catch (error) {
    if (error instanceof CosError) return error.code;
    throw error;
  }
}

test('a good key signs as the vendor’s SDK does, and the playground accepts it', () => {
  fc.assert(
    fc.property(keys, places, times, (key, place, { keyTime, now }) => {
      const ours = authorizationFor(hostOf(place), key, keyTime);
      expect(ours).toBe(vendors(key, place, keyTime));
      expect(checked(ours, key, hostOf(place), now)).toBe('accepted');
    }),
    runs,
  );
});

test('a bad key gives the vendor’s signature too, and the playground says what is wrong with it', () => {
  const differing = fc.tuple(secretKeys, secretKeys).filter(([one, other]) => one !== other);
  fc.assert(
    fc.property(keys, differing, places, times, (key, [good, bad], place, { keyTime, now }) => {
      const [known, used] = [
        { ...key, secretKey: good },
        { ...key, secretKey: bad },
      ];
      const ours = authorizationFor(hostOf(place), used, keyTime);
      expect(ours).toBe(vendors(used, place, keyTime));
      expect(checked(ours, known, hostOf(place), now)).toBe('SignatureDoesNotMatch');
      const unknown = { ...known, secretId: `${key.secretId}x` };
      expect(checked(ours, unknown, hostOf(place), now)).toBe('InvalidAccessKeyId');
    }),
    runs,
  );
});

test('a signature holds for its host, its token and its time alone', () => {
  fc.assert(
    fc.property(keys, places, times, (key, place, { keyTime, now }) => {
      const [ours, host] = [authorizationFor(hostOf(place), key, keyTime), hostOf(place)];
      expect(checked(ours, key, `x${host}`, now)).toBe('SignatureDoesNotMatch');
      expect(checked(ours, key, host, now + 10_000_000)).toBe('AccessDenied');
      expect(checked(ours, key, host, now - 10_000_000)).toBe('RequestTimeTooSkewed');
      if (key.securityToken === null) return;
      const other = { ...key, securityToken: `${key.securityToken}x` };
      expect(checked(ours, other, host, now)).toBe('SignatureDoesNotMatch');
    }),
    runs,
  );
});

test('the key is in no part of the text', () => {
  const key = { secretId: 'AKIDexample', secretKey: 'of-nobody-elses-business', securityToken: 'token-of-a-day' };
  const text = authorizationFor('b-1.cos.ap-guangzhou.myqcloud.com', key, '1;2');
  expect(text).not.toMatch(/of-nobody|token-of/);
  expect(text).toContain('q-header-list=host;x-cos-security-token&');
});
