import type { CorsResponse, Exchange } from '../../src/exchange.ts';
import { redactResponseHeaders } from './redact-response-headers.ts';
import { type HideKey, redactUrl } from './redact-url.ts';

const hidden = /^object-[0-9a-f]{12}$/;

/** Applies `hideKey`, unless the key is a name that already hides one. */
const unlessHidden =
  (hideKey: HideKey): HideKey =>
  (key) =>
    hidden.test(key) ? key : hideKey(key);

/** The address with its object key hidden; empty when it is no http(s) address. */
export function hideKeyInUrl(url: string, hideKey: HideKey): string {
  return redactUrl(url, undefined, unlessHidden(hideKey)) ?? '';
}

function hideKeysInResponse(response: CorsResponse | null, url: string, hideKey: HideKey): CorsResponse | null {
  return response && { ...response, headers: redactResponseHeaders(response.headers, url, unlessHidden(hideKey)) };
}

type Answers = Pick<Exchange, 'preflight' | 'response' | 'redirects'>;

/** The answers to a request to `url` and to its preflight, and its redirects, with their object keys hidden. */
export function hideKeysInAnswers({ preflight, response, redirects }: Answers, url: string, hideKey: HideKey): Answers {
  return {
    preflight: preflight && { ...preflight, response: hideKeysInResponse(preflight.response, url, hideKey) },
    response: hideKeysInResponse(response, url, hideKey),
    ...(redirects && {
      redirects: redirects.map((redirect) => ({
        url: hideKeyInUrl(redirect.url, hideKey),
        response: hideKeysInResponse(redirect.response, redirect.url, hideKey),
      })),
    }),
  };
}

/** The exchange with the object keys in its address, answers and redirects hidden. */
export function withHiddenKeys(exchange: Exchange, hideKey: HideKey): Exchange {
  const url = hideKeyInUrl(exchange.request.url, hideKey);
  return { ...exchange, ...hideKeysInAnswers(exchange, url, hideKey), request: { ...exchange.request, url } };
}
