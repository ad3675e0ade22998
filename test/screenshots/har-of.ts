import type { CorsResponse, Exchange } from '../../src/exchange.ts';
import type { HeaderList } from '../../src/headers.ts';

const fields = (headers: HeaderList) => headers.map(([name, value]) => ({ name, value }));

/** A response as DevTools record it; without one, the browser's error or, where there is none, that it is under way. */
function recorded(response: CorsResponse | null, error: string | null) {
  return response === null
    ? { status: 0, headers: [], _error: error }
    : { status: response.status, headers: fields(response.headers) };
}

/** The entries of one exchange: its preflight, if there was one, and the request itself. */
function entriesOf({ request, preflight, response, error, startedAt, endedAt }: Exchange) {
  const entry = (method: string, type: string, headers: HeaderList, answer: object) => ({
    startedDateTime: new Date(startedAt).toISOString(),
    time: (endedAt ?? startedAt) - startedAt,
    _resourceType: type,
    request: { method, url: request.url, headers: fields(headers) },
    response: answer,
  });
  const origin: HeaderList = [['Origin', request.origin]];
  const credentials: HeaderList = request.credentialsMode === 'include' ? [['Sec-Fetch-Storage-Access', 'active']] : [];
  const sent = entry(
    request.method,
    'fetch',
    [...origin, ...credentials],
    recorded(response, error ?? (endedAt === undefined ? null : 'net::ERR_FAILED')),
  );
  if (preflight === null) return [sent];
  const names: HeaderList =
    preflight.headerNames.length === 0 ? [] : [['Access-Control-Request-Headers', preflight.headerNames.join(',')]];
  const asking: HeaderList = [...origin, ['Access-Control-Request-Method', preflight.method], ...names];
  return [entry('OPTIONS', 'preflight', asking, recorded(preflight.response, preflight.error)), sent];
}

/** What DevTools would have recorded of exchanges, as the `log` of a HAR. Redirects are left out. */
export function harOf(exchanges: readonly Exchange[]) {
  return { entries: exchanges.flatMap(entriesOf) };
}
