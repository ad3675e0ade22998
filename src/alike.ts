import { hostOf } from './cos/endpoint.ts';
import { askedHeaders, type Exchange } from './exchange.ts';
import { credentialsModeOf } from './recorded-verdict.ts';
import { remembered } from './remembered.ts';

/** Exchanges that are alike in some respect, at least one. */
export type Alike = readonly [Exchange, ...Exchange[]];

function alike(exchanges: readonly Exchange[], keyOf: (exchange: Exchange) => string): Alike[] {
  const groups = new Map<string, [Exchange, ...Exchange[]]>();
  for (const exchange of exchanges) {
    const key = keyOf(exchange);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [exchange]);
    else group.push(exchange);
  }
  return [...groups.values()];
}

/** Remembered: a tab's exchanges are grouped for each change that is looked for. */
const keyWithoutHeaders = remembered((exchange: Exchange): string => {
  const { request, preflight, redirects = [] } = exchange;
  const carries = [credentialsModeOf(exchange) === 'include', request.credentialsMode === null];
  const asked = [hostOf(request.url), request.origin, request.method, preflight?.method ?? ''];
  return [...asked, ...carries, redirects.length > 0].join(' ');
});

const keyInAll = remembered((exchange: Exchange): string =>
  [keyWithoutHeaders(exchange), ...askedHeaders(exchange)].join(' '),
);

/**
 * Groups exchanges that ask for the same: host, origin, methods, headers and credentials, redirected or not. One replay
 * and its assumptions stand for the whole group.
 */
export function alikeInAll(exchanges: readonly Exchange[]): Alike[] {
  return alike(exchanges, keyInAll);
}

/** Groups exchanges as `alikeInAll` does, whatever headers they ask for. */
export function alikeButForHeaders(exchanges: readonly Exchange[]): Alike[] {
  return alike(exchanges, keyWithoutHeaders);
}

/** The latest of the exchanges that are like the example in all, itself included, and have something. */
export function latestAlike(
  exchanges: readonly Exchange[],
  example: Exchange,
  has: (exchange: Exchange) => boolean,
): Exchange | undefined {
  const alikeIt = alikeInAll(exchanges).find((group) => group.includes(example)) ?? [example];
  return alikeIt.findLast(has);
}
