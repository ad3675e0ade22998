import type { CorsResponse } from '../../../src/exchange.ts';
import { getHeader, type HeaderList } from '../../../src/headers.ts';

/** https://www.rfc-editor.org/rfc/rfc9110#name-status-codes */
const phrases: Readonly<Record<number, string>> = { 200: 'OK', 204: 'No Content', 403: 'Forbidden', 404: 'Not Found' };

/** The headers by which the browser decides, and `Vary`, as COS orders and spells them. A browser lower-cases names. */
const shownNames = [
  'Access-Control-Allow-Origin',
  'Access-Control-Allow-Credentials',
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Headers',
  'Access-Control-Expose-Headers',
  'Access-Control-Max-Age',
  'Vary',
];

function shownHeaders(headers: HeaderList): HeaderList {
  return shownNames.flatMap((name) => {
    const value = getHeader(headers, name);
    return value === null ? [] : [[name, value] as const];
  });
}

interface Props {
  readonly answer: Pick<CorsResponse, 'headers'> & { readonly status: number | null };
  /** Said where no header of CORS is there. */
  readonly none: string;
}

/** The head of an answer as it comes over the wire, as far as CORS goes. `status` is `null` where it is open. */
export function HeadLines({ answer: { status, headers }, none }: Props) {
  const shown = shownHeaders(headers);
  const isBare = !shown.some(([name]) => /^access-control-/i.test(name));
  return (
    <pre class="head">
      {status !== null && `HTTP/1.1 ${status} ${phrases[status] ?? ''}`.trim()}
      {shown.map(([name, value]) => `${status === null && name === shown[0]?.[0] ? '' : '\n'}${name}: ${value}`)}
      {isBare && <span class="quiet">{`${status === null && shown.length === 0 ? '' : '\n'}${none}`}</span>}
    </pre>
  );
}
