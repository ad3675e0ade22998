import { hasKeptValue } from '../cos/answers/kept-values.ts';
import type { CorsResponse, CosError, Exchange, Preflight, Redirect } from '../exchange.ts';
import type { Header } from '../headers.ts';
import { isToken } from '../headers.ts';
import { type NameKey, shownAddress } from './shown-address.ts';

function shownHeader([name, value]: Header, nameKey: NameKey): Header {
  if (name.toLowerCase() === 'location') return [name, shownAddress(value, nameKey) ?? ''];
  return [name, hasKeptValue(name) ? value : ''];
}

/** A name of a header or a method: nothing else fits into their places. */
const isName = (text: string) => isToken(text.replace(/…$/, ''));

const modes = ['omit', 'same-origin', 'include'] as const;

/** A serialized origin; empty for what is none. https://html.spec.whatwg.org/#ascii-serialisation-of-an-origin */
function shownOrigin(origin: string): string {
  return /^(?:null|[a-z][a-z0-9+.-]{0,40}:\/\/[^\s/?#@\\]{0,300})$/.test(origin) ? origin : '';
}

/** What COS's messages say without a quotation of the request: words alone. */
const plainWords = /^[A-Za-z]{0,20}(?:[ ,.;:'-][A-Za-z]{0,20})*$/;

function shownError({ code, message }: CosError): CosError {
  const isPlain = message.length <= 256 && plainWords.test(message);
  return { code: /^[A-Za-z0-9.]{1,64}$/.test(code) ? code : '', message: isPlain ? message : '' };
}

function shownResponse(response: CorsResponse | null, nameKey: NameKey): CorsResponse | null {
  if (response === null) return null;
  const { status, headers, fromCache, givenBefore, rewritten, cosError } = response;
  return {
    status,
    headers: headers.filter(([name]) => isName(name)).map((header) => shownHeader(header, nameKey)),
    ...(fromCache === undefined ? {} : { fromCache }),
    ...(givenBefore === undefined ? {} : { givenBefore }),
    ...(rewritten === undefined ? {} : { rewritten }),
    ...(cosError === undefined ? {} : { cosError: shownError(cosError) }),
  };
}

/** In characters. What a longer failure says behind them is not looked at. */
const longestCode = 200;

/** A browser's own code or sentence for a failure, without an address that it may quote. */
function shownCode(error: string | null): string | null {
  return error === null ? null : error.slice(0, longestCode).replace(/\b[a-z][a-z0-9+.-]*:\/\/\S+/gi, '…');
}

function shownPreflight(preflight: Preflight | null, nameKey: NameKey): Preflight | null {
  if (preflight === null) return null;
  const { method, headerNames, origin, response, error } = preflight;
  return {
    method: isName(method) ? method : '',
    headerNames: headerNames.filter(isName),
    ...(origin === undefined ? {} : { origin: shownOrigin(origin) }),
    response: shownResponse(response, nameKey),
    error: shownCode(error),
  };
}

function shownRedirect({ url, response }: Redirect, nameKey: NameKey): Redirect {
  return { url: shownAddress(url, nameKey) ?? '', response: shownResponse(response, nameKey) };
}

/**
 * The exchange as a report has it. Each of its parts is copied by name, and only as far as it has the form that it is to
 * have: what an exchange may come to hold beside them stays out of reports. `id` is the one that it has in the report; `nameKey`
 * names the objects.
 */
export function shownExchange(exchange: Exchange, id: string, nameKey: NameKey): Exchange {
  const { startedAt, request, preflight, response, error, endedAt, type, redirects, namedBucket } = exchange;
  const { url, method, origin, credentialsMode, unsafeHeaderNames, framed } = request;
  return {
    id,
    startedAt,
    request: {
      url: shownAddress(url, nameKey) ?? '',
      method: isName(method) ? method : '',
      origin: shownOrigin(origin),
      credentialsMode: modes.find((mode) => mode === credentialsMode) ?? null,
      unsafeHeaderNames: unsafeHeaderNames.filter(isName),
      ...(framed === undefined ? {} : { framed }),
    },
    preflight: shownPreflight(preflight, nameKey),
    response: shownResponse(response, nameKey),
    error: shownCode(error),
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(type === undefined || !/^[a-z_]{1,40}$/.test(type) ? {} : { type }),
    ...(redirects === undefined ? {} : { redirects: redirects.map((each) => shownRedirect(each, nameKey)) }),
    ...(namedBucket === undefined || !/^[a-z0-9-]{1,63}$/.test(namedBucket) ? {} : { namedBucket }),
  };
}
