import { describe, expect, test } from 'vitest';
import { requestAborted } from '../../../src/diagnoses/request-aborted.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { evidenceWith } from '../support/evidence.ts';
import { answered, page, pendingPreflight } from '../support/exchanges.ts';

const aborted = 'net::ERR_ABORTED';

describe('the page gave up', () => {
  test.each<[string, Partial<Exchange>, string, boolean]>([
    ['before the answer', { error: aborted }, 'actual', false],
    ['before the preflight’s', { preflight: { ...pendingPreflight, error: aborted } }, 'preflight', false],
    ['in the middle of the answer', { response: answered(page), error: aborted }, 'actual', true],
  ])('%s', (_, exchange, stage, isAnswered) => {
    expect(requestAborted.detect(evidenceWith(exchange))).toMatchObject({ stage, answered: isAnswered });
  });

  test.each<[string, Partial<Exchange>]>([
    ['yet', {}],
    ['where the network failed', { error: 'net::ERR_CONNECTION_RESET' }],
    ['where a media element has read enough', { type: 'media', response: answered(page), error: aborted }],
    ['where an image is no longer wanted', { type: 'image', error: aborted }],
    ['where a media element no longer waits', { type: 'media', error: aborted }],
    ['where CORS blocked what came', { response: answered(null), error: aborted }],
  ])('not %s', (_, exchange) => {
    expect(requestAborted.detect(evidenceWith(exchange))).toBeNull();
  });
});
