import type { CorsResponse, Exchange } from '../../src/exchange.ts';
import { getHeader } from '../../src/headers.ts';
import { remembered } from '../../src/remembered.ts';

/** The exchange with a note that an earlier one got its very answer. Remembered, so that each is one object. */
const withNote = remembered(
  (exchange: Exchange): Exchange => ({
    ...exchange,
    response: exchange.response && { ...exchange.response, givenBefore: 'cors' },
  }),
);

/** What an answer is known by: nobody gives two the same request id at one second, and caches keep both. */
function keyOf({ request }: Exchange, { headers }: CorsResponse): string | null {
  const id = getHeader(headers, 'x-cos-request-id');
  const isCacheable = request.method === 'GET' || request.method === 'HEAD';
  return id && isCacheable ? JSON.stringify([request.method, request.url, id, getHeader(headers, 'Date')]) : null;
}

/** Notes on each exchange whose answer an earlier one of the list had got that the browser's cache gave it. */
export const withGivenBefore = remembered((exchanges: readonly Exchange[]): readonly Exchange[] => {
  const given = new Set<string>();
  const inOrder = exchanges.toSorted((one, other) => one.startedAt - other.startedAt);
  const repeated = new Set<Exchange>();
  for (const exchange of inOrder) {
    const { response } = exchange;
    const key = response === null ? null : keyOf(exchange, response);
    if (response === null || key === null) continue;
    if (given.has(key) && response.givenBefore === undefined) repeated.add(exchange);
    given.add(key);
  }
  return repeated.size === 0 ? exchanges : exchanges.map((each) => (repeated.has(each) ? withNote(each) : each));
});
