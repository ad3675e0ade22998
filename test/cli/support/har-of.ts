import type { CorsResponse, Exchange } from '../../../src/exchange.ts';

const headersOf = (headers: readonly (readonly [string, string])[]) =>
  headers.map(([name, value]) => ({ name, value }));

function responseOf(response: CorsResponse | null, error: string | null): object {
  const { status = 0, headers = [] } = response ?? {};
  return { status, headers: headersOf(headers), content: {}, ...(error === null ? {} : { _error: error }) };
}

/** An exchange as a HAR that a browser might export: the request, and its preflight behind it. */
export function harOf({ request, preflight, response, error, startedAt, type = 'xmlhttprequest' }: Exchange): string {
  const { url, method, origin, unsafeHeaderNames } = request;
  const at = (offset: number) => new Date(startedAt + offset).toISOString();
  const sent = unsafeHeaderNames.map((name) => [name, 'a'] as const);
  const _resourceType = type === 'xmlhttprequest' ? 'fetch' : type;
  const entry = {
    startedDateTime: at(0),
    time: 10,
    _resourceType,
    request: { method, url, headers: headersOf([['Origin', origin], ...sent]) },
    response: responseOf(response, error),
  };
  const asked = preflight && {
    startedDateTime: at(1),
    time: 5,
    _resourceType: 'preflight',
    request: {
      method: 'OPTIONS',
      url,
      headers: headersOf([
        ['Origin', preflight.origin ?? origin],
        ['Access-Control-Request-Method', preflight.method],
        ...(preflight.headerNames.length === 0
          ? []
          : [['Access-Control-Request-Headers', preflight.headerNames.join(',')] as const]),
      ]),
    },
    response: responseOf(preflight.response, preflight.error),
  };
  return JSON.stringify({ log: { version: '1.2', pages: [], entries: asked === null ? [entry] : [entry, asked] } });
}
