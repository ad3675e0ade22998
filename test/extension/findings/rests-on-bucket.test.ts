import { expect, test } from 'vitest';
import { restsOnBucket } from '../../../extension/findings/rests-on-bucket.ts';
import type { Diagnosis } from '../../../src/diagnosis.ts';

const answered = {
  kind: 'answered-by-cdn',
  host: 'files.example.com',
  byName: false,
  headers: [['cf-ray', '1']],
  front: { kind: 'cdn', cdn: 'cloudflare' },
  lack: null,
  foreign: null,
  rulesAllow: false,
} as const satisfies Diagnosis;

test('the bucket behind a CDN matters where the CDN may pass on what its rules give', () => {
  expect(restsOnBucket(answered)).toBe(true);
  const lack = { kind: 'method-not-in-allow-methods', value: 'GET', method: 'PUT' } as const;
  expect(restsOnBucket({ ...answered, lack })).toBe(false);
  expect(restsOnBucket({ ...answered, foreign: { kind: 'wildcard-with-allow-credentials' } })).toBe(false);
});
