import { diagnose, isHint } from '../src/diagnosis.ts';
import type { Exchange } from '../src/exchange.ts';
import { passedSince } from './repetition.ts';

/**
 * How many of a tab's exchanges failed, by CORS or otherwise, and have not passed since, in the few characters of a
 * badge; empty for none. What service and shared workers asked for belongs to no tab: no badge counts it.
 */
export function badgeText(exchanges: readonly Exchange[]): string {
  const passed = passedSince(exchanges);
  const failed = exchanges
    .filter(({ id }) => !passed.has(id))
    .filter((exchange) => diagnose(exchange, null).some((diagnosis) => !isHint(diagnosis)));
  return failed.length > 99 ? '99+' : failed.length === 0 ? '' : String(failed.length);
}
