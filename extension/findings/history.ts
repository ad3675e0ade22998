import { hostOf } from '../../src/cos/endpoint.ts';
import type { Exchange } from '../../src/exchange.ts';
import type { Extent } from '../../src/text/time-line-text.ts';
import type { Attempt } from './attempts.ts';

/** An exchange and its place in what the page set out to do. */
export interface Attempted {
  readonly exchange: Exchange;
  readonly attempt: Attempt;
}

export type RequestHistory = readonly Attempted[];

function extentOf(attempted: RequestHistory): Extent {
  const [uploads, all, requests] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const hosts = new Set<string>();
  for (const { exchange, attempt } of attempted) {
    const { undertaking, request, step } = attempt;
    all.add(undertaking);
    if (step !== null) uploads.add(undertaking);
    requests.add(`${undertaking} ${request}`);
    hosts.add(hostOf(exchange.request.url));
  }
  const others = all.size - uploads.size;
  return { uploads: uploads.size, others, requests: requests.size, attempts: attempted.length, hosts: hosts.size };
}

/**
 * Gives a function that tells, for some exchanges of a tab, their extent and their history: all that the tab sent for
 * the same uploads and requests, in order of time. `all`: the tab's exchanges, `attempts`: their places in these.
 */
export function histories(all: readonly Exchange[], attempts: ReadonlyMap<string, Attempt>) {
  const attempted = (exchanges: readonly Exchange[]) =>
    exchanges.flatMap((exchange): Attempted[] => {
      const attempt = attempts.get(exchange.id);
      return attempt === undefined ? [] : [{ exchange, attempt }];
    });
  const inOrder = attempted(all).sort((one, other) => one.exchange.startedAt - other.exchange.startedAt);
  return (exchanges: readonly Exchange[]) => {
    const own = attempted(exchanges);
    const undertakings = new Set(own.map(({ attempt }) => attempt.undertaking));
    return { extent: extentOf(own), history: inOrder.filter(({ attempt }) => undertakings.has(attempt.undertaking)) };
  };
}
