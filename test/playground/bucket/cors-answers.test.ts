import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getHeader, type HeaderList } from '../../../src/headers.ts';
import { ask, elementText, type Question, signed } from '../ask.ts';
import { type Playground, startPlayground } from '../playground.ts';
import type { Bucket } from './bucket.ts';

const host = 'examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com';
const origin = 'https://app.example.com';

let playground: Playground;
let bucket: Bucket;
beforeAll(async () => {
  playground = await startPlayground({ buckets: [{ name: 'examplebucket-1250000000', region: 'ap-guangzhou' }] });
  bucket = playground.bucket('examplebucket-1250000000');
});
afterAll(() => playground.close());
beforeEach(() => {
  bucket.cors = {
    rules: [
      {
        allowedOrigins: [origin],
        allowedMethods: ['PUT', 'GET'],
        allowedHeaders: ['Authorization', 'x-cos-meta-author'],
        exposeHeaders: ['ETag'],
        maxAgeSeconds: 600,
      },
    ],
    responseVary: true,
  };
});

function preflight(asked: string): Question {
  const headers = {
    Origin: origin,
    'Access-Control-Request-Method': 'PUT',
    'Access-Control-Request-Headers': asked,
  };
  return { method: 'OPTIONS', host, path: '/photo.jpg', headers };
}

function corsHeaders(headers: HeaderList): HeaderList {
  return headers.filter(([name]) => /^(access-control-|vary$)/i.test(name));
}

describe('a preflight', () => {
  it('that a rule allows is answered with the rule, unsigned', async () => {
    const { status, headers, body } = await ask(playground, preflight('authorization, x-cos-meta-author'));
    expect(status).toBe(200);
    expect(body).toHaveLength(0);
    expect(corsHeaders(headers)).toEqual([
      ['Access-Control-Allow-Origin', origin],
      ['Access-Control-Allow-Credentials', 'true'],
      ['Access-Control-Allow-Methods', 'PUT,GET'],
      ['Access-Control-Allow-Headers', 'authorization,x-cos-meta-author'],
      ['Access-Control-Expose-Headers', 'ETag'],
      ['Access-Control-Max-Age', '600'],
      ['Vary', 'Origin'],
    ]);
  });

  it('that no rule allows is refused by one sentence and no CORS header', async () => {
    const { status, headers, body } = await ask(playground, preflight('authorization,x-cos-acl'));
    expect(status).toBe(403);
    expect(corsHeaders(headers)).toEqual([]);
    const requestId = getHeader(headers, 'x-cos-request-id');
    const traceId = getHeader(headers, 'x-cos-trace-id');
    expect(body.toString()).toBe(
      `<?xml version='1.0' encoding='utf-8' ?>\n<Error>\n\t<Code>AccessForbidden</Code>\n\t<Message>CORSResponse: This CORS request is not allowed. This is usually because the evalution of Origin, request method / Access-Control-Request-Method or Access-Control-Requet-Headers are not whitelisted by the resource's CORS spec</Message>\n\t<Resource>${host}/photo.jpg</Resource>\n\t<RequestId>${requestId}</RequestId>\n\t<TraceId>${traceId}</TraceId>\n</Error>\n`,
    );
  });

  it('is refused by a bucket without configuration', async () => {
    bucket.cors = { rules: [], responseVary: false };
    const { status, body } = await ask(playground, preflight('authorization'));
    expect([status, elementText(body, 'Code')]).toEqual([403, 'AccessForbidden']);
  });

  it('without Origin is no preflight', async () => {
    const { status, body } = await ask(playground, { method: 'OPTIONS', host, path: '/photo.jpg' });
    expect([status, elementText(body, 'Code')]).toEqual([400, 'InvalidArgument']);
  });
});

describe('an actual request', () => {
  const get: Question = { method: 'GET', host, path: '/missing.jpg', headers: { Origin: origin } };

  it('carries CORS headers on an error answer when a rule matches', async () => {
    const unsigned = await ask(playground, get);
    expect(unsigned.status).toBe(403);
    expect(getHeader(unsigned.headers, 'Access-Control-Allow-Origin')).toBe(origin);
    const missing = await ask(playground, signed(get));
    expect(missing.status).toBe(404);
    expect(getHeader(missing.headers, 'Access-Control-Expose-Headers')).toBe('ETag');
  });

  it('is served without them when no rule matches', async () => {
    const put = { method: 'PUT', host, path: '/photo.jpg', body: 'sand', headers: { Origin: 'https://b.example' } };
    const { status, headers } = await ask(playground, signed(put));
    expect(status).toBe(200);
    expect(corsHeaders(headers)).toEqual([['Vary', 'Origin']]);
    expect(bucket.objects.get('photo.jpg')?.body.toString()).toBe('sand');
    expect(bucket.requests.at(-1)).toMatchObject({
      method: 'PUT',
      url: `http://${host}/photo.jpg`,
      origin: 'https://b.example',
      cookie: null,
      status: 200,
    });
  });
});
