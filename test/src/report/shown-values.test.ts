import { expect, test } from 'vitest';
import { redactResponseHeaders } from '../../../extension/redact/redact-response-headers.ts';
import { isShownValue } from '../../../src/report/shown-exchange.ts';

const names = [
  'Age',
  'Server',
  'x-cos-request-id',
  'Access-Control-Allow-Origin',
  'Set-Cookie',
  'ETag',
  'x-cos-meta-a',
];

test.each(names)('a report has the value of %s exactly where a capture has it', (name) => {
  const [[, value] = ['', '']] = redactResponseHeaders([[name, 'value']], 'https://files.example.com/');
  expect(isShownValue(name)).toBe(value === 'value');
});
