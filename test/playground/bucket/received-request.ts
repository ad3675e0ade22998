import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';

export type Parameter = readonly [name: string, value: string];

/** A request as the bucket took it in, its URL decoded once. */
export interface ReceivedRequest {
  readonly method: string;
  readonly url: string;
  /** As sent, with the port when there was one. */
  readonly host: string;
  /** Decoded: `/holiday/beach photo.jpg` */
  readonly pathname: string;
  readonly query: readonly Parameter[];
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Splits `a=1&b` into decoded names and values; a name without `=` has the value "". A `+` stays a `+`. */
function parseQuery(text: string): Parameter[] {
  return text
    .split('&')
    .filter((item) => item !== '')
    .map((item) => {
      const equals = item.indexOf('=');
      return equals < 0 ? [decode(item), ''] : [decode(item.slice(0, equals)), decode(item.slice(equals + 1))];
    });
}

/** The first value of a query parameter, `null` when it is absent. */
export function parameter(request: ReceivedRequest, name: string): string | null {
  return request.query.find(([key]) => key === name)?.[1] ?? null;
}

/** The name of the object, without the first slash; "" for the bucket itself. */
export function objectKey(request: ReceivedRequest): string {
  return request.pathname.slice(1);
}

/** Reads a whole request, body included. */
export async function receive(message: IncomingMessage, scheme: 'http' | 'https'): Promise<ReceivedRequest> {
  const target = message.url ?? '/';
  const mark = target.indexOf('?');
  const host = message.headers.host ?? '';
  return {
    method: message.method ?? 'GET',
    url: `${scheme}://${host}${target}`,
    host,
    pathname: decode(mark < 0 ? target : target.slice(0, mark)),
    query: mark < 0 ? [] : parseQuery(target.slice(mark + 1)),
    headers: message.headers,
    body: await buffer(message),
  };
}
