import { diagnose } from '../src/diagnosis.ts';
import type { Exchange } from '../src/exchange.ts';

/** How many of a tab's exchanges failed, by CORS or otherwise, in the few characters of a badge; empty for none. */
export function badgeText(exchanges: readonly Exchange[]): string {
  const failed = exchanges.filter((exchange) => diagnose(exchange, null).length > 0).length;
  return failed > 99 ? '99+' : failed === 0 ? '' : String(failed);
}
