import type { Exchange } from '../../src/exchange.ts';

/** Exchanges do not change, what is told anew is a new one: what `work` gives for one is worked out once. */
export function oncePerExchange<T>(work: (exchange: Exchange) => T): (exchange: Exchange) => T {
  const known = new WeakMap<Exchange, { readonly result: T }>();
  return (exchange) => {
    const before = known.get(exchange);
    if (before !== undefined) return before.result;
    const result = work(exchange);
    known.set(exchange, { result });
    return result;
  };
}
