import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import type { Asked } from '../cos/edits/opened.ts';
import { neededHeaders } from '../cos/needed-headers.ts';
import { type Diagnosis, diagnose, isBeyondRules, isFaultOfKnownRules, isHint } from '../diagnosis.ts';
import type { Exchange } from '../exchange.ts';
import { exchangeUnder, type Replay, replay } from '../replay.ts';
import { type Assumption, assumptionsBehind } from '../replay-assumptions.ts';
import { isSought, onlyAsked, type Suggestion, suggest, widened } from '../suggestion/suggestion.ts';

/** What would become of a request under a bucket's rules. */
export interface Prediction {
  /** The exchange with what the bucket would answer. */
  readonly exchange: Exchange;
  readonly configuration: CorsConfiguration;
  readonly replayed: Replay;
  /** Why the browser would block the request, or the page could not use its answer; `null` when it passes. */
  readonly diagnosis: Diagnosis | null;
  /** What else is to be said, in order of importance. */
  readonly others: readonly Diagnosis[];
}

/** A change of the rules with which a request passes, and what all of that rests on. */
export interface PredictedChange {
  /** `null` when nothing is to be changed, or no rule can allow the request. */
  readonly suggestion: Suggestion | null;
  /** Whether no change was looked for, since that would take too long. */
  readonly unsought: boolean;
  /** The change with `*` for the header names; `null` for none. */
  readonly wide: Suggestion | null;
  /** The change by a rule of its own, where the other opens much more; else `null`. */
  readonly only: Suggestion | null;
  readonly asked: Asked;
  readonly assumptions: readonly Assumption[];
  /** How many captured exchanges there are to the bucket. */
  readonly captured: number;
}

/** The exchange with what the bucket would answer, and with the headers that the page would have to read. */
function answeredBy(configuration: CorsConfiguration, exchange: Exchange): Exchange {
  const { response, ...answered } = exchangeUnder(exchange, configuration);
  const needed = neededHeaders(exchange).map((name) => [name, ''] as const);
  return { ...answered, response: response && { ...response, headers: [...response.headers, ...needed] } };
}

/** Predicts how a request ends of which nothing is recorded: the bucket answers from the rules, the browser judges. */
export function predict(exchange: Exchange, configuration: CorsConfiguration): Prediction {
  const replayed = replay(exchange, configuration);
  const answered = answeredBy(configuration, exchange);
  const found = diagnose(answered, configuration);
  const [first] = found;
  const isUseless = first?.kind === 'header-not-exposed' && first.partUpload;
  const passes = first === undefined || isHint(first) || (replayed.verdict.outcome === 'success' && !isUseless);
  return {
    exchange: answered,
    configuration,
    replayed,
    diagnosis: passes ? null : first,
    others: passes ? found : found.slice(1),
  };
}

/**
 * The smallest change with which the predicted request passes. `captured`: the exchanges to the same bucket, of which
 * it may break none.
 */
export function changeFor(prediction: Prediction, captured: readonly Exchange[]): PredictedChange {
  const { exchange, configuration, diagnosis, others } = prediction;
  const asked = { origins: [exchange.request.origin], methods: [exchange.request.method] };
  const mends =
    diagnosis !== null && !isBeyondRules(diagnosis) && [diagnosis, ...others].some((each) => isFaultOfKnownRules(each));
  const suggestion = mends ? suggest([exchange], [exchange, ...captured], configuration) : null;
  const wide = suggestion && widened(suggestion, [exchange], [exchange, ...captured], configuration);
  const only = suggestion && onlyAsked(suggestion, [exchange], [exchange, ...captured], configuration);
  const assumptions = assumptionsBehind([exchange], configuration, suggestion);
  const unsought = mends && !isSought([exchange], configuration);
  return { suggestion, unsought, wide, only, asked, assumptions, captured: captured.length };
}
