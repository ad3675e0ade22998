import type { CorsResponse, CosError, CredentialsMode, Exchange, Preflight, Redirect } from '../../src/exchange.ts';
import type { Header } from '../../src/headers.ts';
import { fields, isNumber, isText, isTime, isTruth, listOf, oneOf, orNull, type Shape } from './shape.ts';

const texts = listOf(isText);

/** A header is a pair of texts. Written out, because most of what is stored are headers. */
export const isHeader: Shape<Header> = (value): value is Header =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && typeof value[1] === 'string';

export const isCredentialsMode: Shape<CredentialsMode> = oneOf('omit', 'same-origin', 'include');

export const isResponse: Shape<CorsResponse> = fields<CorsResponse>(
  { status: isNumber, headers: listOf(isHeader) },
  {
    fromCache: isTruth,
    givenBefore: oneOf('cors', 'plain'),
    rewritten: isTruth,
    cosError: fields<CosError>({ code: isText, message: isText }),
  },
);

export const isPreflight: Shape<Preflight> = fields<Preflight>(
  { method: isText, headerNames: texts, response: orNull(isResponse), error: orNull(isText) },
  { origin: isText },
);

export const isRedirect: Shape<Redirect> = fields({ url: isText, response: orNull(isResponse) });

const isRequest: Shape<Exchange['request']> = fields<Exchange['request']>(
  {
    url: isText,
    method: isText,
    origin: isText,
    credentialsMode: orNull(isCredentialsMode),
    unsafeHeaderNames: texts,
  },
  { framed: isTruth },
);

/** Whether a value is an exchange, with all that this version reads of one. */
export const isExchange: Shape<Exchange> = fields<Exchange>(
  {
    id: isText,
    startedAt: isTime,
    request: isRequest,
    preflight: orNull(isPreflight),
    response: orNull(isResponse),
    error: orNull(isText),
  },
  { endedAt: isTime, type: isText, redirects: listOf(isRedirect), namedBucket: isText },
);
