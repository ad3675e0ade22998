import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CorsConfiguration, CorsRule } from '../../../src/cos/cors-configuration.ts';
import type { Edit } from '../../../src/cos/edits/edit.ts';
import type { BucketRequest } from '../../../src/cos/match.ts';
import { respond } from '../../../src/cos/respond.ts';
import type { Diagnosis } from '../../../src/diagnosis.ts';
import type { CosError, CredentialsMode, Exchange } from '../../../src/exchange.ts';
import type { Header } from '../../../src/headers.ts';
import { exchangeUnder } from '../../../src/replay.ts';
import type { Assumption } from '../../../src/replay-assumptions.ts';
import type { Report } from '../../../src/report/report.ts';
import { caseOfReport, isReport } from './case-of-report.ts';

/** One remembered failure: a request, the rules, and what has to be said of them. */
export interface CaseFile {
  readonly note?: string;
  /** The rules that are known; `null` while they are not. */
  readonly rules: readonly CorsRule[] | null;
  readonly responseVary?: boolean;
  /** The exchange as it was recorded. Then nothing is worked out from the rules that the bucket answered from. */
  readonly exchange?: Exchange;
  /** The rules that the bucket answered from, when they are not those that are known. */
  readonly served?: readonly CorsRule[];
  /** What came back beside what the rules give, or in its place. */
  readonly answer?: {
    readonly status: number;
    readonly headers: readonly Header[];
    readonly preflight?: boolean;
    readonly fromCache?: boolean;
    readonly givenBefore?: 'cors' | 'plain';
    readonly replace?: boolean;
    readonly cosError?: CosError;
  };
  readonly error?: string;
  /** Whether the error came in the middle of the answer. */
  readonly answered?: boolean;
  /** When the request was sent, as `Date` writes it. */
  readonly sentAt?: string;
  /** When the rules were changed to the known ones, as `Date` writes it. */
  readonly changedAt?: string;
  /** Where the request went before it was sent on. */
  readonly redirects?: readonly string[];
  /** Whether the browser still had an earlier preflight in its cache and sent none. */
  readonly preflightCached?: boolean;
  /** The bucket that a person said stands behind the host. */
  readonly namedBucket?: string;
  readonly request: {
    readonly method: string;
    readonly origin: string;
    readonly headers: readonly string[];
    readonly url: string;
    readonly credentials: CredentialsMode | null;
    readonly framed?: boolean;
    readonly type?: string;
  };
  /** The first diagnosis. */
  readonly diagnosis: Diagnosis;
  /** The kinds of the diagnoses that follow the first. */
  readonly also?: readonly Diagnosis['kind'][];
  readonly edits: readonly Edit[] | null;
  readonly assumptions?: readonly Assumption[];
}

const folder = path.join(import.meta.dirname, '../../cases');

/** Reads a case, or a report as the case that it tells. */
function caseIn(json: string): CaseFile {
  const content = JSON.parse(json) as CaseFile | Report;
  return isReport(content) ? caseOfReport(content) : content;
}

/** Reads every case file; its name is `<kind>/<name>`. */
export function caseFiles(): (readonly [name: string, content: CaseFile])[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file.replace(/\.json$/, ''), caseIn(readFileSync(path.join(folder, file), 'utf8'))]);
}

export function knownConfiguration({ rules, responseVary = false }: CaseFile): CorsConfiguration | null {
  return rules === null ? null : { rules, responseVary };
}

function actualRequest({ method, origin }: CaseFile['request']): BucketRequest {
  return { method, origin, requestMethod: null, requestHeaders: [] };
}

/** Gives the exchange as it was recorded: the bucket answers from the rules unless the case gives another answer. */
export function recordedExchange(file: CaseFile): Exchange {
  if (file.exchange !== undefined) return file.exchange;
  const { request, answer, error } = file;
  const blank: Exchange = {
    id: '1',
    startedAt: file.sentAt === undefined ? 0 : Date.parse(file.sentAt),
    ...(request.type === undefined ? {} : { type: request.type }),
    request: {
      url: request.url,
      method: request.method,
      origin: request.origin,
      credentialsMode: request.credentials,
      unsafeHeaderNames: request.headers,
      ...(request.framed === undefined ? {} : { framed: request.framed }),
    },
    preflight: null,
    response: null,
    error: null,
    ...(file.namedBucket === undefined ? {} : { namedBucket: file.namedBucket }),
    ...(file.redirects === undefined ? {} : { redirects: file.redirects.map((url) => ({ url, response: null })) }),
  };
  const exchange = exchangeUnder(blank, { rules: file.served ?? file.rules ?? [], responseVary: false });
  const { preflight, response } = exchange;
  if (error !== undefined && !file.answered) {
    return preflight === null
      ? { ...exchange, response: null, error }
      : { ...exchange, preflight: { ...preflight, response: null, error }, response: null };
  }
  if (file.preflightCached) {
    const answered = respond({ rules: file.served ?? file.rules ?? [], responseVary: false }, actualRequest(request));
    const headers = [...answered.headers, ...(file.answer?.headers ?? [])];
    return { ...exchange, preflight: null, response: { status: file.answer?.status ?? 200, headers } };
  }
  const ended = { ...exchange, error: error ?? null };
  if (answer === undefined) return ended;
  const base = answer.preflight ? preflight?.response : response;
  const changed = {
    status: answer.status,
    ...(answer.fromCache ? { fromCache: true } : {}),
    ...(answer.givenBefore === undefined ? {} : { givenBefore: answer.givenBefore }),
    ...(answer.cosError === undefined ? {} : { cosError: answer.cosError }),
    headers: [...(answer.replace ? [] : (base?.headers ?? [])), ...answer.headers],
  };
  return answer.preflight && preflight !== null
    ? { ...ended, preflight: { ...preflight, response: changed }, response: null }
    : { ...ended, response: changed };
}

/** When the rules of a case were changed to the known ones, in milliseconds since the epoch; `null` if nobody said so. */
export function changeOf({ changedAt }: CaseFile): number | null {
  return changedAt === undefined ? null : Date.parse(changedAt);
}
