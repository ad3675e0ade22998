/**
 * Who adds a request header: the COS SDK, a library such as an HTTP client, a tool that traces requests, the browser
 * itself, or the page's own code.
 */
export type RequestHeaderSource = 'sdk' | 'library' | 'tracing' | 'browser' | 'page';

/** Names in lower case. One that ends with `*` stands for all names that begin so. */
const bySource = {
  // The SDK sends Cache-Control with every upload, even empty, so that no proxy adds one which the object keeps.
  sdk: ['authorization', 'cache-control', 'content-md5', 'pic-operations', 'x-cos-*', 'x-ci-*'],
  library: ['x-requested-with', 'x-csrf-token', 'x-csrftoken', 'x-xsrf-token', 'x-http-method-override'],
  tracing: [
    'traceparent',
    'tracestate',
    'baggage',
    'sentry-trace',
    'b3',
    'x-b3-*',
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
  // Old versions of Safari ask for Accept and Origin.
  browser: ['range', 'accept', 'accept-language', 'origin', 'referer', 'user-agent', 'pragma', 'last-event-id', 'dnt'],
} as const satisfies Readonly<Record<Exclude<RequestHeaderSource, 'page'>, readonly string[]>>;

const sources = ['sdk', 'library', 'tracing', 'browser'] as const;

function stands(entry: string, name: string): boolean {
  return entry.endsWith('*') ? name.startsWith(entry.slice(0, -1)) : name === entry;
}

/** Tells by its name, in any letter case, who usually adds a request header; `page` when the name tells nothing. */
export function requestHeaderSource(name: string): RequestHeaderSource {
  const lowerCased = name.toLowerCase();
  return sources.find((source) => bySource[source].some((entry) => stands(entry, lowerCased))) ?? 'page';
}
