import { isHint } from '../../src/diagnosis.ts';
import type { Exchange } from '../../src/exchange.ts';
import { attemptsOf } from '../findings/attempts.ts';
import { isBeforeChange, type RuleChanges } from '../findings/before-change.ts';
import { passedSince } from '../findings/passed-since.ts';
import { regionRace } from '../findings/region-race.ts';
import { diagnosesOf } from '../findings/verdicts.ts';

function isFailure(exchange: Exchange): boolean {
  return diagnosesOf(exchange, null).some((diagnosis) => !isHint(diagnosis));
}

/**
 * The badge of a tab: how many of its uploads and other requests failed, by CORS or otherwise, and have not passed
 * since, nor are from before a change of their bucket's rules; empty for none. An upload or request counts once,
 * whatever its number of parts and attempts, as in the list. `exchanges` are those that the list shows: the tab's own
 * and those of its page's workers.
 */
export function badgeText(exchanges: readonly Exchange[], changes: RuleChanges = new Map()): string {
  const passed = passedSince(exchanges);
  const racing = regionRace(exchanges);
  const attempts = attemptsOf(exchanges);
  const isOver = (exchange: Exchange) =>
    passed.has(exchange.id) || racing.has(exchange.id) || isBeforeChange(exchange, changes);
  const failed = exchanges.filter((exchange) => !isOver(exchange) && isFailure(exchange));
  const count = new Set(failed.map(({ id }) => attempts.get(id)?.undertaking)).size;
  return count > 99 ? '99+' : count === 0 ? '' : String(count);
}
