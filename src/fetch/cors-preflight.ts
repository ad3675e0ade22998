import type { CorsResponse, CredentialsMode } from '../exchange.ts';
import { extractHeaderListValues, getHeader, type HeaderList, lowerCasedSet } from '../headers.ts';
import { corsCheck } from './cors-check.ts';
import type { CorsFailure } from './cors-failure.ts';
import { isRedirectStatus } from './redirect-status.ts';
import { corsUnsafeRequestHeaderNames, isCorsSafelistedMethod } from './safelist.ts';

/** What decides whether a request needs a preflight. */
export interface PreflightCause {
  readonly method: string;
  readonly headers: HeaderList;
  /** Whether an `XMLHttpRequest` has listeners on its `upload`: they force a preflight. */
  readonly useCorsPreflight: boolean;
}

/**
 * Whether a request needs a preflight when no earlier one is cached: step 12 of
 * https://fetch.spec.whatwg.org/#main-fetch and 4.1 of https://fetch.spec.whatwg.org/#http-fetch
 */
export function needsPreflight({ method, headers, useCorsPreflight }: PreflightCause): boolean {
  return useCorsPreflight || !isCorsSafelistedMethod(method) || corsUnsafeRequestHeaderNames(headers).length > 0;
}

/** The parts of a request against which the answer to its preflight is judged. */
export interface PreflightedRequest {
  readonly origin: string;
  readonly method: string;
  readonly unsafeHeaderNames: readonly string[];
  readonly credentialsMode: CredentialsMode;
}

/**
 * The headers of a preflight that decide its answer: `Origin` and those of steps 3 to 5.
 * https://fetch.spec.whatwg.org/#cors-preflight-fetch-0
 */
export function preflightHeaders({
  origin,
  method,
  unsafeHeaderNames,
}: Omit<PreflightedRequest, 'credentialsMode'>): HeaderList {
  return [
    ['Origin', origin],
    ['Access-Control-Request-Method', method],
    ...(unsafeHeaderNames.length === 0
      ? []
      : [['Access-Control-Request-Headers', unsafeHeaderNames.join(',')] as const]),
  ];
}

function judgeMethod(
  methods: readonly string[],
  headers: HeaderList,
  { method, credentialsMode }: PreflightedRequest,
): CorsFailure | null {
  if (methods.includes(method) || isCorsSafelistedMethod(method)) return null;
  if (credentialsMode !== 'include' && methods.includes('*')) return null;
  return { kind: 'method-not-in-allow-methods', method, value: getHeader(headers, 'Access-Control-Allow-Methods') };
}

/** Follows steps 7.6 and 7.7, but without credentials `*` covers `Authorization` too, as in both browsers. */
function judgeHeaders(listed: readonly string[], headers: HeaderList, request: PreflightedRequest): CorsFailure | null {
  const names = lowerCasedSet(listed);
  if (request.credentialsMode !== 'include' && names.has('*')) return null;
  const missing = request.unsafeHeaderNames.filter((name) => !names.has(name));
  if (missing.length === 0) return null;
  return {
    kind: 'headers-not-in-allow-headers',
    names: missing,
    value: getHeader(headers, 'Access-Control-Allow-Headers'),
  };
}

function judgeLists(headers: HeaderList, request: PreflightedRequest): CorsFailure | null {
  const methods = extractHeaderListValues(headers, 'Access-Control-Allow-Methods');
  if (methods === 'failure') {
    return { kind: 'allow-methods-unreadable', value: getHeader(headers, 'Access-Control-Allow-Methods') ?? '' };
  }
  const names = extractHeaderListValues(headers, 'Access-Control-Allow-Headers');
  if (names === 'failure') {
    return { kind: 'allow-headers-unreadable', value: getHeader(headers, 'Access-Control-Allow-Headers') ?? '' };
  }
  return judgeMethod(methods ?? [], headers, request) ?? judgeHeaders(names ?? [], headers, request);
}

/**
 * Judges the answer to a preflight in the browsers' own order. A failure for refused headers names all of them.
 * https://fetch.spec.whatwg.org/#cors-preflight-fetch-0, step 7
 */
export function judgePreflight(response: CorsResponse, request: PreflightedRequest): 'success' | CorsFailure {
  const { status, headers } = response;
  if (isRedirectStatus(status)) {
    return { kind: 'preflight-redirected', status, location: getHeader(headers, 'Location') };
  }
  const checked = corsCheck(headers, request.origin, request.credentialsMode);
  if (checked !== 'success') return checked;
  if (status < 200 || status > 299) return { kind: 'preflight-status-not-ok', status };
  return judgeLists(headers, request) ?? 'success';
}
