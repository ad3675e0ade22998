import { hostOf } from '../../../src/cos/endpoint.ts';
import type { CorsResponse, Exchange } from '../../../src/exchange.ts';
import type { Header } from '../../../src/headers.ts';
import { recordedVerdict } from '../../../src/recorded-verdict.ts';
import type { HeaderListText } from '../../../src/text/evidence-text.ts';

/** One header as it is shown. */
export interface HeaderLine {
  readonly name: string;
  /** `null` where only the name is kept. */
  readonly value: string | null;
  /** Whether browsers or COS decide by it what the page may do. */
  readonly decides: boolean;
}

/** The headers of one request or response. */
export interface HeaderSection {
  readonly title: string;
  readonly lines: readonly HeaderLine[];
  /** What is missing. */
  readonly note: string | null;
}

function decides(name: string): boolean {
  return name.startsWith('access-control-') || name === 'vary' || name === 'origin';
}

/** A value that was dropped when the response was taken in is empty, as no value of those that are kept ever is. */
function responseLine([name, value]: Header): HeaderLine {
  const lowerCased = name.toLowerCase();
  const isKept = value !== '' || lowerCased.startsWith('access-control-');
  return { name, value: isKept ? value : null, decides: decides(lowerCased) };
}

function decidingFirst(lines: readonly HeaderLine[]): readonly HeaderLine[] {
  return [...lines.filter((line) => line.decides), ...lines.filter((line) => !line.decides)];
}

function responseSection(
  response: CorsResponse | null,
  titled: (status: number) => string,
  { noResponse, noCorsHeaders }: HeaderListText,
): HeaderSection {
  if (response === null) return { title: noResponse, lines: [], note: null };
  const { status, headers } = response;
  const isBare = headers.every(([name]) => !name.toLowerCase().startsWith('access-control-'));
  return {
    title: titled(status),
    lines: decidingFirst(headers.map(responseLine)),
    note: isBare ? noCorsHeaders : null,
  };
}

const deciding = (name: string, value: string | null): HeaderLine => ({ name, value, decides: true });

function preflightSections({ request, preflight }: Exchange, words: HeaderListText): HeaderSection[] {
  if (preflight === null) return [];
  const { method, headerNames, origin = request.origin, response } = preflight;
  const lines = [
    deciding('Origin', origin),
    deciding('Access-Control-Request-Method', method),
    ...(headerNames.length === 0 ? [] : [deciding('Access-Control-Request-Headers', headerNames.join(', '))]),
  ];
  return [
    { title: words.preflightRequest, lines, note: null },
    responseSection(response, words.preflightResponse, words),
  ];
}

function requestSections(exchange: Exchange, words: HeaderListText): HeaderSection[] {
  const { request, response } = exchange;
  const verdict = recordedVerdict(exchange);
  const title = words.request(request.method);
  const isSent = verdict.outcome === 'success' || !('stage' in verdict) || verdict.stage === 'actual';
  if (!isSent) return [{ title, lines: [], note: words.notSent }];
  const mode = request.credentialsMode;
  const lines = [
    deciding('Origin', request.origin),
    ...(mode === null ? [] : [deciding(words.credentials, words.modes[mode])]),
    ...request.unsafeHeaderNames.map((name) => deciding(name, null)),
  ];
  return [{ title, lines, note: null }, responseSection(response, words.response, words)];
}

/** The headers that decide about an exchange, and the others that were kept: what was sent, and what came back. */
export function headerSections(exchange: Exchange, words: HeaderListText): readonly HeaderSection[] {
  const redirects = (exchange.redirects ?? []).flatMap(({ url, response }) =>
    response === null ? [] : [responseSection(response, (status) => words.redirect(status, hostOf(url)), words)],
  );
  return [...redirects, ...preflightSections(exchange, words), ...requestSections(exchange, words)];
}
