import { describe, expect, test } from 'vitest';
import { mayHoldSecret } from '../../../extension/redact/may-hold-secret.ts';
import { printXml } from '../../../src/notation/print-xml.ts';

const id = 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE';
const key = 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE';

/** Texts around a secret, each as what stands before it, the secret, and what stands behind it. */
const around: readonly (readonly [kind: string, before: string, secret: string, after: string])[] = [
  ['a SecretId', 'new COS({ SecretId: ', `'${id}'`, ' });'],
  ['a SecretKey in quotes', '{ "CORSRules": [] }\nSecretKey: ', `'${key}'`, ''],
  ['a SecretKey without quotes', 'COS_SECRET_KEY=', key, '\n'],
  ['a SecretKey in JSON', '{"tmpSecretKey":', `"${key}"`, '}'],
  ['a SecretKey behind a full-width colon', 'SecretKey：', key, '\n'],
  ['a token in XML', '<SessionToken>', 'ab', '</SessionToken>'],
  ['a token in a header', 'x-cos-security-token: ', 'q3', ''],
  ['a signature of COS', 'https://b.cos.ap-guangzhou.myqcloud.com/a?q-sign-algorithm=sha1&q-signature=', '1f', ''],
  ['a signature of a CDN', 'https://cdn.example.com/a.jpg?sign=', '16', ''],
  ['a token of an address', 'https://cdn.example.com/a.jpg?x=1&access_token=', 'a', ''],
  ['a password of an address', 'https://user:pass', '@', 'example.com/'],
  ['a header', "curl -H 'Authorization: ", 'B', "'"],
  ['cookies', "-b 'x' -H 'cookie: ", 's', "=1'"],
];

describe.each(around)('%s', (_, before, secret, after) => {
  test('is seen from its first character on', () => {
    for (let length = 1; length <= secret.length; length++)
      expect([secret.slice(0, length), mayHoldSecret(before + secret.slice(0, length))]).toEqual([
        secret.slice(0, length),
        true,
      ]);
    expect(mayHoldSecret(before + secret + after)).toBe(true);
  });
});

test.each([
  ['a key alone', key],
  ['a key in a list of lines', `https://app.example.com\n${key}`],
  ['a digest', 'd41d8cd98f00b204e9800998ecf8427e'],
  ['a web token', 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0'],
])('%s is seen', (_, text) => {
  expect(mayHoldSecret(text)).toBe(true);
});

const headers = ['x-cos-security-token', 'Authorization', 'x-cos-meta-key', 'Content-MD5', 'cookie'];
const rule = {
  id: 'uploads of 2026',
  allowedOrigins: ['https://app.example.com:8443', 'http://*.examplebucket-1250000000.example.com'],
  allowedMethods: ['PUT', 'GET'] as const,
  allowedHeaders: headers,
  exposeHeaders: ['ETag', 'x-cos-request-id'],
  maxAgeSeconds: 600,
};

test.each([
  ['XML', printXml({ rules: [rule], responseVary: true })],
  ['JSON', JSON.stringify({ CORSRules: [{ AllowedOrigins: rule.allowedOrigins, AllowedHeaders: headers }] })],
  ['indented JSON', JSON.stringify([{ AllowedHeaders: headers, ExposeHeaders: ['ETag'] }], null, 2)],
  [
    'YAML',
    `CORSRules:\n  - AllowedHeaders:\n${headers.map((header) => `      - ${header}`).join('\n')}\n    MaxAge: 600`,
  ],
  ['Go', `cos.BucketCORSRule{AllowedHeaders: []string{${headers.map((each) => JSON.stringify(each)).join(', ')}}}`],
  ['Terraform', `cors_rules {\n  allowed_headers = ["Authorization"]\n  max_age_seconds = 300\n}`],
  ['the console', `https://app.example.com\nPUT,GET\n${headers.join('\n')}\nETag\n600`],
])('rules in %s hold none, however far they are typed', (_, text) => {
  for (let length = 0; length <= text.length; length++)
    expect([text.slice(0, length), mayHoldSecret(text.slice(0, length))]).toEqual([text.slice(0, length), false]);
});

// One that took time by the square of the length would not end in a test's time.
test.each(['a', 'aB3', '&token', '://', 'secret-', ' '])('a long text of %j is read', (part) => {
  expect(mayHoldSecret(part.repeat(65_536 / part.length))).toBe(part === 'aB3');
});
