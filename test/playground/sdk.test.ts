import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type COS from 'cos-nodejs-sdk-v5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, elementText } from './ask.ts';
import { type Playground, startPlayground } from './playground.ts';
import { sdkClient } from './sdk-client.ts';

const Bucket = 'examplebucket-1250000000';
const Region = 'ap-guangzhou';
const place = { Bucket, Region };

let playground: Playground;
let cos: COS;
let directory: string;

const client = (options?: Partial<COS.COSOptions>) => sdkClient(playground, directory, options);

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'playground-'));
  playground = await startPlayground({ buckets: [{ name: Bucket, region: Region }] });
  cos = client();
});
afterAll(async () => {
  await playground.close();
  await rm(directory, { recursive: true });
});

const uploadRule: COS.CORSRule = {
  AllowedOrigin: ['https://app.example.com'],
  AllowedMethod: ['PUT', 'GET'],
  AllowedHeader: ['authorization', 'content-type'],
  ExposeHeader: ['ETag', 'x-cos-request-id'],
  MaxAgeSeconds: 600,
};

describe('the Node.js SDK configures CORS', () => {
  it('puts, gets and deletes a configuration', async () => {
    const id = { ID: 'upload & <read>' };
    await cos.putBucketCors({ ...place, CORSRules: [{ ...uploadRule, ...id }], ResponseVary: 'true' });
    expect(playground.bucket(Bucket).cors).toEqual({
      rules: [
        {
          id: 'upload & <read>',
          allowedOrigins: ['https://app.example.com'],
          allowedMethods: ['PUT', 'GET'],
          allowedHeaders: ['authorization', 'content-type'],
          exposeHeaders: ['ETag', 'x-cos-request-id'],
          maxAgeSeconds: 600,
        },
      ],
      responseVary: true,
    });

    const got = await cos.getBucketCors(place);
    expect(got).toMatchObject({ statusCode: 200, ResponseVary: 'true' });
    expect(got.CORSRules).toEqual([
      {
        ...id,
        AllowedOrigins: ['https://app.example.com'],
        AllowedMethods: ['PUT', 'GET'],
        AllowedHeaders: ['authorization', 'content-type'],
        ExposeHeaders: ['ETag', 'x-cos-request-id'],
        MaxAgeSeconds: '600',
      },
    ]);

    expect(await cos.deleteBucketCors(place)).toMatchObject({ statusCode: 204 });
    expect(await cos.getBucketCors(place)).toMatchObject({ statusCode: 404, CORSRules: [] });
  });

  it('asks for a preflight that is allowed, and for one that is refused', async () => {
    await cos.putBucketCors({ ...place, CORSRules: [uploadRule] });
    const preflight = {
      ...place,
      Key: 'photo.jpg',
      Origin: 'https://app.example.com',
      AccessControlRequestMethod: 'PUT' as const,
      AccessControlRequestHeaders: 'authorization,content-type',
    };
    expect(await cos.optionsObject(preflight)).toMatchObject({
      statusCode: 200,
      AccessControlAllowOrigin: 'https://app.example.com',
      AccessControlAllowMethods: 'PUT,GET',
      AccessControlAllowHeaders: 'authorization,content-type',
      AccessControlExposeHeaders: 'ETag,x-cos-request-id',
      AccessControlMaxAge: '600',
    });
    const refused = { ...preflight, Origin: 'https://www.example.com' };
    expect(await cos.optionsObject(refused)).toEqual({ OptionsForbidden: true, statusCode: 403 });
  });
});

describe('the Node.js SDK stores objects', () => {
  it('over TLS', async () => {
    const secure = client({ Protocol: 'https:', Ip: `127.0.0.1:${playground.httpsPort}`, StrictSsl: false });
    expect(await secure.putObject({ ...place, Key: 'tls.txt', Body: 'over TLS' })).toMatchObject({ statusCode: 200 });
    expect(playground.bucket(Bucket).objects.get('tls.txt')?.body.toString()).toBe('over TLS');
  });

  it('puts, heads, gets and deletes one whose name and headers need encoding', async () => {
    const object = { ...place, Key: "holiday/beach photo (1)*'é+&.txt" };
    const put = await cos.putObject({
      ...object,
      Body: 'sand and sea',
      ContentType: 'text/plain',
      Headers: { 'x-cos-meta-author': "a b/c=(d)*'!" },
    });
    expect(put).toMatchObject({ statusCode: 200, ETag: '"8fcaea440019e533583bf57e70f65699"' });
    const got = await cos.getObject(object);
    expect(got.Body.toString()).toBe('sand and sea');
    expect(got.headers).toMatchObject({ 'content-type': 'text/plain', 'x-cos-meta-author': "a b/c=(d)*'!" });
    expect(await cos.headObject(object)).toMatchObject({ statusCode: 200, ETag: put.ETag });
    expect(await cos.deleteObject(object)).toMatchObject({ statusCode: 204 });
    await expect(cos.headObject(object)).rejects.toMatchObject({ statusCode: 404 });
    await expect(cos.getObject(object)).rejects.toMatchObject({ statusCode: 404, code: 'NoSuchKey' });
  });

  it('reads one by a link that is signed in its query', async () => {
    const object = { ...place, Key: 'linked file.txt' };
    await cos.putObject({ ...object, Body: 'linked' });
    const link = await new Promise<string>((resolve, reject) => {
      const query = { 'response-content-type': 'text/plain' };
      cos.getObjectUrl({ ...object, Sign: true, Query: query }, (error, data) =>
        error ? reject(error) : resolve(data.Url),
      );
    });
    const { host, pathname, search } = new URL(link);
    const read = await ask(playground, { method: 'GET', host, path: `${pathname}${search}` });
    expect(read.body.toString()).toBe('linked');
    const forged = await ask(playground, { method: 'GET', host, path: `/another.txt${search}` });
    expect(elementText(forged.body, 'Code')).toBe('SignatureDoesNotMatch');
  });

  it('uploads in parts, resumes after parts were listed, and aborts', async () => {
    const Key = 'film.mp4';
    const body = Buffer.alloc(2.5 * 1024 * 1024, 'film');
    const FilePath = join(directory, Key);
    await writeFile(FilePath, body);
    const { UploadId } = await cos.multipartInit({ ...place, Key });
    await cos.multipartUpload({ ...place, Key, UploadId, PartNumber: 1, Body: body.subarray(0, 1024 * 1024) });
    expect(await cos.multipartListPart({ ...place, Key, UploadId })).toMatchObject({
      Part: [{ PartNumber: '1', Size: String(1024 * 1024) }],
    });
    const uploaded = await cos.sliceUploadFile({ ...place, Key, FilePath, ChunkSize: 1024 * 1024 });
    expect(uploaded.ETag).toMatch(/^"[0-9a-f]{32}-3"$/);
    const sent = playground.bucket(Bucket).requests.filter(({ url }) => url.includes(`uploadId=${UploadId}`));
    expect(sent.filter(({ method }) => method === 'PUT')).toHaveLength(3);
    expect(playground.bucket(Bucket).objects.get(Key)?.body.equals(body)).toBe(true);

    const aborted = await cos.multipartInit({ ...place, Key });
    expect(await cos.multipartList({ ...place, Prefix: 'film', Delimiter: '' })).toMatchObject({
      Upload: expect.arrayContaining([expect.objectContaining({ Key, UploadId: aborted.UploadId })]),
    });
    expect(await cos.multipartAbort({ ...place, Key, UploadId: aborted.UploadId })).toMatchObject({ statusCode: 204 });
    expect(playground.bucket(Bucket).uploads.has(aborted.UploadId)).toBe(false);
  });
});

describe('the Node.js SDK is refused', () => {
  it('when it puts a method that no rule can hold', async () => {
    const rule = { ...uploadRule, AllowedMethod: ['PATCH'] };
    await expect(cos.putBucketCors({ ...place, CORSRules: [rule] })).rejects.toMatchObject({
      statusCode: 400,
      code: 'InvalidArgument',
    });
  });

  it('with a wrong key', async () => {
    const stranger = client({ SecretKey: 'another-secret-key' });
    await expect(stranger.getBucketCors(place)).rejects.toMatchObject({
      statusCode: 403,
      code: 'SignatureDoesNotMatch',
    });
  });

  it('with an unknown key id', async () => {
    const stranger = client({ SecretId: 'AKIDstranger' });
    await expect(stranger.getBucketCors(place)).rejects.toMatchObject({ statusCode: 403, code: 'InvalidAccessKeyId' });
  });

  it('on a bucket that was not declared, and in another region', async () => {
    const error = { statusCode: 404, code: 'NoSuchBucket' };
    await expect(cos.getBucketCors({ Bucket: 'other-1250000000', Region })).rejects.toMatchObject(error);
    await expect(cos.getBucketCors({ Bucket, Region: 'ap-beijing' })).rejects.toMatchObject(error);
  });

  it('until it has corrected its clock by the time that the bucket told', async () => {
    const slow = client({ SystemClockOffset: -3_600_000 });
    expect(await slow.getBucketCors(place)).toMatchObject({ statusCode: 200 });
    expect(
      playground
        .bucket(Bucket)
        .requests.slice(-2)
        .map(({ status }) => status),
    ).toEqual([403, 200]);
  });
});
