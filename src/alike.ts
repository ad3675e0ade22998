import { hostOf } from './cos/endpoint.ts';
import { askedHeaders, type Exchange } from './exchange.ts';
import { credentialsModeOf } from './recorded-verdict.ts';

/** Exchanges that have something in common, at least one. */
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

function withoutHeaders(exchange: Exchange): string {
  const { request, preflight, redirects = [] } = exchange;
  const carries = [credentialsModeOf(exchange) === 'include', request.credentialsMode === null];
  const asked = [hostOf(request.url), request.origin, request.method, preflight?.method ?? ''];
  return [...asked, ...carries, redirects.length > 0].join(' ');
}

/** Puts exchanges together that ask the same: they replay alike under any rules and rest on the same assumptions. */
export function alikeInAll(exchanges: readonly Exchange[]): Alike[] {
  return alike(exchanges, (exchange) => [withoutHeaders(exchange), ...askedHeaders(exchange)].join(' '));
}

/** Puts exchanges together that ask the same but for their headers. */
export function alikeButForHeaders(exchanges: readonly Exchange[]): Alike[] {
  return alike(exchanges, withoutHeaders);
}
