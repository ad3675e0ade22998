import type { Check, CheckedRequest, Demand, PreflightToSend } from '../../src/checking/check.ts';
import type { CheckToMake, SavedChange } from '../../src/checking/check-to-make.ts';
import type { Sent } from '../../src/checking/outcome.ts';
import { mostInAll } from '../../src/probing/next-probes.ts';
import {
  anyOf,
  fields,
  isCount,
  isNumber,
  isText,
  isTime,
  isTruth,
  listOf,
  oneOf,
  orNull,
  type Shape,
} from '../shapes/shape.ts';
import { isConfiguration } from './configuration-shape.ts';
import { isProbe, isSent, isWebAddress } from './preflight-shapes.ts';

/** A check and how it stands. Times are in milliseconds since the epoch. */
export interface CheckedBucket extends CheckToMake {
  readonly sent: Sent;
  /** How it stands: `asking` goes on in the background, whatever closes. */
  readonly progress: 'asking' | 'done' | 'stopped';
  /** Whether the rules with the change are known from now on, because every answer is one that they give. */
  readonly noted: boolean;
  readonly startedAt: number;
  readonly endedAt: number | null;
}

const isPreflight: Shape<PreflightToSend> = fields({ url: isWebAddress, probe: isProbe });

const isDemand: Shape<Demand> = fields({
  method: isText,
  origin: isText,
  credentialsMode: oneOf('omit', 'same-origin', 'include'),
  credentialsAssumed: isTruth,
  neededHeaders: listOf(isText),
  preflight: orNull(anyOf<number | 'unsent'>(isCount, oneOf('unsent'))),
  bare: anyOf<number | 'unsent'>(isCount, oneOf('unsent')),
});

const isRequest: Shape<CheckedRequest> = fields({
  method: isText,
  url: isText,
  demand: isCount,
  refusedWith: orNull(isNumber),
  kept: anyOf<CheckedRequest['kept']>(isTime, oneOf('nothing', 'unknown', 'unneeded')),
  storedAnswer: isTruth,
});

/** More than the requests that are kept of a tab. */
const mostRequests = 1000;

const hasCheckFields: Shape<Check> = fields({
  requests: listOf(isRequest, mostRequests),
  demands: listOf(isDemand, mostRequests),
  preflights: listOf(isPreflight, mostInAll),
});

/** Whether each request names a demand of the check, and each demand preflights of it. */
function hasItsPlaces({ requests, demands, preflights }: Check): boolean {
  const isSentOne = (place: number | 'unsent' | null) => typeof place !== 'number' || place < preflights.length;
  return (
    requests.every(({ demand }) => demand < demands.length) &&
    demands.every(({ preflight, bare }) => isSentOne(preflight) && isSentOne(bare))
  );
}

const isCheck: Shape<Check> = (value): value is Check => hasCheckFields(value) && hasItsPlaces(value);

const isChange: Shape<SavedChange> = fields({ before: isConfiguration, configuration: isConfiguration });

/** Whether a stored value is a check of this version. */
export const isCheckedBucket: Shape<CheckedBucket> = fields({
  place: isText,
  bucket: orNull(isText),
  check: isCheck,
  change: orNull(isChange),
  pageOrigin: orNull(isText),
  sent: listOf(orNull(isSent), mostInAll),
  progress: oneOf('asking', 'done', 'stopped'),
  noted: isTruth,
  startedAt: isTime,
  endedAt: orNull(isTime),
});
