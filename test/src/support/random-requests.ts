import fc from 'fast-check';
import type { CorsConfiguration, CorsRule } from '../../../src/cos/cors-configuration.ts';
import type { CredentialsMode, Exchange } from '../../../src/exchange.ts';
import { exchangeUnder } from '../../../src/replay.ts';

/** What a page asks for; `forced` is a preflight that nothing but an upload listener made necessary. */
export interface Ask {
  readonly origin: string;
  readonly method: string;
  readonly headers: readonly string[];
  /** The credentials mode is `null` when nothing showed it. */
  readonly credentials: CredentialsMode | null;
  readonly forced: boolean;
  /** Whether it uploads a part of an object, of which the page has to read the ETag. */
  readonly part?: boolean;
  /** Further response headers that the page has to read. */
  readonly reads?: readonly string[];
}

const writableOrigins = [
  'https://app.example.com',
  'https://www.example.com',
  'https://app.example.com:8443',
  'http://localhost:3000',
];
const otherOrigins = ['null', 'chrome-extension://abcdefghijklmnop'];
const originPatterns = [
  ...writableOrigins,
  ...writableOrigins,
  '*',
  '*',
  'https://*.example.com',
  'https://app.example.com*',
  'https://*',
  'http://localhost:*',
  '*.example.com',
  'https://*.example.*',
  'https://app.example.com/',
];
const methods = ['PUT', 'GET', 'POST', 'DELETE', 'HEAD'];
const headerNames = ['authorization', 'content-type', 'x-cos-meta-author'];
const headerLines = ['*', 'authorization', 'Content-Type', 'x-cos-meta-author', 'x-cos-*', '*-type'];
const exposable = ['ETag', 'x-cos-request-id', 'Content-Range'];
/** Each of these lines has an invisible character, which makes the whole list of an answer unreadable. */
const spoilt = ['\u200Bcontent-type', '\u200BETag'];

function ruleWith(more: readonly string[]): fc.Arbitrary<CorsRule> {
  return fc.record({
    allowedOrigins: fc.uniqueArray(fc.constantFrom(...originPatterns), { minLength: 1, maxLength: 3 }),
    allowedMethods: fc.uniqueArray(fc.constantFrom(...methods), { minLength: 1, maxLength: 4 }),
    allowedHeaders: fc.uniqueArray(fc.constantFrom(...headerLines, ...more), { maxLength: 3 }),
    exposeHeaders: fc.uniqueArray(fc.constantFrom(...exposable, 'etag', ...more), { maxLength: 3 }),
    maxAgeSeconds: fc.constantFrom(0, 600),
  });
}

function configurationOf(rule: fc.Arbitrary<CorsRule>, length: fc.ArrayConstraints): fc.Arbitrary<CorsConfiguration> {
  return fc.record({ rules: fc.array(rule, length), responseVary: fc.boolean() });
}

/** Configurations in which a rule for any origin stands before one that may serve its page better. */
const shadowing: fc.Arbitrary<CorsConfiguration> = fc
  .record({ any: ruleWith([]), own: ruleWith([]), others: fc.array(ruleWith([]), { maxLength: 2 }) })
  .map(({ any, own, others }) => ({
    rules: [
      { ...any, allowedOrigins: ['*'] },
      ...others,
      { ...own, allowedOrigins: writableOrigins.slice(0, 2), allowedMethods: methods, exposeHeaders: exposable },
    ],
    responseVary: false,
  }));

export const configuration: fc.Arbitrary<CorsConfiguration> = fc.oneof(
  { weight: 3, arbitrary: configurationOf(ruleWith([]), { maxLength: 5 }) },
  { weight: 1, arbitrary: shadowing },
);

/** Configurations in which some rules have lines that no browser can read. */
export const spoiltConfiguration = configurationOf(ruleWith(spoilt), { maxLength: 5 });

/** Configurations with almost as many rules as a bucket can hold. */
export const longConfiguration = configurationOf(ruleWith([]), { minLength: 60, maxLength: 94, size: 'max' });

export const ask: fc.Arbitrary<Ask> = fc.record({
  origin: fc.constantFrom(...writableOrigins, ...writableOrigins, ...otherOrigins),
  method: fc.constantFrom(...methods, 'PUT', 'GET', 'PATCH'),
  headers: fc.oneof(
    { weight: 9, arbitrary: fc.subarray(headerNames) },
    fc.constantFrom(['x-*'], ['authorization', '*']),
  ),
  credentials: fc.constantFrom<CredentialsMode | null>('omit', 'same-origin', 'include', 'include', null),
  forced: fc.boolean(),
  part: fc.boolean(),
  reads: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.subarray(exposable)),
});

function subsets<T>(items: readonly T[]): T[][] {
  const found: T[][] = [[]];
  for (const item of items) found.push(...found.map((each) => [...each, item]));
  return found;
}

/** Every request that the lists above can make, far more than any page sends. */
export const everyAsk: readonly Ask[] = [
  ...writableOrigins,
  ...otherOrigins,
  'https://a.b.example.com',
  'https://elsewhere.example.org',
].flatMap((origin) =>
  methods.flatMap((method) =>
    subsets(headerNames).flatMap((headers) =>
      (['omit', 'include'] as const).flatMap((credentials) =>
        (headers.length === 0 ? [false, true] : [false]).map((forced) => ({
          origin,
          method,
          headers,
          credentials,
          forced,
        })),
      ),
    ),
  ),
);

/** Makes the exchange of what a page asks, before anything is answered. */
export function askedExchange(asked: Ask): Exchange {
  return {
    id: '1',
    startedAt: 0,
    request: {
      url: `https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/photo.jpg${asked.part ? '?partNumber=1&uploadId=0' : ''}`,
      method: asked.method,
      origin: asked.origin,
      credentialsMode: asked.credentials,
      unsafeHeaderNames: asked.headers,
    },
    preflight: asked.forced ? { method: asked.method, headerNames: asked.headers, response: null, error: null } : null,
    response: null,
    error: null,
  };
}

/** Makes the exchange of what a page asks of a bucket that answers from `under`. */
export function exchangeOf(asked: Ask, under: CorsConfiguration): Exchange {
  const exchange = exchangeUnder(askedExchange(asked), under);
  return { ...exchange, request: { ...exchange.request, credentialsMode: asked.credentials } };
}
