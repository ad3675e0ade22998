import { isHint } from '../../src/diagnosis.ts';
import type { Exchange } from '../../src/exchange.ts';
import { attemptsOf } from '../findings/attempts.ts';
import { passedSince } from '../findings/passed-since.ts';
import { diagnosesOf } from '../findings/verdicts.ts';

function isFailure(exchange: Exchange): boolean {
  return diagnosesOf(exchange, null).some((diagnosis) => !isHint(diagnosis));
}

/**
 * How many of a tab's uploads and other requests failed, by CORS or otherwise, and have not passed since, in the few
 * characters of a badge; empty for none. However often one was attempted, and in however many parts, it counts once, as
 * the list tells it. What service and shared workers asked for belongs to no tab: no badge counts it.
 */
export function badgeText(exchanges: readonly Exchange[]): string {
  const passed = passedSince(exchanges);
  const attempts = attemptsOf(exchanges);
  const failed = exchanges.filter((exchange) => !passed.has(exchange.id) && isFailure(exchange));
  const count = new Set(failed.map(({ id }) => attempts.get(id)?.undertaking)).size;
  return count > 99 ? '99+' : count === 0 ? '' : String(count);
}
