import { domainToASCII } from 'node:url';
import { expectedSteps } from '../src/cos/expected-steps.ts';
import type { Exchange } from '../src/exchange.ts';
import { headerRemarkText, methodProblemText, originProblemText } from '../src/text/what-if-text.ts';
import { readHeaders, type WantedHeader, withHeaders } from '../src/what-if/header-reading.ts';
import { readMethod } from '../src/what-if/method-reading.ts';
import { readOrigin } from '../src/what-if/origin-reading.ts';
import { wantedExchange } from '../src/what-if/wanted-exchange.ts';
import { CannotJudge, refuse } from './failure.ts';

/** The uploads whose requests are known: one in parts, and one of the whole object at once. */
export const uploads = ['parts', 'simple'] as const;

export type Upload = (typeof uploads)[number];

/** A request that nobody has sent, as a person tells it. */
export interface ToldRequest {
  readonly origin: string;
  readonly method: string;
  /** Each a name, or a name with its value. */
  readonly headers: readonly string[];
  readonly credentials: boolean;
  /** All requests of such an upload, in place of one. */
  readonly upload: Upload | null;
}

/** Where it goes: `examplebucket-1250000000`, and the address at which that is asked. */
export interface Place {
  /** `null` at a custom domain of which no bucket is known. */
  readonly bucket: string | null;
  readonly url: string | null;
}

/** The query in the address of each step of an upload in parts. */
const queries = {
  start: '?uploads',
  part: '?partNumber=1&uploadId=any',
  complete: '?uploadId=any',
  abort: '?uploadId=any',
};

function originOf(told: string): string {
  const read = readOrigin(told, (host) => domainToASCII(host) || null);
  if (read.ok) return read.origin;
  const { problem } = read;
  throw new CannotJudge(({ text, cli }) => cli.about('--origin', originProblemText(text.interface.whatIf, problem)));
}

function methodOf(told: string): string {
  const read = readMethod(told);
  if (read.ok) return read.method;
  const { problem } = read;
  throw new CannotJudge(({ text, cli }) => cli.about('--method', methodProblemText(text.interface.whatIf, problem)));
}

function headersOf(told: readonly string[]): readonly WantedHeader[] {
  let all: readonly WantedHeader[] = [];
  for (const each of told) {
    const { headers, remarks } = readHeaders(each);
    const wrong = remarks.find(({ kind }) => kind === 'no-name' || kind === 'forbidden');
    if (wrong !== undefined) {
      throw new CannotJudge(({ text, cli }) => cli.about('--header', headerRemarkText(text.interface.whatIf, wrong)));
    }
    if (headers.length === 0) return refuse({ kind: 'lacks-value', option: '--header' });
    all = withHeaders(all, headers);
  }
  return all;
}

/** What the vendor's SDK sends with the requests of an upload, as cos-js-sdk-v5 1.10 does. */
const sentBySdk: Readonly<Record<Upload, readonly string[]>> = {
  parts: ['authorization'],
  simple: ['authorization', 'cache-control', 'content-type'],
};

/**
 * The exchanges that a person wants to know of, before anything is answered. For an upload in parts these are what the
 * vendor's SDK sends, beginning with its search for an unfinished upload, and the request by which it would abort.
 */
export function wantedExchanges(told: ToldRequest, place: Place): readonly [Exchange, ...Exchange[]] {
  const { upload, credentials: withCredentials } = told;
  const own = headersOf(told.headers);
  const sent = upload === null ? [] : sentBySdk[upload];
  const wanted = {
    url: place.url,
    bucket: place.bucket ?? '',
    origin: originOf(told.origin),
    method: upload === null ? methodOf(told.method) : upload === 'parts' ? 'GET' : 'PUT',
    headers: withHeaders(
      own,
      sent.map((name) => ({ name, asked: true })),
    ),
    withCredentials,
    uploadsPart: false,
  };
  const { namedBucket = '', ...unnamed } = wantedExchange(wanted);
  const first: Exchange = namedBucket === '' ? unnamed : { ...unnamed, namedBucket };
  if (upload !== 'parts') return [first];
  const { url } = first.request;
  const at = (query: string): Exchange => ({ ...first, request: { ...first.request, url: `${url}${query}` } });
  const look = at('?uploads');
  const steps = expectedSteps(look).map(({ kind, method, headerNames }, index): Exchange => {
    const step = at(queries[kind]);
    return {
      ...step,
      id: `what-if ${index + 1}`,
      startedAt: index + 1,
      request: { ...step.request, method, unsafeHeaderNames: headerNames },
    };
  });
  return [look, ...steps];
}
