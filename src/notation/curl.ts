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

const onOneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ');

/**
 * Quotes a text so that the shell passes it on as it is. Line ends and control characters become spaces. Each part is
 * within quotation marks of PowerShell, too: with `'\''` for an apostrophe it would run what stands behind that.
 */
function quote(text: string): string {
  return `'${onOneLine(text).replaceAll("'", `'"'"'`)}'`;
}

/** Characters that Windows' `cmd`, which knows no apostrophes, reads as the end of a command. */
const endsCommand = /[&|<>^]/;
/** Characters that some shell reads within quotation marks. */
const readWithinMarks = /[$`!%"\\]/;

/**
 * Quotes a header so that `cmd`, too, passes it on. A page chooses the names of its headers. From one that `cmd` can
 * take only within quotation marks, and another shell only without, the characters that end a command are taken out: no
 * server knows such a name.
 */
function quoteHeader(header: string): string {
  if (!endsCommand.test(header)) return quote(header);
  return readWithinMarks.test(header) ? quote(header.replace(/[&|<>^]/g, '')) : `"${onOneLine(header)}"`;
}

const percentEncoded = (text: string) => encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')).replaceAll("'", '%27');

/**
 * The address with those characters of its path and query percent-encoded that no shell should see: a page chooses them,
 * and a person may paste the command into a shell for which it is not made, as fish or Windows' `cmd`.
 */
function plainAddress(url: string): string {
  const [, host = '', path = '', query = ''] = /^([a-z]+:\/\/[^/?#]*)?([^?]*)(.*)$/is.exec(url) ?? [];
  const odd = /[^\x21-\x7E]+|["'<>\\^`|]+|%(?![\dA-F]{2})/giu;
  return host + path.replace(odd, percentEncoded).replaceAll('&', '%26') + query.replace(odd, percentEncoded);
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
  const plain = plainAddress(url);
  const glob = /[[\]{}]/.test(plain) ? ' -g' : '';
  const address = plain.startsWith('-') ? `--url ${quote(plain)}` : quote(plain);
  return [`curl -i${glob} -X OPTIONS ${address}`, ...headers.map((header) => `-H ${quoteHeader(header)}`)].join(' ');
}
