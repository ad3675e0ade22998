import { expect, test } from 'vitest';
import { findings } from '../../../extension/findings/finding.ts';
import type { CorsRule } from '../../../src/cos/cors-configuration.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { page } from '../../src/support/exchanges.ts';
import { known, part, type Sent, sent, start } from '../support/uploads.ts';

/** A rule that lets an upload in parts through up to its abort, and exposes nothing. */
const silent: CorsRule = {
  allowedOrigins: [page],
  allowedMethods: ['POST', 'PUT'],
  allowedHeaders: ['*'],
  exposeHeaders: [],
};

/** A part that was uploaded, with an ETag that the page cannot read. */
function unreadable(more: Sent): Exchange {
  const passed = sent({ ...more, outcome: 'passed' });
  const { response } = passed;
  if (response === null) throw new Error('no answer');
  return { ...passed, response: { ...response, headers: [...response.headers, ['ETag', '']] } };
}

const abort = (uploadId = 'f0') => sent({ method: 'DELETE', path: `/a?uploadId=${uploadId}` });

const told = (exchanges: readonly Exchange[], rules: readonly CorsRule[] | null = [silent]) =>
  findings(exchanges, rules === null ? new Map() : known(rules))
    .filter(({ hint }) => !hint)
    .map(({ diagnosis, exchanges: own }) => `${diagnosis.kind} ${own[0].request.method}`);

test('an ETag that cannot be read comes before the abort that follows from it, whatever the rules are', () => {
  const upload = () => [sent(start()), unreadable(part(1)), unreadable(part(2)), abort()];
  expect(told(upload())).toEqual(['header-not-exposed PUT', 'method-not-allowed DELETE']);
  expect(told(upload(), null)).toEqual(['header-not-exposed PUT', 'rules-unknown DELETE']);
});

test('so does a part that was lost, or that the bucket refused with an answer that the page could read', () => {
  expect(told([sent({ ...part(1), outcome: 'lost' }), abort()])).toEqual([
    'network-error PUT',
    'method-not-allowed DELETE',
  ]);
  expect(told([sent({ ...part(1), outcome: 403 }), abort()])).toEqual(['not-cors PUT', 'method-not-allowed DELETE']);
});

test('the change for the cause mends the abort too', () => {
  const [cause] = findings([sent(start()), unreadable(part(1)), abort()], known([silent]));
  expect(cause?.suggestion?.configuration.rules[0]).toMatchObject({
    allowedMethods: ['POST', 'PUT', 'DELETE'],
    exposeHeaders: ['ETag'],
  });
});

test('an abort of an upload in which nothing failed is the first failure', () => {
  const other = sent({ method: 'GET', path: '/x', outcome: 'lost' });
  expect(told([abort(), other])).toEqual(['method-not-allowed DELETE', 'network-error GET']);
});

test('an abort before the failure does not follow from it', () => {
  const aborted = abort();
  expect(told([aborted, sent({ ...part(1), outcome: 'lost' })])).toEqual([
    'method-not-allowed DELETE',
    'network-error PUT',
  ]);
});

test('aborts of two uploads, of which one had no failure before, keep their place', () => {
  expect(told([sent({ ...part(1), outcome: 'lost' }), abort(), abort('f1')])[0]).toBe('method-not-allowed DELETE');
});
