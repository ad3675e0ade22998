import { expect, test } from 'vitest';
import { parseConfiguration } from '../../../src/notation/parse-configuration.ts';

const putBucketCors = (origin: string) =>
  `client.put_bucket_cors(Bucket=b, CORSConfiguration={'CORSRule': [{'AllowedOrigin': [${origin}], 'AllowedMethod': ['GET']}]})`;

test.each([
  ['of Python', putBucketCors("f'https://{host}'")],
  [
    'of Ruby',
    's3.put_bucket_cors(cors_configuration: { cors_rules: [{ allowed_origins: ["https://#{host}"], allowed_methods: [\'GET\'] }] })',
  ],
  ['of Swift', 'rule.allowedOrigins = ["https://\\(host)"]\nrule.allowedMethods = ["GET"]'],
])('a string %s that an expression fills in is computed', (_, text) => {
  expect(parseConfiguration(text)).toMatchObject({
    ok: false,
    problem: { kind: 'computed-value', found: expect.stringContaining('host') },
  });
});

test('a raw string of Python keeps its backslashes', () => {
  expect(parseConfiguration(putBucketCors("r'https://a\\.com'"))).toMatchObject({
    ok: true,
    configuration: { rules: [{ allowedOrigins: ['https://a\\.com'] }] },
  });
});

test('Python with addresses in it is refused as Python', () => {
  expect(parseConfiguration(putBucketCors("'https://' + d for d in domains"))).toMatchObject({
    ok: false,
    problem: { kind: 'malformed', notation: 'Python' },
  });
});
