import { describe, expect, test } from 'vitest';
import {
  type RequestHeaderSource,
  requestHeaderSources,
} from '../../../../src/cos/near-misses/request-header-source.ts';

/** A preflight's headers, in one text, and who adds each. */
type Row = readonly [names: string, ...sources: RequestHeaderSource[]];

function sourcesOf(names: readonly string[]): RequestHeaderSource[] {
  return names.map(requestHeaderSources(names));
}

describe.each<Row>([
  ['authorization', 'undecided'],
  ['Authorization content-type', 'undecided', 'page'],
  ['authorization cache-control', 'undecided', 'page'],
  ['authorization x-requested-with', 'library', 'library'],
  ['authorization cache-control x-csrf-token', 'library', 'library', 'library'],
  ['cache-control x-requested-with', 'library', 'library'],
  ['cache-control expires pragma x-requested-with', 'library', 'library', 'library', 'library'],
  ['authorization x-cos-acl', 'undecided', 'page'],
  ['cache-control', 'page'],
  ['content-md5', 'page'],
  ['x-cos-acl', 'page'],
  ['x-cos-meta-author', 'page'],
  ['cache-control x-cos-acl', 'page', 'page'],
  ['x-cos-security-token', 'page'],
  ['authorization cache-control X-COS-ACL', 'sdk', 'sdk', 'sdk'],
  ['authorization content-md5 x-cos-security-token', 'sdk', 'sdk', 'sdk'],
  ['authorization x-cos-sdk-retry', 'sdk', 'sdk'],
  ['authorization pic-operations', 'sdk', 'sdk'],
  ['authorization x-ci-security-token', 'sdk', 'sdk'],
  ['authorization x-cos-security-token x-requested-with', 'sdk', 'sdk', 'library'],
  ['authorization x-amz-date', 's3-client', 's3-client'],
  ['amz-sdk-request', 's3-client'],
  ['x-amz-copy-source', 's3-client'],
  ['x-amz-checksum-crc32 x-amz-sdk-checksum-algorithm', 's3-client', 's3-client'],
  ['authorization x-cos-meta-fileid x-cos-security-token', 'cloudbase', 'cloudbase', 'cloudbase'],
  ['authorization x-cos-metadata-metadata', 'cloudbase', 'cloudbase'],
  ['x-sdk-version', 'cloudbase'],
  ['authorization vod-forward-cos x-cos-security-token', 'vod', 'vod', 'vod'],
  ['tus-resumable upload-length upload-metadata', 'tus', 'tus', 'tus'],
  ['tus-resumable upload-offset', 'tus', 'tus'],
  ['uppy-auth-token uppy-versions', 'uppy', 'uppy'],
  ['x-msw-intention x-msw-request-id', 'msw', 'msw'],
  ['x-csrftoken', 'library'],
  ['x-xsrf-token', 'library'],
  ['x-http-method-override', 'library'],
  ['baggage sentry-trace traceparent', 'sentry', 'sentry', 'sentry'],
  ['traceparent tracestate', 'opentelemetry', 'opentelemetry'],
  ['baggage', 'opentelemetry'],
  ['b3', 'opentelemetry'],
  ['x-b3-traceid', 'opentelemetry'],
  ['traceparent x-datadog-parent-id', 'tracing', 'tracing'],
  ['access-control-allow-origin content-type', 'response', 'page'],
  ['Access-Control-Allow-Headers', 'response'],
  ['newrelic', 'tracing'],
  ['elastic-apm-traceparent traceparent', 'tracing', 'tracing'],
  ['sw8 sw8-correlation', 'tracing', 'tracing'],
  ['uber-trace-id', 'tracing'],
  ['x-amzn-trace-id', 'tracing'],
  ['x-cloud-trace-context', 'tracing'],
  ['request-context request-id', 'tracing', 'tracing'],
  ['x-correlation-id x-request-id', 'tracing', 'tracing'],
  ['last-event-id', 'script'],
  ['accept accept-language range user-agent', 'script', 'script', 'script', 'script'],
  ['if-none-match pragma', 'script', 'script'],
  ['content-disposition content-type x-custom', 'page', 'page', 'page'],
  ['authorization-token b32 my-traceparent x-cosmos', 'page', 'page', 'page', 'page'],
])('%j', (names, ...sources) => {
  test('comes from those whose signs it shows', () => {
    expect(sourcesOf(names.split(' '))).toEqual(sources);
  });
});

test('no name comes from nobody', () => {
  expect(sourcesOf([])).toEqual([]);
  expect(requestHeaderSources([])('')).toBe('page');
});
