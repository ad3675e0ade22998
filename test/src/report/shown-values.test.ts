import { expect, test } from 'vitest';
import { redactResponseHeaders } from '../../../extension/redact/redact-response-headers.ts';
import { shownExchange } from '../../../src/report/shown-exchange.ts';
import { pendingPut } from '../support/exchanges.ts';

const shown = ['Age', 'Server', 'x-cos-request-id', 'Access-Control-Allow-Origin'];
const hidden = ['Set-Cookie', 'ETag', 'x-cos-meta-a'];

test.each([...shown.map((name) => [name, 'value'] as const), ...hidden.map((name) => [name, ''] as const)])(
  'a report has the value of %s exactly where a capture has it: “%s”',
  (name, value) => {
    const headers = [[name, 'value']] as const;
    expect(redactResponseHeaders(headers, 'https://files.example.com/')).toEqual([[name, value]]);
    const reported = shownExchange({ ...pendingPut, response: { status: 200, headers } }, '1', () => 'object');
    expect(reported.response?.headers).toEqual([[name, value]]);
  },
);
