import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import COS from 'cos-nodejs-sdk-v5';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { credentials, type Playground, startPlayground } from '../playground/playground.ts';
import { ran, told } from './support/ran.ts';
import { leadTo } from './support/to-playground.cjs';

const name = 'examplebucket-1250000000';
const host = `${name}.cos.ap-guangzhou.myqcloud.com`;
const origin = 'https://app.example.com';
const cors = {
  rules: [
    {
      allowedOrigins: [origin],
      allowedMethods: ['GET', 'PUT'],
      allowedHeaders: ['authorization', 'content-type'],
      exposeHeaders: ['ETag'],
      maxAgeSeconds: 600,
    },
  ],
  responseVary: false,
};
const token = 'token-of-a-temporary-key';
const keys = { COS_SECRET_ID: credentials.secretId, COS_SECRET_KEY: credentials.secretKey };

let playground: Playground;
beforeAll(async () => {
  playground = await startPlayground({ buckets: [{ name, region: 'ap-guangzhou', cors }] });
  leadTo(playground.httpsPort);
});
afterAll(() => playground.close());
afterEach(() => {
  const bucket = playground.bucket(name);
  bucket.requests.length = 0;
  bucket.corsReply = null;
  bucket.clockAhead = 0;
  vi.restoreAllMocks();
});

const ask = (...args: string[]) =>
  told<{ verdict: string; findings: Report[] }>(['ask', host, '--origin', origin, ...args]);

/** Lets a server answer every request so, while `use` asks it. Gives what it got, too. */
async function answeredBy<T>(answer: RequestListener, use: (host: string) => Promise<T>) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

const askThere = (at: string) => ran(['ask', at, '--origin', origin]);

describe('ask', () => {
  test('a request that the bucket allows passes', async () => {
    const { status, out, err } = await ran(['ask', host, '--origin', origin, '-H', 'content-type']);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain(`${host} allows PUT from\n${origin}\n`);
    expect(out).toContain('1 preflight sent');
  });

  test('a refused header is named, with what to add', async () => {
    const { status, json } = await ask('-H', 'content-type', '-H', 'x-cos-acl');
    expect(status).toBe(1);
    const [finding] = json.findings;
    expect(finding?.draft).toMatchObject({
      asked: true,
      change: { lines: [{ field: 'allowedHeaders', lines: ['x-cos-acl'] }] },
    });
    const { out } = await ran(['ask', host, '--origin', origin, '-H', 'x-cos-acl']);
    expect(out).toContain('the header x-cos-acl is refused');
  });

  test('a refused origin is named', async () => {
    const { status, out } = await ran(['ask', host, '--origin', 'https://staging.example.com']);
    expect(status).toBe(1);
    expect(out).toMatch(/https:\/\/staging\.example\.com/);
  });

  test('every request of an upload is asked about', async () => {
    const { status, json } = await ask('--upload', 'parts');
    expect(status).toBe(1);
    const preflights = playground.bucket(name).requests;
    expect(
      preflights.every(
        ({ method, url, headers }) => method === 'OPTIONS' && url === `https://${host}/` && !headers.authorization,
      ),
    ).toBe(true);
    expect(preflights.length).toBeLessThanOrEqual(30);
    expect(json.findings.map(({ draft }) => draft?.asked)).toContain(true);
  });

  test('no more than 30 preflights are sent, whatever is asked', async () => {
    const headers = Array.from({ length: 40 }, (_, at) => ['-H', `x-header-${at}`]).flat();
    await ran(['ask', host, '--origin', origin, ...headers, '--upload', 'parts']);
    expect(playground.bucket(name).requests.length).toBeLessThanOrEqual(30);
  });

  test('--dry-run lists preflights and sends none', async () => {
    const { status, out } = await ran(['ask', host, '--origin', origin, '--dry-run']);
    expect(status).toBe(0);
    expect(out).toContain(`curl -i -X OPTIONS 'https://${host}/' -H 'Origin: ${origin}'`);
    const { json } = await told<{ first: object[]; possible: object[] }>([
      'ask',
      host,
      '--origin',
      origin,
      '-H',
      'a',
      '-H',
      'b',
      '--dry-run',
    ]);
    expect(json.first).toEqual([{ origin, method: 'PUT', headerNames: ['a', 'b'] }]);
    expect(json.possible.length).toBeGreaterThan(3);
    expect(playground.bucket(name).requests).toEqual([]);
  });

  test.each<[string, RequestListener, number, RegExp]>([
    [
      '403 to all',
      (_, response) => response.writeHead(403, { server: 'tencent-cos' }).end(),
      1,
      /Every preflight from/,
    ],
    ['a redirect', (_, response) => response.writeHead(302, { location: 'https://example.com/' }).end(), 1, /redirect/],
    [
      '1 MB',
      (_, response) => response.writeHead(200, { server: 'tencent-cos' }).end('a'.repeat(1e6)),
      1,
      /answered with 200, but browsers\sstill block/,
    ],
    [
      'a login page',
      (_, response) => response.writeHead(200, { server: 'captive' }).end('<html>'),
      2,
      /does not come from COS/,
    ],
    ['500', (_, response) => response.writeHead(500, { server: 'tencent-cos' }).end(), 2, /with 500/],
    ['503', (_, response) => response.writeHead(503, { 'retry-after': '9' }).end(), 2, /asks for a pause/],
    ['nothing, but hangs up', (request) => request.destroy(), 2, /did not answer \(ECONNRESET\)/],
  ])('a server that gives %s is told', async (_, answer, status, sentence) => {
    const found = await answeredBy(answer, askThere);
    expect(found.status).toBe(status);
    expect(status === 2 ? found.err : found.out).toMatch(sentence);
    if (status !== 2) return;
    expect([found.out, found.err.trimEnd().split('\n').length]).toEqual(['', 1]);
  });

  test('a server that never answers is given up', async () => {
    const never = AbortSignal.timeout.bind(AbortSignal);
    vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => never(50));
    const found = await answeredBy(() => undefined, askThere);
    expect([found.status, found.out]).toEqual([2, '']);
    expect(found.err).toMatch(/did not answer within 10 seconds/);
  });

  test('a user and password in the address are neither sent nor printed', async () => {
    const authorizations: unknown[] = [];
    const found = await answeredBy(
      (request, response) => {
        authorizations.push(request.headers.authorization);
        response.writeHead(403, { Server: 'tencent-cos' }).end();
      },
      async (at) => {
        const address = at.replace('http://', 'http://somebody:planted-password@');
        return [await askThere(address), await ran(['ask', address, '--origin', origin, '--dry-run', '--json'])];
      },
    );
    expect(new Set(authorizations)).toEqual(new Set([undefined]));
    expect(found.map(({ out, err }) => out + err).join()).not.toMatch(/planted-password|somebody/);
  });

  test('a server that offers another protocol has answered nothing', async () => {
    const found = await answeredBy((_, response) => {
      response.writeHead(101, { Connection: 'Upgrade', Upgrade: 'websocket' }).end();
    }, askThere);
    expect([found.status, found.out]).toEqual([2, '']);
    expect(found.err).toMatch(/^127\.0\.0\.1:\d+ did not answer: .*\n$/);
  });

  test('a host that does not exist is told', async () => {
    const { status, err } = await ran(['ask', 'http://nobody.invalid/', '--origin', origin]);
    expect(status).toBe(2);
    expect(err).toMatch(/^nobody\.invalid did not answer \(E\w+\): .*\n$/);
  });
});

describe('fetch', () => {
  const fetched = (args: readonly string[] = [], env: Record<string, string> = keys) =>
    ran(['fetch', host, ...args], { env });

  test('prints the rules alone on standard output', async () => {
    const { status, out, err } = await fetched();
    expect([status, err]).toEqual([0, '1 rule read\nNo mistake and no warning.\n']);
    expect(out).toMatch(/^<CORSConfiguration>/);
    const terraform = await fetched(['--as', 'terraform']);
    expect(terraform.out).toContain('allowed_origins = ["https://app.example.com"]');
  });

  test('signs as the vendor’s SDK does', async () => {
    await fetched();
    const [request] = playground.bucket(name).requests;
    const authorization = request?.headers.authorization ?? '';
    const KeyTime = /q-key-time=(\d+;\d+)/.exec(authorization)?.[1] ?? '';
    const byVendor = COS.getAuthorization({
      ...{ SecretId: credentials.secretId, SecretKey: credentials.secretKey, KeyTime },
      ...{ Method: 'GET', Pathname: '/', Query: { cors: '' }, Headers: { Host: host } },
    } as COS.StaticGetAuthorizationOptions);
    expect(request?.url).toBe(`https://${host}/?cors`);
    expect(authorization).toBe(byVendor);
  });

  test('sends a temporary key with its token', async () => {
    const temporary = {
      secretId: 'AKIDtemporary',
      secretKey: 'temporary-secret',
      securityToken: token,
      mayUseCors: true,
    };
    playground.bucket(name).furtherKeys.push(temporary);
    const env = { COS_SECRET_ID: temporary.secretId, COS_SECRET_KEY: temporary.secretKey };
    expect((await fetched([], { ...env, COS_TOKEN: token })).status).toBe(0);
    const without = await fetched([], env);
    expect([without.status, without.err]).toEqual([2, expect.stringMatching(/does not know this SecretId/)]);
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ['no key', {}, /COS_SECRET_ID is not set/],
    ['half a key', { COS_SECRET_ID: 'AKIDplayground' }, /COS_SECRET_KEY is not set/],
    ['another key', { ...keys, COS_SECRET_KEY: 'of-nobody' }, /SecretKey does not belong/],
    [
      'the key the wrong way round',
      { COS_SECRET_ID: keys.COS_SECRET_KEY, COS_SECRET_KEY: keys.COS_SECRET_ID },
      /swapped/,
    ],
  ])('with %s it says what to do', async (_, env, sentence) => {
    const { status, out, err } = await fetched([], env);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(sentence);
  });

  test.each<[string, { status: number; headers: (readonly [string, string])[]; body: string }, RegExp]>([
    ['1 MB', { status: 200, headers: [], body: 'a'.repeat(1e6) }, /sent more than 131072 bytes/],
    ['a redirect', { status: 302, headers: [['Location', 'https://login.example.com/']], body: '' }, /302 redirect/],
    [
      'a web page',
      { status: 200, headers: [['Content-Type', 'text/html']], body: '<html><body>Sign in</body></html>' },
      /web page/,
    ],
    ['an error', { status: 503, headers: [], body: '' }, /503/],
  ])('of %s it says what came', async (_, reply, sentence) => {
    playground.bucket(name).corsReply = reply;
    const { status, out, err } = await fetched();
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(sentence);
  });

  test('a signature goes to a bucket’s own host and nowhere else', async () => {
    for (const other of ['files.example.com', 'https://127.0.0.1/', name]) {
      const { status, err } = await ran(['fetch', other], { env: keys });
      expect([status, err.split('\n').length]).toEqual([2, 2]);
    }
    expect(playground.bucket(name).requests).toEqual([]);
  });

  test('no part of a key is printed, whatever happens', async () => {
    const secret = 'planted-secret-key';
    const env = { COS_SECRET_ID: 'AKIDplanted', COS_SECRET_KEY: secret, COS_TOKEN: 'planted-token' };
    const bad = { ...env, COS_SECRET_KEY: 'planted secret\nkey' };
    const all = [
      await fetched([], env),
      await fetched(['--json'], env),
      await fetched([], bad),
      await ran(['fetch', host, '--json'], { env: { ...keys, COS_TOKEN: 'planted-token' } }),
      await ran(['fetch', 'nobody.cos.ap-nowhere.myqcloud.com', '--region', '!'], { env }),
      await ran(['ask', host, '--origin', origin, '--json'], { env }),
    ];
    for (const { out, err } of all) expect(out + err).not.toMatch(/planted|q-signature|playground-secret/);
  });
});
