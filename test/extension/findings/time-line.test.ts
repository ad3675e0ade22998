import { expect, test } from 'vitest';
import { attemptsOf } from '../../../extension/findings/attempts.ts';
import { histories } from '../../../extension/findings/history.ts';
import { timeLineOf } from '../../../extension/findings/time-line.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { en } from '../../../src/text/en/en.ts';
import { plainText } from '../../../src/text/phrase.ts';
import { attempts, first, part, second, sent, start } from '../support/uploads.ts';

const words = en.interface.timeLine;

/** Gives the time line as a person reads it. */
function read(exchanges: readonly Exchange[]): string[] {
  const { history } = histories(exchanges, attemptsOf(exchanges))(exchanges);
  return timeLineOf(history).map(({ offset, exchange, step, repeats, host, address, preflight, ending }) =>
    [
      words.offset(offset),
      step === null ? exchange.request.method : words.step(step),
      ...(repeats ? [words.retry] : []),
      ...(host === null ? [] : [words.host(host)]),
      ...(address === null ? [] : [address]),
      `${preflight === null ? '' : words.preflight(preflight)}${plainText(words.ending(ending))}`,
    ].join(' | '),
  );
}

const at = (exchange: Exchange, startedAt: number) => ({ ...exchange, startedAt });

test('an upload that the SDK attempted four times', () => {
  const exchanges = attempts().map((exchange, index) => at(exchange, 1000 + 25 * index));
  expect(read(exchanges)).toEqual([
    `+0.00 s | upload | first host | PUT https://${first}/a | blocked at the preflight (403)`,
    `+0.03 s | upload | retry | second host | PUT https://${second}/a | blocked at the preflight (403)`,
    '+0.05 s | upload | retry | first host | blocked at the preflight (403)',
    '+0.07 s | upload | retry | second host | blocked at the preflight (403)',
  ]);
});

test('an upload in parts, and each way in which a request can end', () => {
  const exchanges = [
    sent({ method: 'GET', path: '/?uploads', outcome: 'passed' }),
    sent(start()),
    sent({ ...part(1), outcome: 'withheld' }),
    sent({ ...part(2), outcome: 'lost' }),
    sent({ ...part(2), retry: true, outcome: 403 }),
    sent({ ...part(3), outcome: 'pending' }),
    sent({ method: 'POST', path: '/a?uploadId=f0', outcome: 'passed' }),
    sent({ method: 'DELETE', path: '/a?uploadId=f0' }),
  ].map((exchange, index) => at(exchange, 20_000 * index));
  expect(read(exchanges)).toEqual([
    `+0.00 s | find unfinished uploads | GET https://${first}/ | preflight 200, then passed (200)`,
    `+20.00 s | initiate | POST https://${first}/a | preflight 200, then passed (200)`,
    '+40.00 s | upload part 1 | preflight 200, then response blocked (200)',
    '+1 min 0 s | upload part 2 | preflight 200, then no response (net::ERR_CONNECTION_RESET)',
    '+1 min 20 s | upload part 2 | retry | preflight 200, then refused (403)',
    '+1 min 40 s | upload part 3 | preflight 200, then still under way',
    '+2 min 0 s | complete | preflight 200, then passed (200)',
    '+2 min 20 s | abort | blocked at the preflight (403)',
  ]);
});

test('each answer’s own request id', () => {
  const exchanges = attempts();
  const { history } = histories(exchanges, attemptsOf(exchanges))(exchanges);
  const ids = timeLineOf(history).map(({ requestId }) => requestId);
  expect(ids).toEqual(exchanges.map(({ id }) => `N${id}`));
});
