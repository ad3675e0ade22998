import { expect, test } from 'vitest';
import { deleteWithoutMd5 } from '../../../src/diagnoses/delete-without-md5.ts';
import { downloadForbidden } from '../../../src/diagnoses/download-forbidden.ts';
import { forcedDownload } from '../../../src/diagnoses/forced-download.ts';
import type { CosError, Exchange } from '../../../src/exchange.ts';
import type { Header } from '../../../src/headers.ts';
import { evidenceWith } from '../support/evidence.ts';
import { pendingPut } from '../support/exchanges.ts';

const own = 'examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com';
const readable: Header = ['Access-Control-Allow-Origin', '*'];

interface Given {
  readonly at?: string;
  readonly method?: string;
  readonly names?: readonly string[];
  readonly status?: number;
  readonly headers?: readonly Header[];
  readonly code?: string;
  readonly type?: string;
}

function evidenceOf({ at = `${own}/a`, method = 'GET', names = [], status = 200, headers = [], code, type }: Given) {
  const cosError: { cosError?: CosError } = code === undefined ? {} : { cosError: { code, message: '' } };
  const changes: Partial<Exchange> = {
    request: { ...pendingPut.request, method, url: `https://${at}`, unsafeHeaderNames: names },
    response: { status, headers: [readable, ...headers], ...cosError },
    ...(type === undefined ? {} : { type }),
  };
  return evidenceWith(changes);
}

test.each<[string, Given, boolean]>([
  ['an app, with the other status', { at: `${own}/a.apk`, status: 400 }, true],
  ['an app at a host of COS', { at: `${own}/a.apk`, status: 403 }, true],
  ['an app with its bucket in the path', { at: 'cos.ap-beijing.myqcloud.com/b-1/a.ipa?sign', status: 403 }, true],
  ['any object of which COS says so', { at: 'files.example.com/a', status: 403, code: 'DownloadForbidden' }, true],
  [
    'an app that is refused for a reason that COS tells',
    { at: `${own}/a.apk`, status: 403, code: 'AccessDenied' },
    false,
  ],
  ['an app at a domain of its own', { at: 'files.example.com/a.apk', status: 403 }, false],
  ['an app that is uploaded', { at: `${own}/a.apk`, status: 403, method: 'PUT' }, false],
  ['another object', { at: `${own}/apk`, status: 403 }, false],
  ['an app that is not there', { at: `${own}/a.apk`, status: 404 }, false],
  ['an app that is given', { at: `${own}/a.apk` }, false],
])('%s is one that COS gives at no domain of its own: %#', (_, given, found) => {
  expect(downloadForbidden.detect(evidenceOf(given)) !== null).toBe(found);
});

const forced: readonly Header[] = [['x-cos-force-download', 'true']];

test.each<[string, Given, boolean]>([
  ['a document that a script reads', { at: `${own}/a.pdf`, headers: forced }, true],
  ['a frame', { headers: forced, type: 'sub_frame' }, true],
  ['an image of the page', { at: `${own}/a.png`, headers: forced, type: 'image' }, false],
  ['data that a script reads', { at: `${own}/a.json`, headers: forced }, false],
  ['an object of an older bucket', { at: `${own}/a.pdf` }, false],
  ['an object that is not there', { at: `${own}/a.pdf`, headers: forced, status: 404 }, false],
  ['an upload', { at: `${own}/a.pdf`, headers: forced, method: 'PUT' }, false],
])('%s is saved where it was to be shown: %#', (_, given, found) => {
  expect(forcedDownload.detect(evidenceOf(given)) !== null).toBe(found);
});

const several: Given = { at: `${own}/?delete`, method: 'POST', status: 400, names: ['x-amz-date'] };

test.each<[string, Given, boolean]>([
  ['of an S3 client', several, true],
  ['with other parameters', { ...several, at: `${own}/?x-id=DeleteObjects&delete=` }, true],
  ['that COS refused for its digest', { ...several, names: [], code: 'MissingContentMD5' }, true],
  ['that COS refused for another reason', { ...several, status: 403, code: 'AccessDenied' }, false],
  ['with its digest', { ...several, names: ['content-md5', 'x-amz-date'] }, false],
  ['of another client', { ...several, names: ['authorization'] }, false],
  ['that passed', { ...several, status: 200 }, false],
  ['of one object', { ...several, at: `${own}/delete`, method: 'DELETE' }, false],
  ['that is an upload', { ...several, at: `${own}/delete?uploads` }, false],
])('a deletion %s lacks its digest: %#', (_, given, found) => {
  expect(deleteWithoutMd5.detect(evidenceOf(given)) !== null).toBe(found);
});
