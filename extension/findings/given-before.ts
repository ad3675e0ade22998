import { answerKey } from '../../src/cos/answers/answer-key.ts';
import type { Exchange } from '../../src/exchange.ts';
import { remembered } from '../../src/remembered.ts';

/** The exchange with a note that an earlier one got its very answer. Remembered, so that each is one object. */
const withNote = remembered(
  (exchange: Exchange): Exchange => ({
    ...exchange,
    response: exchange.response && { ...exchange.response, givenBefore: 'cors' },
  }),
);

/** Notes on each exchange whose answer an earlier one of the list had got that the browser's cache gave it. */
export const withGivenBefore = remembered((exchanges: readonly Exchange[]): readonly Exchange[] => {
  const given = new Set<string>();
  const inOrder = exchanges.toSorted((one, other) => one.startedAt - other.startedAt);
  const repeated = new Set<Exchange>();
  for (const exchange of inOrder) {
    const { response } = exchange;
    const { method, url } = exchange.request;
    const key = response && answerKey(method, url, response.headers);
    if (response === null || key === null) continue;
    if (given.has(key) && response.givenBefore === undefined) repeated.add(exchange);
    given.add(key);
  }
  return repeated.size === 0 ? exchanges : exchanges.map((each) => (repeated.has(each) ? withNote(each) : each));
});
