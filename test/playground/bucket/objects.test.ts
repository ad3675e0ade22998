import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getHeader } from '../../../src/headers.ts';
import { type Answer, ask, elementText, keyTime, type Question } from '../ask.ts';
import { credentials, type Playground, startPlayground } from '../playground.ts';
import type { Bucket } from './bucket.ts';
import { hmac, sha1 } from './signature.ts';

const open = 'open-1250000000.cos.ap-guangzhou.myqcloud.com';
const closed = 'closed-1250000000.cos.ap-guangzhou.myqcloud.com';

let playground: Playground;
let bucket: Bucket;
beforeAll(async () => {
  playground = await startPlayground({
    buckets: [
      { name: 'open-1250000000', region: 'ap-guangzhou', public: true },
      { name: 'closed-1250000000', region: 'ap-guangzhou' },
    ],
  });
  bucket = playground.bucket('open-1250000000');
});
afterAll(() => playground.close());

describe('an object', () => {
  const get: Question = { method: 'GET', host: open, path: '/digits.txt' };
  beforeEach(async () => {
    await ask(playground, { ...get, method: 'PUT', body: '0123456789' });
  });

  it.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=0-1,3-4', 200, '0123456789', null],
    ['bytes=4-2', 200, '0123456789', null],
  ])('is read by Range: %s', async (Range, status, text, contentRange) => {
    const answer = await ask(playground, { ...get, headers: { Range } });
    expect(answer.status).toBe(status);
    expect(answer.body.toString()).toBe(text);
    expect(getHeader(answer.headers, 'Content-Range')).toBe(contentRange);
  });

  it('has no bytes behind its end', async () => {
    const { status, body } = await ask(playground, { ...get, headers: { Range: 'bytes=10-' } });
    expect([status, elementText(body, 'Code')]).toEqual([416, 'InvalidRange']);
  });

  it('is not sent again to who has it', async () => {
    const { headers } = await ask(playground, { ...get, method: 'HEAD' });
    const etag = getHeader(headers, 'ETag') ?? '';
    expect(etag).toBe('"781e5e245d69b566979b86e28d23f2c7"');
    const again = await ask(playground, { ...get, headers: { 'If-None-Match': etag } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });
});

describe('a form upload', () => {
  const policy = Buffer.from(JSON.stringify({ conditions: [] })).toString('base64');

  function policyFields(secretKey: string, time: string): Record<string, string> {
    const stringToSign = sha1(Buffer.from(policy, 'base64').toString());
    return {
      policy,
      'q-sign-algorithm': 'sha1',
      'q-ak': credentials.secretId,
      'q-key-time': time,
      'q-signature': hmac(hmac(secretKey, time), stringToSign),
    };
  }

  async function post(host: string, fields: Record<string, string>): Promise<Answer> {
    const form = new FormData();
    for (const [name, value] of Object.entries({ key: `photos/${'$'}{filename}`, ...fields })) form.set(name, value);
    form.set('file', new File(['sand'], 'beach.jpg', { type: 'image/jpeg' }));
    const encoded = new Response(form);
    return ask(playground, {
      method: 'POST',
      host,
      path: '/',
      headers: { 'Content-Type': encoded.headers.get('Content-Type') ?? '' },
      body: Buffer.from(await encoded.arrayBuffer()),
    });
  }

  it('stores the file and its type under the key', async () => {
    expect((await post(open, { 'x-cos-meta-author': 'sea' })).status).toBe(204);
    const stored = bucket.objects.get('photos/beach.jpg');
    expect(stored?.body.toString()).toBe('sand');
    expect(stored?.headers).toEqual([
      ['Content-Type', 'image/jpeg'],
      ['x-cos-meta-author', 'sea'],
    ]);
  });

  it('answers with a document when asked to', async () => {
    const { status, body } = await post(open, { success_action_status: '201' });
    expect([status, elementText(body, 'Key')]).toEqual([201, 'photos/beach.jpg']);
  });

  it.each([
    ['without a policy', {}, 403, 'AccessDenied'],
    ['by another key', policyFields('another-secret-key', keyTime(0, 600)), 403, 'SignatureDoesNotMatch'],
    ['that has expired', policyFields(credentials.secretKey, keyTime(-600, -300)), 403, 'AccessDenied'],
    ['that is signed', policyFields(credentials.secretKey, keyTime(0, 600)), 204, null],
  ] as const)('to a private bucket, %s', async (_, fields, status, code) => {
    const answer = await post(closed, fields);
    expect([answer.status, elementText(answer.body, 'Code')]).toEqual([status, code]);
  });

  it('that is no form is malformed', async () => {
    const headers = { 'Content-Type': 'multipart/form-data; boundary=b' };
    const { status, body } = await ask(playground, { method: 'POST', host: open, path: '/', headers, body: 'sand' });
    expect([status, elementText(body, 'Code')]).toEqual([400, 'MalformedPOSTRequest']);
  });
});

describe('completing a multipart upload', () => {
  const path = '/film.mp4';
  const part = (number: number, etag: string | null): string =>
    `<Part><PartNumber>${number}</PartNumber><ETag>${etag}</ETag></Part>`;

  async function begin(): Promise<{ uploadId: string; etags: (string | null)[] }> {
    const { body } = await ask(playground, { method: 'POST', host: open, path: `${path}?uploads` });
    const uploadId = elementText(body, 'UploadId') ?? '';
    const etags: (string | null)[] = [];
    for (const number of [1, 2]) {
      const put = { method: 'PUT', host: open, path: `${path}?partNumber=${number}&uploadId=${uploadId}` };
      etags.push(getHeader((await ask(playground, { ...put, body: `part ${number};` })).headers, 'ETag'));
    }
    return { uploadId, etags };
  }

  async function complete(uploadId: string, parts: string): Promise<[number, string | null]> {
    const body = `<CompleteMultipartUpload>${parts}</CompleteMultipartUpload>`;
    const question = { method: 'POST', host: open, path: `${path}?uploadId=${uploadId}`, body };
    const answer = await ask(playground, question);
    return [answer.status, elementText(answer.body, 'Code')];
  }

  it('joins the parts that are listed', async () => {
    const { uploadId, etags } = await begin();
    const [one = null, two = null] = etags;
    expect(await complete(uploadId, part(2, two) + part(1, one))).toEqual([400, 'InvalidPartOrder']);
    expect(await complete(uploadId, part(1, two))).toEqual([400, 'InvalidPart']);
    expect(await complete(uploadId, part(1, one) + part(3, one))).toEqual([400, 'InvalidPart']);
    expect(await complete(uploadId, '')).toEqual([400, 'MalformedXML']);
    expect(await complete(uploadId, part(1, one) + part(2, two))).toEqual([200, null]);
    expect(bucket.objects.get('film.mp4')?.body.toString()).toBe('part 1;part 2;');
    expect(await complete(uploadId, part(1, one) + part(2, two))).toEqual([404, 'NoSuchUpload']);
  });
});
