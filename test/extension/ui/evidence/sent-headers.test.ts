import { expect, test } from 'vitest';
import { headerSections } from '../../../../extension/ui/evidence/sent-headers.ts';
import type { Exchange } from '../../../../src/exchange.ts';
import { en } from '../../../../src/text/en/en.ts';
import { pendingPut } from '../../../src/support/exchanges.ts';

const words = en.interface.evidence.headerLists;

function told(exchange: Exchange): string[] {
  return headerSections(exchange, words).flatMap(({ title, lines, note }) => [
    `# ${title}`,
    ...(note === null ? [] : [note]),
    ...lines.map(({ name, value, decides }) => `${decides ? '* ' : ''}${name}: ${value ?? '?'}`),
  ]);
}

const refused: Exchange = {
  ...pendingPut,
  request: { ...pendingPut.request, unsafeHeaderNames: ['authorization'], credentialsMode: null },
  preflight: {
    method: 'PUT',
    headerNames: ['authorization', 'x-cos-acl'],
    response: {
      status: 403,
      headers: [
        ['Server', 'tencent-cos'],
        ['Set-Cookie', ''],
        ['Vary', 'Origin'],
      ],
    },
    error: null,
  },
};

test('the headers of a refused preflight stand with those first that decide, and the request was never sent', () => {
  expect(told(refused)).toEqual([
    '# Preflight',
    `* Origin: ${refused.request.origin}`,
    '* Access-Control-Request-Method: PUT',
    '* Access-Control-Request-Headers: authorization, x-cos-acl',
    '# Response to the preflight: 403',
    'No CORS headers.',
    '* Vary: Origin',
    'Server: tencent-cos',
    'Set-Cookie: ?',
    '# Request: PUT',
    'Never sent.',
  ]);
});

test('of a request header only the name is shown, and an empty CORS header is empty', () => {
  const sent: Exchange = {
    ...refused,
    request: { ...refused.request, credentialsMode: 'include' },
    preflight: null,
    response: { status: 200, headers: [['Access-Control-Allow-Origin', '']] },
  };
  expect(told(sent)).toEqual([
    '# Request: PUT',
    `* Origin: ${sent.request.origin}`,
    '* credentials: sent',
    '* authorization: ?',
    '# Response: 200',
    '* Access-Control-Allow-Origin: ',
  ]);
});
