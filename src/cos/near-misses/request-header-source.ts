/**
 * Who adds a request header. `undecided`: a client that signs for COS, or a default of the page's HTTP client. `script`:
 * browsers add the header too, but not to a preflight. `response`: a header of responses, which does nothing in a
 * request. `page`: nothing tells.
 */
export type RequestHeaderSource =
  | 'sdk'
  | 's3-client'
  | 'cloudbase'
  | 'vod'
  | 'tus'
  | 'uppy'
  | 'msw'
  | 'library'
  | 'undecided'
  | 'sentry'
  | 'opentelemetry'
  | 'tracing'
  | 'script'
  | 'response'
  | 'page';

/** Names in lower case. One that ends with `*` stands for all names that begin so. */
type Names = readonly string[];

/** Names that nobody else uses: each is a sign of its sender. */
const signs = {
  's3-client': ['x-amz-*', 'amz-sdk-*'],
  cloudbase: ['x-sdk-version', 'x-cos-meta-fileid', 'x-cos-metadata-metadata'],
  vod: ['vod-forward-cos'],
  tus: ['tus-*', 'upload-length', 'upload-offset', 'upload-metadata', 'upload-defer-length', 'upload-concat'],
  uppy: ['uppy-*'],
  msw: ['x-msw-*'],
  library: ['x-requested-with', 'x-csrf-token', 'x-csrftoken', 'x-xsrf-token', 'x-http-method-override'],
  sentry: ['sentry-trace'],
  tracing: [
    'x-datadog-*',
    'newrelic',
    'x-newrelic-*',
    'elastic-apm-traceparent',
    'sw8',
    'sw8-*',
    'uber-trace-id',
    'x-amzn-trace-id',
    'x-cloud-trace-context',
    'x-dynatrace',
    'x-dtc',
    'request-id',
    'request-context',
    'x-request-id',
    'x-correlation-id',
  ],
} as const satisfies Partial<Record<RequestHeaderSource, Names>>;

const signed = Object.keys(signs) as (keyof typeof signs)[];

/** Names that several tracing tools share. */
const tracingNames: Names = ['traceparent', 'tracestate', 'baggage', 'b3', 'x-b3-*'];

/** Names that only the COS SDK and code like it send beside `authorization`. */
const sdkSigns: Names = ['x-cos-security-token', 'x-cos-sdk-retry', 'x-ci-*', 'pic-operations'];

/** What clients of COS send, each of which others send too. */
const ofClients: Names = ['authorization', 'content-md5', 'cache-control', 'pic-operations', 'x-cos-*', 'x-ci-*'];

/** Defaults of HTTP clients, and of Dropzone, which stand beside the signs of a library. */
const ofLibraries: Names = ['authorization', 'cache-control', 'pragma', 'expires'];

/** Headers that browsers set too. A preflight never asks for those that they set by themselves. */
const ofScripts: Names = ['range', 'accept', 'accept-language', 'user-agent', 'pragma', 'last-event-id', 'if-*'];

/** Headers of responses that people put into requests, where they do nothing but ask for a preflight. */
const ofResponses: Names = [
  'access-control-allow-*',
  'access-control-expose-headers',
  'access-control-max-age',
  'timing-allow-origin',
  'x-content-type-options',
];

function stands(name: string, names: Names): boolean {
  return names.some((entry) => (entry.endsWith('*') ? name.startsWith(entry.slice(0, -1)) : name === entry));
}

/** Who of those that send to COS made the request; `null` when no sign tells. */
function clientOf(asked: Names): RequestHeaderSource | null {
  const has = (...names: Names) => asked.some((name) => stands(name, names));
  const client = (['cloudbase', 'vod', 's3-client'] as const).find((each) => has(...signs[each]));
  if (client !== undefined) return client;
  // The SDK signs in a header, and sends Cache-Control with every upload, even empty.
  const isSdk = has('authorization') && (has(...sdkSigns) || (has('cache-control') && has('x-cos-*')));
  return isSdk ? 'sdk' : null;
}

/** Which tool sent the names that several share. */
function tracerOf(asked: Names): RequestHeaderSource {
  if (asked.some((name) => stands(name, signs.sentry))) return 'sentry';
  return asked.some((name) => stands(name, signs.tracing)) ? 'tracing' : 'opentelemetry';
}

/**
 * Returns a function that tells who adds a request header, by its name in any letter case and by the others of the same
 * preflight. `asked`: all that the preflight asks for.
 */
export function requestHeaderSources(asked: readonly string[]): (name: string) => RequestHeaderSource {
  const names = asked.map((name) => name.toLowerCase());
  const client = clientOf(names);
  const tracer = tracerOf(names);
  const isLibrary = names.some((name) => stands(name, signs.library));
  return (name) => {
    const lowerCased = name.toLowerCase();
    if (client !== null && stands(lowerCased, ofClients)) return client;
    const known = signed.find((source) => stands(lowerCased, signs[source]));
    if (known !== undefined) return known;
    if (stands(lowerCased, tracingNames)) return tracer;
    if (isLibrary && stands(lowerCased, ofLibraries)) return 'library';
    if (lowerCased === 'authorization') return 'undecided';
    if (stands(lowerCased, ofResponses)) return 'response';
    return stands(lowerCased, ofScripts) ? 'script' : 'page';
  };
}
