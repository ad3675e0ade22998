import type { HeaderList } from '../../../src/headers.ts';
import { allowed, allowHeaders, allowMethods, allowOrigin, cos, cosError, refused } from './answers.ts';
import type { Scenario, ScriptedAnswer } from './scenario.ts';

const numbers = Array.from({ length: 100 }, (_, index) => index);
const any: HeaderList = [allowOrigin(), allowMethods('PUT,POST,GET'), ['Access-Control-Max-Age', '0']];
const eachHeader = cos(200, [...any, allowHeaders(numbers.map((number) => `x-cos-meta-${number}`).join())]);

const parallel: Readonly<Record<string, ScriptedAnswer>> = Object.fromEntries(
  numbers.flatMap((number) => [
    [`OPTIONS /${number}`, number % 2 === 0 ? cos(200, [...any, allowHeaders(`x-cos-meta-${number}`)]) : refused],
    [`PUT /${number}`, number % 4 === 0 ? cos(200) : allowed],
  ]),
);

const exposed: HeaderList = [
  allowOrigin(),
  ['ETag', '"0cc1"'],
  ['Access-Control-Expose-Headers', 'ETag,Date,x-cos-request-id'],
];
const sdkHeaders = 'authorization,cache-control,content-type,content-md5';
const sdkPreflight = cos(200, [...any, allowHeaders(`${sdkHeaders},x-cos-sdk-retry`)]);
const xml = (document: string): ScriptedAnswer => cos(200, [['Content-Type', 'application/xml'], ...exposed], document);

const byParts = `
  await new Promise((resolve, reject) => {
    const script = document.createElement('script');
    Object.assign(script, { src: '/cos-js-sdk-v5.js', onload: resolve, onerror: reject });
    document.body.append(script);
  });
  const cos = new COS({ SecretId: 'AKIDplayground', SecretKey: 'playground-secret-key', UploadCheckContentMd5: false });
  const Body = new File([new Uint8Array(1.5 * 1024 * 1024)], 'k');
  return new Promise((resolve) => cos.sliceUploadFile({
    Bucket: 'b1-1250000000', Region: 'ap-guangzhou', Key: scenario + '/k', Body,
    ChunkSize: 1024 * 1024, AsyncLimit: 1, ChunkRetryTimes: 0,
  }, (error, data) => resolve(error ? 'failed ' + (error.code ?? error.message) : data.statusCode)));
`;
const sdkStart = {
  'OPTIONS /': sdkPreflight,
  'GET /': xml('<ListMultipartUploadsResult/>'),
  'OPTIONS /k': sdkPreflight,
  'POST /k?uploads': xml('<InitiateMultipartUploadResult><UploadId>17</UploadId></InitiateMultipartUploadResult>'),
};

/** Uploads, many at once and in parts. */
export const uploads: readonly Scenario[] = [
  {
    name: 'parallel-uploads',
    answers: parallel,
    script: `return Promise.all(Array.from({ length: 100 }, (_, number) =>
      put(at('bucket', '/' + number), { headers: { ['x-cos-meta-' + number]: '1' } })));`,
  },
  {
    name: 'several-uploads-to-one-url',
    answers: { 'OPTIONS /k': eachHeader, 'PUT /k': allowed },
    script: `return Promise.all(Array.from({ length: 6 }, (_, number) =>
      put(k, { headers: { ['x-cos-meta-' + number]: '1' } })));`,
  },
  {
    name: 'several-uploads-to-one-url-refused',
    answers: { 'OPTIONS /k': refused },
    script: `return Promise.all(Array.from({ length: 6 }, (_, number) =>
      put(k, { headers: { ['x-cos-meta-' + number]: '1' } })));`,
  },
  {
    name: 'sdk-upload-in-parts',
    answers: {
      ...sdkStart,
      'PUT /k': cos(200, exposed),
      'POST /k': xml('<CompleteMultipartUploadResult><ETag>"0cc1"</ETag></CompleteMultipartUploadResult>'),
    },
    script: byParts,
  },
  {
    name: 'part-upload-etag-unexposed',
    answers: { 'OPTIONS /k': sdkPreflight, 'PUT /k': allowed },
    script: `return put(k + '?partNumber=1&uploadId=17', { headers: { Authorization: 'playground' } });`,
  },
  {
    name: 'sdk-upload-header-missing',
    answers: { ...sdkStart, 'OPTIONS /k': cos(200, [...any, allowHeaders(sdkHeaders.replace('cache-control,', ''))]) },
    script: byParts,
  },
  {
    name: 'sdk-upload-retried-on-the-second-host',
    answers: {
      ...sdkStart,
      'PUT /k': cosError(503, 'SlowDown'),
      'OPTIONS second/k': refused,
    },
    script: byParts,
  },
];
