import { bucketOf } from '../../src/cos/bucket-of.ts';
import { askedHeaders, type Exchange } from '../../src/exchange.ts';
import { remembered } from '../../src/remembered.ts';

/** In milliseconds. A script that sends several at once has sent the next within this time, and before the first ends. */
const atOnce = 50;

/** Whether a request is an unsigned HEAD of a bucket's root. All that it can tell a page is whether the host answers. */
function asksForHost(exchange: Exchange): boolean {
  const { method, url } = exchange.request;
  const isRoot = /^[a-z]+:\/\/[^/?#]+\/?(?:[?#]|$)/i.test(url);
  return method === 'HEAD' && isRoot && askedHeaders(exchange).length === 0 && bucketOf(exchange) !== null;
}

/** The ids of the members of a race among such requests of one page, which are in order of time. */
function racingIn(inOrder: readonly Exchange[]): string[] {
  const isBeside = (one: Exchange | undefined, next: Exchange | undefined) =>
    one !== undefined &&
    next !== undefined &&
    next.startedAt - one.startedAt <= atOnce &&
    next.startedAt < (one.endedAt ?? Number.POSITIVE_INFINITY);
  return inOrder.flatMap((exchange, index) =>
    isBeside(inOrder[index - 1], exchange) || isBeside(exchange, inOrder[index + 1]) ? [exchange.id] : [],
  );
}

/**
 * The ids of requests that race each other to find the nearest region: several unsigned HEADs of buckets' roots at once,
 * as Tencent's SDK for uploads to VOD sends them. It takes the host that is first to end, whether CORS lets the answer
 * through or not, so none of them fails, and no rule has to allow HEAD. https://www.npmjs.com/package/vod-js-sdk-v6
 * Remembered: the list and the badge ask about the same exchanges.
 */
export const regionRace = remembered((exchanges: readonly Exchange[]): ReadonlySet<string> => {
  const ofOrigin = new Map<string, Exchange[]>();
  for (const exchange of exchanges) {
    if (!asksForHost(exchange)) continue;
    const { origin } = exchange.request;
    const known = ofOrigin.get(origin);
    if (known === undefined) ofOrigin.set(origin, [exchange]);
    else known.push(exchange);
  }
  const inOrder = (sent: readonly Exchange[]) => sent.toSorted((one, other) => one.startedAt - other.startedAt);
  return new Set([...ofOrigin.values()].flatMap((sent) => racingIn(inOrder(sent))));
});
