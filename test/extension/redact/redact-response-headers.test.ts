import { expect, test } from 'vitest';
import { redactResponseHeaders } from '../../../extension/redact/redact-response-headers.ts';

test('the ids by which COS finds an answer again keep their values', () => {
  const ids = [
    ['x-cos-request-id', 'NWYwNzAzYTJfMjRjZDQwYV81ZDQ3XzEyMzQ='],
    ['X-Cos-Trace-Id', 'OGVmYzZiMmQzYjA2OWNhODk0NTRkMTBiOWVmMDAxODc='],
  ] as const;
  const kept = redactResponseHeaders([...ids, ['x-cos-meta-author', 'somebody']], 'https://b.example.com/k');
  expect(kept).toEqual([...ids, ['x-cos-meta-author', '']]);
});
