import type { Knowledge } from '../../../src/checking/check.ts';
import { covers } from '../../../src/checking/covers.ts';
import { allPass } from '../../../src/checking/outcome.ts';
import { bucketOf } from '../../../src/cos/bucket-of.ts';
import { hostOf } from '../../../src/cos/endpoint.ts';
import { neededHeaders } from '../../../src/cos/needed-headers.ts';
import type { Exchange } from '../../../src/exchange.ts';
import type { Finding } from '../../findings/finding.ts';
import { succeeded, verdictOf } from '../../findings/verdicts.ts';
import type { AskedBucket } from '../../storage/asked-buckets.ts';
import type { CheckedBucket } from '../../storage/checked-shape.ts';

/** The bucket of an exchange or, where that is not known, its host. */
export function placeOf(exchange: Exchange): string {
  return bucketOf(exchange) ?? hostOf(exchange.request.url);
}

/** What is needed to tell whether a check covers a request. */
const knowledge: Knowledge = { neededHeaders, hasStoredAnswer: () => false, mostSeconds: 0 };

const hasFailed = (exchange: Exchange) => ['blocked', 'failed'].includes(verdictOf(exchange).outcome);

/** A check as a view shows it. */
export interface ShownCheck {
  readonly checked: CheckedBucket;
  /** Whether it stands in the finding that is shown, which is about the same bucket; else it stands alone. */
  readonly isOfFinding: boolean;
  /** Whether a request to the bucket has failed since, so that the check says nothing of how it answers now. */
  readonly isOlder: boolean;
}

/**
 * What a view shows of its tab's check; `null` for nothing. A check stands beside the finding about the same bucket, and
 * alone once that has left the list, until the page sends something new. `underWay`: how many requests have not ended.
 * When a request fails after it, or was under way then and asks something else, a check with which all passed says
 * nothing any more, nor does one whose requests have left the list.
 */
export function shownCheck(
  checked: CheckedBucket | null,
  exchanges: readonly Exchange[],
  selected: Finding | null,
  underWay: number,
): ShownCheck | null {
  if (checked === null) return null;
  const ofPlace = exchanges.filter((each) => placeOf(each) === checked.place);
  const later = ofPlace.filter(
    (each) => each.startedAt > checked.startedAt || (hasFailed(each) && !covers(checked.check, each, knowledge)),
  );
  const isOlder = later.some(hasFailed);
  if (isOlder && (isMended(checked) || later.length === ofPlace.length)) return null;
  if (selected !== null && placeOf(selected.example) === checked.place) return { checked, isOfFinding: true, isOlder };
  return later.length === 0 && underWay === 0 ? { checked, isOfFinding: false, isOlder: false } : null;
}

/** Whether a check has ended with all requests passing. */
export function isMended({ progress, check, sent }: CheckedBucket): boolean {
  return progress === 'done' && allPass(check, sent);
}

/**
 * Whether nothing is left to do about an exchange once a check has passed: it went well before, or the check covers what
 * failed. What the bucket refuses for another reason, such as its signature, no rule settles.
 */
export function isSettledBy({ check, place, startedAt }: CheckedBucket, exchange: Exchange): boolean {
  if (exchange.startedAt > startedAt || placeOf(exchange) !== place) return false;
  return hasFailed(exchange) ? covers(check, exchange, knowledge) : succeeded(exchange);
}

/**
 * Whether a check shows that what a bucket answered about a finding does not hold any more: each request passed in it
 * afterwards.
 */
export function outdates(checked: CheckedBucket | null, asked: AskedBucket, { example }: Finding): boolean {
  if (checked === null || !isMended(checked) || placeOf(example) !== checked.place) return false;
  return (asked.endedAt ?? Number.POSITIVE_INFINITY) < checked.startedAt;
}
