import '../support/fake-polyfill.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fetchRules } from '../../../extension/asking/fetch-rules.ts';
import { checkSignature } from '../../playground/bucket/check-signature.ts';
import { credentials } from '../../playground/playground.ts';
import { browser } from '../support/fake-browser.ts';

const host = 'examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com';
const secretId = 'AKIDsecretIdOfNobody';
const secretKey = 'secretKeyOfNobody';
const securityToken = 'token+of/nobody=';
const key = { secretId, secretKey, securityToken: null };

const logged: unknown[][] = [];
beforeEach(() => {
  logged.length = 0;
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, level).mockImplementation((...values) => void logged.push(values));
  }
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Puts `answer` in the place of the network; gives what was fetched. */
function stubNetwork(answer: (signal: AbortSignal) => Promise<Partial<Response>>) {
  const fetched: { target: URL; init: RequestInit }[] = [];
  vi.stubGlobal('fetch', (target: URL, init: RequestInit) => {
    fetched.push({ target, init });
    return answer(init.signal as AbortSignal);
  });
  return fetched;
}

const said =
  (text: string, init: ResponseInit = {}) =>
  async () =>
    new Response(text, init);

describe('one GET', () => {
  test('is signed with the key, and nothing else goes with it', async () => {
    const fetched = stubNetwork(said('<CORSConfiguration/>', { headers: { date: 'Fri, 15 Jan 2027 08:00:00 GMT' } }));
    expect(await fetchRules({ host, ...credentials, securityToken: null })).toEqual({
      answer: {
        host,
        status: 200,
        location: null,
        text: '<CORSConfiguration/>',
        limit: 131_072,
        answeredAt: 1_800_000_000_000,
        receivedAt: expect.any(Number),
        temporary: false,
      },
      problem: null,
    });
    const [{ target, init } = { target: new URL(`https://${host}`), init: {} }] = fetched;
    expect(fetched.length).toBe(1);
    expect(`${target.origin}${target.pathname}${target.search}`).toBe(`https://${host}/?cors`);
    expect(init).toMatchObject({
      method: 'GET',
      mode: 'same-origin',
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
    });
    const sent = Object.entries(init.headers as Record<string, string>);
    expect(sent.map(([name]) => name)).toEqual(['Authorization']);
    const headers = [
      ['host', host],
      ['authorization', sent[0]?.[1] ?? ''],
    ] as const;
    const request = { method: 'GET', pathname: '/', query: [['cors', '']] as const, headers };
    expect(() => checkSignature(request, credentials, Date.now())).not.toThrow();
  });

  test('carries the token of a temporary key', async () => {
    const fetched = stubNetwork(said(''));
    await fetchRules({ host, ...key, securityToken });
    expect(fetched[0]?.init.headers).toMatchObject({ 'x-cos-security-token': securityToken });
  });

  test.each(['files.example.com', `${host}.evil.example`, 'evil.example/?cos.ap-guangzhou.myqcloud.com', 'a@b', ''])(
    'is sent to no host but a bucket’s own: %s',
    async (other) => {
      const fetched = stubNetwork(said(''));
      expect(await fetchRules({ host: other, ...key })).toEqual({ answer: null, problem: { kind: 'failed' } });
      expect(fetched).toEqual([]);
    },
  );

  test('is not sent where the browser does not permit the host', async () => {
    const fetched = stubNetwork(said(''));
    browser.permissions.contains.mockResolvedValue(false);
    expect(await fetchRules({ host, ...key })).toEqual({ answer: null, problem: { kind: 'not-permitted', host } });
    expect(fetched).toEqual([]);
  });

  test('has the head of a redirect, without what may be secret in it', async () => {
    const fetched = stubNetwork(async () => ({
      type: 'opaqueredirect',
      status: 0,
      headers: new Headers(),
      body: null,
    }));
    const answer = fetchRules({ host, ...key });
    await vi.waitFor(() => expect(fetched.length).toBe(1));
    browser.webRequest.onHeadersReceived.emit({
      url: fetched[0]?.target.href,
      statusCode: 302,
      responseHeaders: [{ name: 'Location', value: 'https://portal.example.com/login?ticket=secret' }],
    });
    expect(await answer).toMatchObject({ answer: { status: 302, location: 'https://portal.example.com/login' } });
    expect(browser.webRequest.onHeadersReceived.extra()).toEqual([]);
  });
});

describe('what comes back is bounded', () => {
  /** A body that gives so many bytes, or never ends. */
  function bodyOf(bytes: number) {
    const gone = vi.fn();
    let given = 0;
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          if (given >= bytes) return controller.close();
          given += 10_000;
          controller.enqueue(new Uint8Array(10_000).fill(32));
        },
        cancel: gone,
      },
      { highWaterMark: 0 },
    );
    return { body, gone, given: () => given };
  }

  test.each([
    ['1 MB', 1_000_000],
    ['an answer without an end', Number.POSITIVE_INFINITY],
  ])('%s is not read on behind 128 KB', async (_, bytes) => {
    const { body, gone, given } = bodyOf(bytes);
    stubNetwork(async () => new Response(body));
    expect(await fetchRules({ host, ...key })).toMatchObject({ answer: { status: 200, text: null } });
    expect(gone).toHaveBeenCalledTimes(1);
    expect(given()).toBeLessThan(160_000);
  });

  test('128 KB are read', async () => {
    stubNetwork(async () => new Response(bodyOf(130_000).body));
    expect((await fetchRules({ host, ...key })).answer?.text?.length).toBe(130_000);
  });

  test.each([
    [
      'an answer that never begins',
      (signal: AbortSignal) =>
        new Promise<Response>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    ],
    [
      'a body that trickles',
      async (signal: AbortSignal) =>
        new Response(
          new ReadableStream({
            start(controller) {
              controller.enqueue(new Uint8Array(1));
              signal.addEventListener('abort', () => controller.error(new DOMException('aborted', 'AbortError')));
            },
          }),
        ),
    ],
  ])('%s ends after ten seconds', async (_, answer) => {
    const timeout = new AbortController();
    const waits = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(timeout.signal);
    const fetched = stubNetwork(answer);
    const sent = fetchRules({ host, ...key });
    await vi.waitFor(() => expect(fetched.length).toBe(1));
    timeout.abort(new DOMException('late', 'TimeoutError'));
    expect(await sent).toEqual({ answer: null, problem: { kind: 'too-slow', host, seconds: 10 } });
    expect(waits).toHaveBeenCalledWith(10_000);
  });
});

test.each([
  ['an error of the network', new TypeError(`NetworkError for ${secretKey}`), { kind: 'no-answer', host }],
  ['an error of any other kind', new Error(`${secretKey} ${securityToken}`), { kind: 'no-answer', host }],
])('%s tells nothing of the key', async (_, thrown, problem) => {
  stubNetwork(() => Promise.reject(thrown));
  const sent = await fetchRules({ host, ...key, securityToken });
  expect(sent).toEqual({ answer: null, problem });
  expect(JSON.stringify(sent)).not.toMatch(/OfNobody|of\/nobody/);
});

test('nothing is stored or logged, whatever comes', async () => {
  for (const answer of [
    said('<CORSConfiguration/>'),
    said('<Error/>', { status: 403 }),
    () => Promise.reject(new TypeError()),
  ]) {
    stubNetwork(answer);
    await fetchRules({ host, ...key, securityToken });
  }
  browser.permissions.contains.mockRejectedValue(new Error(`no ${secretKey}`));
  expect(await fetchRules({ host, ...key })).toEqual({ answer: null, problem: { kind: 'failed' } });
  expect(await browser.storage.session.get(null)).toEqual({});
  expect(await browser.storage.local.get(null)).toEqual({});
  expect(logged).toEqual([]);
});
