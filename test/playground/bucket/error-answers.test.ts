import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getHeader } from '../../../src/headers.ts';
import { ask, elementText, keyTime, type Question, signed } from '../ask.ts';
import { type Playground, startPlayground } from '../playground.ts';

const host = 'examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com';
const getCors: Question = { method: 'GET', host, path: '/?cors' };

let playground: Playground;
beforeAll(async () => {
  playground = await startPlayground({ buckets: [{ name: 'examplebucket-1250000000', region: 'ap-guangzhou' }] });
});
afterAll(() => playground.close());

async function errorOf(question: Question): Promise<{ status: number; code: string | null; message: string | null }> {
  const { status, body } = await ask(playground, question);
  return { status, code: elementText(body, 'Code'), message: elementText(body, 'Message') };
}

describe('a request for ?cors', () => {
  it('without configuration is NoSuchCORSConfiguration', async () => {
    expect(await errorOf(signed(getCors))).toMatchObject({ status: 404, code: 'NoSuchCORSConfiguration' });
  });

  it('without signature is AccessDenied', async () => {
    expect(await errorOf(getCors)).toEqual({ status: 403, code: 'AccessDenied', message: 'Access Denied.' });
  });

  it('with another key is SignatureDoesNotMatch and shows what was to be signed', async () => {
    const answer = await ask(playground, signed(getCors, keyTime(0, 60), 'another-secret-key'));
    expect(answer.status).toBe(403);
    expect(elementText(answer.body, 'Code')).toBe('SignatureDoesNotMatch');
    expect(elementText(answer.body, 'FormatString')).toBe(`get\n/\ncors=\nhost=${host}\n`);
  });

  it('with a signature for another method is SignatureDoesNotMatch', async () => {
    const { headers } = signed(getCors);
    const error = await errorOf({ ...getCors, method: 'DELETE', headers: headers ?? {} });
    expect(error).toMatchObject({ status: 403, code: 'SignatureDoesNotMatch' });
  });

  it('signed for a time that is over is "Request has expired" and tells the time', async () => {
    const before = Date.now();
    const answer = await ask(playground, signed(getCors, keyTime(-120, -60)));
    expect(answer.status).toBe(403);
    expect(elementText(answer.body, 'Code')).toBe('AccessDenied');
    expect(elementText(answer.body, 'Message')).toBe('Request has expired');
    const serverTime = Date.parse(elementText(answer.body, 'ServerTime') ?? '');
    expect(Math.abs(serverTime - before)).toBeLessThan(5000);
  });

  it('signed for a time to come is RequestTimeTooSkewed', async () => {
    const error = await errorOf(signed(getCors, keyTime(3600, 7200)));
    expect(error).toMatchObject({ status: 403, code: 'RequestTimeTooSkewed' });
  });

  it('with a time that is no number has expired', async () => {
    expect(await errorOf(signed(getCors, 'now;then'))).toMatchObject({ message: 'Request has expired' });
  });

  it.each([
    'other-1250000000.cos.ap-guangzhou.myqcloud.com',
    'examplebucket-1250000000.cos.ap-beijing.myqcloud.com',
    'examplebucket-1250000000.cos.accelerate.myqcloud.com',
  ])('of %s is NoSuchBucket', async (otherHost) => {
    const error = await errorOf(signed({ ...getCors, host: otherHost }));
    expect(error).toMatchObject({ status: 404, code: 'NoSuchBucket' });
  });
});

it('has a request id that starts with N and decodes to the time of the server', async () => {
  const { headers, body } = await ask(playground, getCors);
  const id = getHeader(headers, 'x-cos-request-id') ?? '';
  expect(id).toMatch(/^N/);
  const [seconds = ''] = Buffer.from(id, 'base64').toString().split('_');
  const date = Date.parse(getHeader(headers, 'Date') ?? '');
  expect(Number.parseInt(seconds, 16) * 1000).toBe(date);
  expect(Math.abs(date - Date.now())).toBeLessThan(5000);
  expect(elementText(body, 'RequestId')).toBe(id);
});

it('tells host and path as the resource, and who it is', async () => {
  const { headers, body } = await ask(playground, { method: 'GET', host, path: '/a%20b%26c.txt' });
  expect(elementText(body, 'Resource')).toBe(`${host}/a b&amp;c.txt`);
  expect(elementText(body, 'TraceId')).toBe(getHeader(headers, 'x-cos-trace-id'));
  expect(getHeader(headers, 'Server')).toBe('tencent-cos');
  expect(getHeader(headers, 'Content-Type')).toBe('application/xml');
});
