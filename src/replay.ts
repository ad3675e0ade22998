import type { CorsConfiguration } from './cos/cors-configuration.ts';
import { type BucketRequest, type Match, matchAnswered } from './cos/match.ts';
import { type PreparedRules, preparedRules } from './cos/prepared-rules.ts';
import { respondFrom } from './cos/respond.ts';
import { askedHeaders, type CorsResponse, type Exchange } from './exchange.ts';
import { corsCheck } from './fetch/cors-check.ts';
import type { CorsFailure } from './fetch/cors-failure.ts';
import { judgePreflight, type PreflightedRequest } from './fetch/cors-preflight.ts';
import { isCorsSafelistedMethod } from './fetch/safelist.ts';
import { credentialsModeOf, type Stage } from './recorded-verdict.ts';
import { remembered, rememberedBy } from './remembered.ts';

/** A simulated request to the bucket, what each rule says of it, the bucket's answer and the browser's verdict. */
export interface Turn {
  readonly request: BucketRequest;
  readonly match: Match;
  readonly answer: CorsResponse;
  readonly verdict: 'success' | CorsFailure;
}

/** What would happen to an exchange under a configuration. */
export interface Replay {
  /** `null` when the request needs no preflight. */
  readonly preflight: Turn | null;
  /** The request itself. It is worked out even after a refused preflight, as if that had passed. */
  readonly actual: Turn;
  readonly verdict:
    | { readonly outcome: 'success' }
    | { readonly outcome: 'blocked'; readonly stage: Stage; readonly failure: CorsFailure };
}

/** What an exchange asks of the rules. `key` is the same for those that ask the same. */
interface Asking<T> {
  readonly key: string;
  readonly asked: T;
}

interface AskedByItself extends Pick<PreflightedRequest, 'origin' | 'method' | 'credentialsMode'> {
  readonly status: number;
}

function askedByPreflight(exchange: Exchange): PreflightedRequest | null {
  const { request, preflight } = exchange;
  const needed = preflight !== null || !isCorsSafelistedMethod(request.method) || request.unsafeHeaderNames.length > 0;
  if (!needed) return null;
  return {
    origin: preflight?.origin ?? request.origin,
    method: preflight?.method ?? request.method,
    unsafeHeaderNames: askedHeaders(exchange),
    credentialsMode: credentialsModeOf(exchange),
  };
}

function asking<T>(asked: T): Asking<T> {
  return { key: JSON.stringify(asked), asked };
}

/** What an exchange asks with its preflight, `null` for none, and itself. Remembered: it is replayed under many rules. */
const askingsOf = remembered((exchange: Exchange) => {
  const { request, response } = exchange;
  const { origin, method } = request;
  const preflight = askedByPreflight(exchange);
  const credentialsMode = preflight?.credentialsMode ?? credentialsModeOf(exchange);
  const actual: AskedByItself = { origin, method, credentialsMode, status: response?.status ?? 200 };
  return { preflight: preflight && asking(preflight), actual: asking(actual) };
});

function playPreflight(preflighted: PreflightedRequest, prepared: PreparedRules): Turn {
  const request: BucketRequest = {
    method: 'OPTIONS',
    origin: preflighted.origin,
    requestMethod: preflighted.method,
    requestHeaders: preflighted.unsafeHeaderNames,
  };
  const { status, matchedRule, headers } = respondFrom(prepared, request);
  const match = matchAnswered(prepared, request, matchedRule);
  const answer = { status: status ?? 403, headers };
  return { request, match, answer, verdict: judgePreflight(answer, preflighted) };
}

function playActual({ origin, method, credentialsMode, status }: AskedByItself, prepared: PreparedRules): Turn {
  const request: BucketRequest = { method, origin, requestMethod: null, requestHeaders: [] };
  const { matchedRule, headers } = respondFrom(prepared, request);
  const match = matchAnswered(prepared, request, matchedRule);
  const answer = { status, headers };
  return { request, match, answer, verdict: corsCheck(headers, origin, credentialsMode) };
}

/** Plays what is asked of a configuration, each once as long as that lives: exchanges that ask the same share turns. */
const players = remembered((configuration: CorsConfiguration) => {
  const prepared = preparedRules(configuration);
  return {
    preflight: rememberedBy(
      ({ key }: Asking<PreflightedRequest>) => key,
      ({ asked }) => playPreflight(asked, prepared),
    ),
    actual: rememberedBy(
      ({ key }: Asking<AskedByItself>) => key,
      ({ asked }) => playActual(asked, prepared),
    ),
  };
});

function replayOf(preflight: Turn | null, actual: Turn): Replay {
  const failed = [
    { stage: 'preflight', failure: preflight?.verdict ?? 'success' },
    { stage: 'actual', failure: actual.verdict },
  ] as const;
  for (const { stage, failure } of failed) {
    if (failure !== 'success') return { preflight, actual, verdict: { outcome: 'blocked', stage, failure } };
  }
  return { preflight, actual, verdict: { outcome: 'success' } };
}

/** Plays an exchange again: the bucket answers from the configuration, the browser judges. */
export function replay(exchange: Exchange, configuration: CorsConfiguration): Replay {
  const play = players(configuration);
  const { preflight, actual } = askingsOf(exchange);
  return replayOf(preflight && play.preflight(preflight), play.actual(actual));
}

/** Replays as `replay` does, and remembers nothing: for a configuration that is tried and left. */
export function replayOnce(exchange: Exchange, configuration: CorsConfiguration): Replay {
  const prepared = preparedRules(configuration);
  const { preflight, actual } = askingsOf(exchange);
  return replayOf(preflight && playPreflight(preflight.asked, prepared), playActual(actual.asked, prepared));
}

/** Returns the turn that decides the replay: the preflight if that is blocked, else the request itself. */
export function decidingTurn({ preflight, actual, verdict }: Replay): Turn {
  return preflight !== null && verdict.outcome === 'blocked' && verdict.stage === 'preflight' ? preflight : actual;
}

/** Returns the exchange as it would be recorded if the bucket had this configuration. */
export function exchangeUnder(exchange: Exchange, configuration: CorsConfiguration): Exchange {
  const { preflight, actual, verdict } = replay(exchange, configuration);
  const refused = verdict.outcome === 'blocked' && verdict.stage === 'preflight';
  return {
    ...exchange,
    request: { ...exchange.request, credentialsMode: credentialsModeOf(exchange) },
    preflight:
      preflight === null
        ? null
        : {
            method: preflight.request.requestMethod ?? exchange.request.method,
            headerNames: preflight.request.requestHeaders,
            ...(exchange.preflight?.origin === undefined ? {} : { origin: exchange.preflight.origin }),
            response: preflight.answer,
            error: null,
          },
    response: refused ? null : actual.answer,
    error: null,
  };
}
