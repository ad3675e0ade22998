import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasKeptValue } from '../../../src/cos/answers/kept-values.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { shownExchange } from '../../../src/report/shown-exchange.ts';
import { caseFiles, recordedExchange } from '../support/case-file.ts';

const secret = 'S3cr3tAKIDz8krbsJ5yKBZQpn74WFkmLPx3';
const exchanges = caseFiles().map(([, file]) => recordedExchange(file));
const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,20}$/);

/** Gives every object within a value one more member, and every address one more parameter. */
function planted(value: unknown, member: string, parameter: string): unknown {
  if (typeof value === 'string' && /^https?:\/\/[^/]+\//.test(value)) {
    return `${value}${value.includes('?') ? '&' : '?'}${parameter}=${secret}#${secret}`;
  }
  if (Array.isArray(value)) return value.map((each) => planted(each, member, parameter));
  if (!(value instanceof Object)) return value;
  const own = Object.entries(value).map(([key, each]) => [key, planted(each, member, parameter)]);
  return Object.fromEntries([[member, secret], ...own]);
}

/** The exchange with one more header in each of its responses. */
function withHeader(exchange: Exchange, header: string): Exchange {
  const more = (response: Exchange['response']) =>
    response && { ...response, headers: [...response.headers, [header, secret] as const] };
  const { preflight, response } = exchange;
  return {
    ...exchange,
    preflight: preflight && { ...preflight, response: more(preflight.response) },
    response: more(response),
  };
}

test('whatever else an exchange holds, a report does not', () => {
  fc.assert(
    fc.property(fc.constantFrom(...exchanges), name, name, name, (exchange, member, parameter, header) => {
      fc.pre(!hasKeptValue(header));
      const full = planted(withHeader(exchange, header), member, parameter) as Exchange;
      expect(JSON.stringify(full)).toContain(secret);
      expect(JSON.stringify(shownExchange(full, '1', () => 'object'))).not.toContain(secret);
    }),
    { numRuns: 500 },
  );
});

test('in the place of a part that has another form there is nothing', () => {
  const [exchange] = exchanges;
  if (exchange === undefined) throw new Error('There is no case');
  const strange = {
    ...exchange,
    id: secret,
    type: secret,
    namedBucket: secret,
    error: `NS_ERROR_FAILURE at https://user:${secret}@files.example.com/?sign=${secret}`,
    request: {
      ...exchange.request,
      url: `ftp://files.example.com/${secret}`,
      method: `PUT ${secret}`,
      origin: `https://${secret}@app.example.com`,
      credentialsMode: secret as 'omit',
      unsafeHeaderNames: [`x: ${secret}`],
    },
  };
  expect(JSON.stringify(shownExchange(strange, '1', () => 'object'))).not.toContain(secret);
});

test.each([
  ['message', '.'.repeat(255)],
  ['message', `${'Access Denied. '.repeat(15)} `],
  ['error', 'a-'.repeat(50_000)],
])('a %s that is no sentence is looked at in no time', (where, text) => {
  const [exchange] = exchanges;
  if (exchange === undefined) throw new Error('There is no case');
  const cosError = { code: 'AccessDenied', message: where === 'message' ? `${text}!` : '' };
  const strange = {
    ...exchange,
    error: where === 'error' ? text : null,
    response: { status: 403, headers: [], cosError },
  };
  const since = performance.now();
  const shown = shownExchange(strange, '1', () => 'object');
  expect(performance.now() - since).toBeLessThan(50);
  expect(shown.response?.cosError?.message).toBe('');
});
