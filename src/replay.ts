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

function preflightedRequest(exchange: Exchange): PreflightedRequest | null {
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

function playActual(exchange: Exchange, prepared: PreparedRules): Turn {
  const { method, origin } = exchange.request;
  const request: BucketRequest = { method, origin, requestMethod: null, requestHeaders: [] };
  const { matchedRule, headers } = respondFrom(prepared, request);
  const match = matchAnswered(prepared, request, matchedRule);
  const answer = { status: exchange.response?.status ?? 200, headers };
  return { request, match, answer, verdict: corsCheck(headers, origin, credentialsModeOf(exchange)) };
}

/** Plays an exchange again: the bucket answers from the configuration, the browser judges. */
export function replay(exchange: Exchange, configuration: CorsConfiguration): Replay {
  const prepared = preparedRules(configuration);
  const preflighted = preflightedRequest(exchange);
  const preflight = preflighted === null ? null : playPreflight(preflighted, prepared);
  const actual = playActual(exchange, prepared);
  const failed = [
    { stage: 'preflight', failure: preflight?.verdict ?? 'success' },
    { stage: 'actual', failure: actual.verdict },
  ] as const;
  for (const { stage, failure } of failed) {
    if (failure !== 'success') return { preflight, actual, verdict: { outcome: 'blocked', stage, failure } };
  }
  return { preflight, actual, verdict: { outcome: 'success' } };
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
