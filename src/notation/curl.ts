import { askedHeaders, type Exchange } from '../exchange.ts';
import { preflightHeaders } from '../fetch/cors-preflight.ts';

/** A preflight to send from a terminal. */
export interface PreflightCommand {
  readonly url: string;
  readonly origin: string;
  readonly method: string;
  readonly headerNames: readonly string[];
}

/** The preflight of an exchange. */
export function preflightCommand(exchange: Exchange): PreflightCommand {
  const { request, preflight } = exchange;
  return {
    url: request.url,
    origin: preflight?.origin ?? request.origin,
    method: preflight?.method ?? request.method,
    headerNames: askedHeaders(exchange),
  };
}

/** Quotes a text so that the shell passes it on as it is. Line ends and control characters become spaces. */
function quote(text: string): string {
  const oneLine = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ');
  return `'${oneLine.replaceAll("'", "'\\''")}'`;
}

/**
 * Prints a command for a POSIX shell that sends a preflight and shows the answer with its headers.
 * https://fetch.spec.whatwg.org/#cors-preflight-fetch
 */
export function printCurl({ url, origin, method, headerNames }: PreflightCommand): string {
  const headers = preflightHeaders({ origin, method, unsafeHeaderNames: headerNames }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  // Without these, curl would take brackets for a list of addresses, and a leading hyphen for an option.
  const glob = /[[\]{}]/.test(url) ? ' -g' : '';
  const address = url.startsWith('-') ? `--url ${quote(url)}` : quote(url);
  return [`curl -i${glob} -X OPTIONS ${address}`, ...headers.map((header) => `-H ${quote(header)}`)].join(' ');
}
