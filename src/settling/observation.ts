import { alikeInAll } from '../alike.ts';
import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import { hostOf, parseEndpoint } from '../cos/endpoint.ts';
import { writtenOrigin } from '../cos/near-misses/written-origin.ts';
import { linesWrittenOtherwise } from '../cos/near-misses/written-otherwise.ts';
import type { Exchange } from '../exchange.ts';
import { replay } from '../replay.ts';
import { type Assumption, assumptionsOf } from '../replay-assumptions.ts';
import type { Contrary } from './contrary.ts';

/** What a bucket was seen to do where COS documents nothing. */
export interface Observation {
  readonly assumption: Assumption;
  /** What exactly was looked at, where an assumption speaks of several things; else empty. */
  readonly aspect: string;
  /** What it does instead of what is assumed; `null` where that was seen to hold. */
  readonly does: Contrary | null;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** An assumption behind a finding. */
export interface Resting {
  readonly assumption: Assumption;
  readonly aspect: string;
  /** An exchange whose outcome rests on it. */
  readonly exchange: Exchange;
  /** What the bucket was seen to do; `null` while it was not asked. */
  readonly observation: Observation | null;
}

/** A bucket is asked of few assumptions; the oldest observation leaves. */
const mostObservations = 50;
/** The most demands among which one is looked for that rests on an assumption. */
const mostDemands = 8;

function slipsIn(configuration: CorsConfiguration, origin: string): string[] {
  const lines = linesWrittenOtherwise(configuration, origin);
  return lines.flatMap((line) => writtenOrigin(line, writtenOrigin(origin)?.scheme)?.slips ?? []);
}

/** What exactly an assumption says of an exchange, since what is true of one slip in writing may not be of another. */
function aspectOf(assumption: Assumption, { request }: Exchange, configuration: CorsConfiguration): string {
  switch (assumption) {
    case 'origin-compared-literally':
      return [...new Set(slipsIn(configuration, request.origin))].sort().join(' ');
    case 'opaque-origin':
      return request.origin.replace(/:\/\/.*$/s, '');
    case 'other-endpoint-uses-bucket-rules':
      return parseEndpoint(hostOf(request.url)).kind;
    default:
      return '';
  }
}

/** Puts to each assumption behind a finding what was observed. `exchanges` are the finding's, the likeliest first. */
export function restingOn(
  assumptions: readonly Assumption[],
  exchanges: readonly [Exchange, ...Exchange[]],
  configuration: CorsConfiguration,
  observations: readonly Observation[],
): readonly Resting[] {
  const [first] = exchanges;
  const demands = assumptions.length === 0 ? [] : alikeInAll(exchanges).slice(0, mostDemands);
  const resting = demands.map(([exchange]) => ({
    exchange,
    found: assumptionsOf(exchange, configuration, replay(exchange, configuration)),
  }));
  return assumptions.map((assumption) => {
    const exchange = resting.find(({ found }) => found.includes(assumption))?.exchange ?? first;
    const aspect = aspectOf(assumption, exchange, configuration);
    const observation = observations.find((each) => each.assumption === assumption && each.aspect === aspect) ?? null;
    return { assumption, aspect, exchange, observation };
  });
}

/** Adds an observation, in place of an earlier one of the same. */
export function withObservation(observations: readonly Observation[], fresh: Observation): readonly Observation[] {
  const others = observations.filter(
    ({ assumption, aspect }) => assumption !== fresh.assumption || aspect !== fresh.aspect,
  );
  return [...others, fresh].slice(-mostObservations);
}
