import { connect, type PeerCertificate } from 'node:tls';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, elementText, signed } from './ask.ts';
import { type Playground, startPlayground } from './playground.ts';

let playground: Playground;
beforeAll(async () => {
  const domains = ['static.example.com', 'examplebucket-1250000000.file.myqcloud.com'];
  const bucket = { name: 'examplebucket-1250000000', region: 'ap-guangzhou', domains };
  playground = await startPlayground({ buckets: [bucket] });
});
afterAll(() => playground.close());

it('has a certificate for every name that it serves', async () => {
  const socket = connect({ host: '127.0.0.1', port: playground.httpsPort, rejectUnauthorized: false });
  const certificate = await new Promise<PeerCertificate>((resolve, reject) => {
    socket.once('secureConnect', () => resolve(socket.getPeerCertificate()));
    socket.once('error', reject);
  });
  socket.destroy();
  expect(certificate.subjectaltname?.split(', ')).toEqual([
    'DNS:*.cos.ap-guangzhou.myqcloud.com',
    'DNS:*.cos.ap-guangzhou.tencentcos.cn',
    'DNS:static.example.com',
    'DNS:examplebucket-1250000000.file.myqcloud.com',
    'DNS:app.example.com',
    'DNS:www.example.com',
    'DNS:localhost',
    'IP Address:127.0.0.1',
  ]);
});

it('serves a bucket that is added while it runs', async () => {
  const question = { method: 'GET', host: 'late-1250000000.cos.ap-beijing.myqcloud.com', path: '/photo.jpg' };
  expect(elementText((await ask(playground, question)).body, 'Code')).toBe('NoSuchBucket');
  const late = playground.addBucket({ name: 'late-1250000000', region: 'ap-beijing', public: true });
  expect(elementText((await ask(playground, question)).body, 'Code')).toBe('NoSuchKey');
  expect(late.requests).toHaveLength(1);
  expect(() => playground.bucket('other-1250000000')).toThrow('No bucket other-1250000000 was declared');
});

it('serves a bucket on its domains', async () => {
  const question = { method: 'GET', path: '/photo.jpg' };
  for (const host of ['static.example.com', 'examplebucket-1250000000.file.myqcloud.com']) {
    expect((await ask(playground, signed({ ...question, host }))).status).toBe(404);
    expect(playground.bucket('examplebucket-1250000000').requests.at(-1)?.url).toBe(`http://${host}/photo.jpg`);
  }
});

it('serves pages on page hosts alone', async () => {
  for (const [host, status] of [
    ['app.example.com', 200],
    [`localhost:${playground.httpPort}`, 200],
    ['evil.example.com', 404],
  ] as const) {
    expect((await ask(playground, { method: 'GET', host, path: '/' })).status).toBe(status);
  }
  const sdk = await ask(playground, { method: 'GET', host: 'app.example.com', path: '/cos-js-sdk-v5.js' });
  expect(sdk.body.toString()).toContain('sliceUploadFile');
});

it('signs for a page what the bucket accepts', async () => {
  const query = 'method=put&key=photos/beach.jpg&bucket=examplebucket-1250000000&region=ap-guangzhou';
  const { body } = await ask(playground, { method: 'GET', host: 'app.example.com', path: `/sign?${query}` });
  const put = { method: 'PUT', host: 'examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com', body: 'sand' };
  const headers = { Authorization: body.toString() };
  expect((await ask(playground, { ...put, path: '/photos/beach.jpg', headers })).status).toBe(200);
  expect((await ask(playground, { ...put, path: '/photos/other.jpg', headers })).status).toBe(403);
});
