import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CorsConfiguration, CorsRule } from '../../src/cos/cors-configuration.ts';
import { respond } from '../../src/cos/respond.ts';
import { type Diagnosis, diagnose, isHint } from '../../src/diagnosis.ts';
import type { CredentialsMode, Exchange } from '../../src/exchange.ts';
import { exchangeUnder, replay } from '../../src/replay.ts';
import { assumptionsOf } from '../../src/replay-assumptions.ts';

/** One answer of COS, as its documents, real answers or other stores tell it. */
interface DocumentedAnswer {
  readonly name: string;
  /** The page under cloud.tencent.com/document/product/, or the public report. */
  readonly source: string;
  /** How well it is known: it begins with `documented`, `wild` (seen in the open), `inferred` or `unknown`. */
  readonly known: string;
  /** A rule takes from `usual` each field that it does not give itself. */
  readonly rules: readonly (Partial<CorsRule> & Pick<CorsRule, 'allowedOrigins'>)[];
  readonly responseVary?: boolean;
  readonly host?: string;
  readonly path?: string;
  readonly credentials?: CredentialsMode;
  /** The headers of the answer that the page's script reads. */
  readonly reads?: readonly string[];
  readonly request: {
    readonly origin: string | null;
    readonly method: string;
    readonly headers: readonly string[];
  };
  /** Whether this answers the preflight; otherwise it answers the request itself. */
  readonly preflight: boolean;
  readonly matchedRule?: number | null;
  /**
   * One of `no-config`, `origin`, `method`, `header:a,b`, `credentials`, `expose:ETag`, `endpoint`, `cdn`; `null` when
   * nothing blocks.
   */
  readonly blockingField: string | null;
}

const usual = {
  allowedMethods: ['PUT', 'GET', 'POST', 'DELETE', 'HEAD'],
  allowedHeaders: ['*'],
  exposeHeaders: ['ETag'],
  maxAgeSeconds: 600,
};

const answers = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'documented-answers.json'), 'utf8'),
) as readonly DocumentedAnswer[];

function configurationOf({ rules, responseVary = false }: DocumentedAnswer): CorsConfiguration {
  return { rules: rules.map((rule) => ({ ...usual, ...rule })), responseVary };
}

/** Gives the exchange that ends in this answer, of the bucket or of a CDN in front of it. */
function exchangeOf(answer: DocumentedAnswer): Exchange {
  const { host = 'examplebucket-1250000000.cos.ap-beijing.myqcloud.com', request } = answer;
  const blank: Exchange = {
    id: '1',
    startedAt: 0,
    request: {
      url: `https://${host}${answer.path ?? '/photo.jpg'}`,
      method: request.method,
      origin: request.origin ?? '',
      credentialsMode: answer.credentials ?? 'same-origin',
      unsafeHeaderNames: request.headers,
    },
    preflight: null,
    response: null,
    error: null,
  };
  if (answer.blockingField === 'cdn') return { ...blank, response: { status: 200, headers: [] } };
  const exchange = exchangeUnder(blank, configurationOf(answer));
  const { response, preflight } = exchange;
  if (answer.blockingField === 'endpoint' && preflight !== null) {
    return { ...exchange, preflight: { ...preflight, response: { status: 403, headers: [] } }, response: null };
  }
  const read = (answer.reads ?? []).map((name) => [name, 'x'] as const);
  return response === null
    ? exchange
    : { ...exchange, response: { ...response, headers: [...response.headers, ...read] } };
}

function headerField(headers: readonly { readonly name: string }[]): string {
  const names = headers.map(({ name }) => name);
  return `header:${names.sort().join(',')}`;
}

function refusedField({ refused }: Extract<Diagnosis, { readonly kind: 'no-single-rule-matches' }>): string {
  if (refused.origin) return 'origin';
  return refused.method ? 'method' : headerField(refused.headers);
}

/** Gives the field that the first diagnosis names, in the documented answers' words. */
function blockingField(diagnoses: readonly Diagnosis[]): string | null {
  const diagnosis = diagnoses.find((each) => !isHint(each) || each.kind === 'header-not-exposed');
  if (diagnosis === undefined) return null;
  switch (diagnosis.kind) {
    case 'no-configuration':
      return 'no-config';
    case 'origin-not-allowed':
      return 'origin';
    case 'method-not-allowed':
      return 'method';
    case 'header-not-allowed':
      return headerField(diagnosis.headers);
    case 'no-single-rule-matches':
      return refusedField(diagnosis);
    case 'wildcard-with-credentials':
      return 'credentials';
    case 'answered-by-cdn':
      return 'cdn';
    case 'path-style-suspected':
      return 'endpoint';
    case 'header-not-exposed':
      return `expose:${diagnosis.names}`;
    default:
      return diagnosis.kind;
  }
}

const isKnown = ({ known }: DocumentedAnswer) => /^(?:documented|wild)/.test(known);
const fromPages = answers.filter(({ request }) => request.origin !== null);

test('there are answers of every certainty', () => {
  expect(answers.length).toBeGreaterThan(50);
  expect(new Set(answers.map(({ known }) => known.split(/[ -]/)[0]))).toEqual(
    new Set(['documented', 'wild', 'inferred', 'unknown']),
  );
});

describe.each(fromPages.filter((answer) => isKnown(answer) || answer.blockingField === 'endpoint'))(
  '$name ($source)',
  (answer) => {
    test('names the field that blocks', () => {
      expect(blockingField(diagnose(exchangeOf(answer), configurationOf(answer)))).toBe(answer.blockingField);
    });
  },
);

const withRule = fromPages.filter(({ known, matchedRule }) => known !== 'unknown' && matchedRule !== undefined);

test.each(withRule)('$name ($source) takes the rule that COS takes', (answer) => {
  const { preflight, actual } = replay(exchangeOf(answer), configurationOf(answer));
  expect((answer.preflight ? preflight : actual)?.match.matchedRule).toBe(answer.matchedRule);
});

describe.each(fromPages.filter((answer) => !isKnown(answer) && answer.blockingField !== 'endpoint'))(
  '$name ($source)',
  (answer) => {
    test('comes with an assumption', () => {
      const exchange = exchangeOf(answer);
      const configuration = configurationOf(answer);
      expect(assumptionsOf(exchange, configuration, replay(exchange, configuration))).not.toEqual([]);
    });
  },
);

test.each(answers.filter(({ request }) => request.origin === null))('$name ($source)', (answer) => {
  const { method, origin } = answer.request;
  const { matchedRule, headers } = respond(configurationOf(answer), {
    method,
    origin,
    requestMethod: null,
    requestHeaders: [],
  });
  expect(matchedRule).toBe(answer.matchedRule);
  expect(headers).toEqual([]);
});
