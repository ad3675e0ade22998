import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import { holdsKeys, withoutKeys } from '../../../src/notation/held-keys.ts';
import { type Notation, printConfiguration } from '../../../src/notation/print.ts';
import { sdkLanguages } from '../../../src/notation/sdks/sdks.ts';

const key = 'p4Ssw0rdOfNobody7xQ2LkT9vBn3Zc8Y';

describe('keys are found', () => {
  test.each([
    ['an SDK’s constructor', `new COS({ SecretId: 'id-of-somebody', SecretKey: '${key}' })`],
    ['a SecretId on its own', 'putBucketCors() // AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE'],
    ['an international SecretId', 'IKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE'],
    ['a temporary key as JSON', `{"credentials":{"tmpSecretId":"x","tmpSecretKey":"${key}","sessionToken":"abc"}}`],
    ['a temporary key as JSON in a text', String.raw`"{\"tmpSecretKey\":\"${key}\"}"`],
    ['a temporary key as XML', `<Credentials><TmpSecretKey>${key}</TmpSecretKey></Credentials>`],
    ['Terraform', `provider "tencentcloud" {\n  secret_key = "${key}"\n}`],
    ['Python', `config = CosConfig(Region='ap-guangzhou', Secret_key='${key}')`],
    ['PHP', `'secretKey' => '${key}',`],
    ['Java', `new Credentials().setSecretKey("${key}");`],
    ['an environment', `export TENCENTCLOUD_SECRET_KEY=${key}`],
    ['YAML', `SecretKey: ${key}`],
    ['a request’s headers', `x-cos-security-token: ${key}${key}`],
    ['a signature', 'Authorization: q-sign-algorithm=sha1&q-ak=somebody&q-sign-time=1;2'],
    ['an AWS key', `secretAccessKey: "${key}", accessKeyId: 'x'`],
  ])('%s', (_, text) => {
    expect(holdsKeys(text)).toBe(true);
    expect(holdsKeys(`<CORSConfiguration></CORSConfiguration>\n${text}\n`)).toBe(true);
    const covered = withoutKeys(text);
    expect(covered).not.toMatch(/p4Ssw0rd|KIDz8krb|q-ak=s/);
    expect(covered.length).toBe(text.length);
  });
});

describe('no keys are found', () => {
  test.each([
    [
      'a header that is allowed, as XML',
      '<AllowedHeader>x-cos-security-token</AllowedHeader><AllowedHeader>authorization</AllowedHeader>',
    ],
    ['a header that is allowed, as JSON', '{"AllowedHeaders":["x-cos-security-token","x-cos-meta-author-of-files"]}'],
    ['a header that is allowed, as lines', 'Allow-Headers\nx-cos-security-token\nExpose-Headers\nx-cos-request-id'],
    ['a header that is allowed, in a row', 'Allow-Headers: x-cos-security-token, x-cos-meta-author'],
    ['keys out of the environment', 'new COS({ SecretId: process.env.SECRET_ID, SecretKey: process.env.SECRET_KEY })'],
    ['keys out of variables', 'new COS({ SecretId: secretId, SecretKey: credentialsOfThisAccount })'],
    ['a document’s placeholders', "SecretId: 'YOUR_SECRET_ID', SecretKey: 'YOUR_SECRET_KEY'"],
    ['other placeholders', 'secret_key = "****************"\nsecret_id = var.secret_id'],
    ['a rule’s name', '<ID>secretKey rules of the team</ID>'],
    [
      'an error of COS',
      '<Error><Code>InvalidAccessKeyId</Code><Message>The Access Key Id you provided does not exist in our records.</Message></Error>',
    ],
  ])('%s', (_, text) => {
    expect(holdsKeys(text)).toBe(false);
  });

  test('in configurations of any content and notation', () => {
    const names = fc.constantFrom('x-cos-security-token', 'authorization', 'x-cos-meta-secret-id', 'content-type', '*');
    const rule = fc.record({
      id: fc.constantFrom('rule-1', 'secret key', 'AKID'),
      allowedOrigins: fc.array(fc.webUrl({ size: 'small' }), { minLength: 1, maxLength: 3 }),
      allowedMethods: fc.constant(['PUT', 'GET']),
      allowedHeaders: fc.array(names, { maxLength: 4 }),
      exposeHeaders: fc.array(names, { maxLength: 4 }),
      maxAgeSeconds: fc.nat(),
    });
    const configurations: fc.Arbitrary<CorsConfiguration> = fc.record({
      rules: fc.array(rule, { minLength: 1, maxLength: 3 }),
      responseVary: fc.boolean(),
    });
    const notations: readonly Notation[] = ['console', 'xml', 'terraform', ...sdkLanguages];
    fc.assert(
      fc.property(configurations, fc.constantFrom(...notations), (configuration, notation) => {
        expect(holdsKeys(printConfiguration(configuration, notation, 'en'))).toBe(false);
      }),
      { numRuns: 300, seed: 20260501 },
    );
  });
});

test('a text without an end takes no time', () => {
  const began = performance.now();
  for (const part of ['secretkey', 'secret_key = "', 'AKID', 'a', ' ']) holdsKeys(part.repeat(400_000 / part.length));
  holdsKeys(`SecretKey${' '.repeat(65_000)}x`);
  holdsKeys(`SecretKey: '${' '.repeat(65_000)}x`);
  holdsKeys(`SecretKey${' '.repeat(80)}`.repeat(3000));
  expect(performance.now() - began).toBeLessThan(1000);
});
