import '../support/fake-polyfill.ts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { askOnce } from '../../../extension/asking/ask-once.ts';
import { Unanswered } from '../../../extension/asking/send.ts';
import { sendPreflight } from '../../../extension/asking/send-preflight.ts';
import { browser } from '../support/fake-browser.ts';

const url = 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/';
const probe = { origin: 'https://app.example.com:8443', method: 'PUT', headerNames: ['authorization', 'content-type'] };
const going = () => new AbortController().signal;

afterEach(() => vi.unstubAllGlobals());

/** Puts `answer` in the place of the network; gives what was fetched and the rules that held meanwhile. */
function stubNetwork(answer: () => Promise<Partial<Response>>) {
  const fetched: { target: URL; init: RequestInit; rules: readonly unknown[] }[] = [];
  vi.stubGlobal('fetch', async (target: URL, init: RequestInit) => {
    fetched.push({ target, init, rules: await browser.declarativeNetRequest.getSessionRules() });
    return answer();
  });
  return fetched;
}

const refused = async () =>
  new Response('<Error/>', { status: 403, headers: { 'x-secret': 'of-the-bucket', server: 'tencent-cos' } });

describe('one preflight', () => {
  test('is an OPTIONS of the extension that one rule makes the page’s, and the rule is gone behind it', async () => {
    const fetched = stubNetwork(refused);
    expect(await sendPreflight(url, probe, going())).toEqual({
      status: 403,
      headers: [['server', 'tencent-cos']],
    });
    const [{ target, init, rules } = { target: new URL(url), init: {}, rules: [] }] = fetched;
    expect(fetched.length).toBe(1);
    expect(`${target.origin}${target.pathname}`).toBe(url);
    expect(init).toMatchObject({ method: 'OPTIONS', mode: 'same-origin', credentials: 'omit', redirect: 'manual' });
    expect(rules).toEqual([
      {
        id: expect.any(Number),
        condition: {
          initiatorDomains: ['abcdefghijklmnop'],
          requestMethods: ['options'],
          resourceTypes: ['xmlhttprequest'],
          urlFilter: target.hash,
        },
        action: {
          type: 'modifyHeaders',
          requestHeaders: [
            { header: 'origin', operation: 'set', value: probe.origin },
            { header: 'access-control-request-method', operation: 'set', value: 'PUT' },
            { header: 'access-control-request-headers', operation: 'set', value: 'authorization,content-type' },
            { header: 'sec-fetch-mode', operation: 'set', value: 'cors' },
            { header: 'sec-fetch-site', operation: 'set', value: 'cross-site' },
          ],
        },
      },
    ]);
    expect(await browser.declarativeNetRequest.getSessionRules()).toEqual([]);
  });

  test('brings when a busy host may be asked again', async () => {
    stubNetwork(async () => new Response('', { status: 503, headers: { 'retry-after': '120' } }));
    expect(await sendPreflight(url, probe, going())).toEqual({ status: 503, headers: [['retry-after', '120']] });
  });

  test('names no headers where it asks for none, and none of those that browsers keep for https on http', async () => {
    const fetched = stubNetwork(refused);
    await sendPreflight(url.replace('https', 'http'), { ...probe, headerNames: [] }, going());
    expect(JSON.stringify(fetched[0]?.rules)).not.toMatch(/request-headers"|sec-fetch/);
  });

  test('has the head of a redirect from webRequest, which fetch hides', async () => {
    stubNetwork(async () => ({ type: 'opaqueredirect', status: 0, headers: new Headers(), body: null }));
    const answer = sendPreflight(url, probe, going());
    await vi.waitFor(() => expect(browser.webRequest.onHeadersReceived.extra().length).toBe(1));
    const [rule] = (await browser.declarativeNetRequest.getSessionRules()) as { condition?: { urlFilter: string } }[];
    const responseHeaders = [{ name: 'Location', value: 'https://portal.example.com/login?token=secret' }];
    browser.webRequest.onHeadersReceived.emit({
      url: `${url}${rule?.condition?.urlFilter}`,
      statusCode: 302,
      responseHeaders,
    });
    expect(await answer).toEqual({ status: 302, headers: [['location', 'https://portal.example.com/login']] });
    expect(browser.webRequest.onHeadersReceived.extra()).toEqual([]);
  });

  test.each([
    ['a host that may not be seen', { kind: 'not-permitted', host: new URL(url).hostname }, probe],
    [
      'a header that no header can carry',
      { kind: 'unsendable', value: 'x-\r\ninjected' },
      { ...probe, headerNames: ['x-\r\ninjected'] },
    ],
    [
      'an origin with letters beyond ASCII',
      { kind: 'unsendable', value: 'https://中文.example' },
      { ...probe, origin: 'https://中文.example' },
    ],
  ])('is not sent to, or with, %s', async (_, problem, asked) => {
    const fetched = stubNetwork(refused);
    if (problem.kind === 'not-permitted') browser.permissions.contains.mockResolvedValue(false);
    const error = await sendPreflight(url, asked, going()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Unanswered);
    expect(error).toMatchObject({ problem });
    expect(fetched).toEqual([]);
  });

  test('says that its host may not be seen any more where that is why none came back', async () => {
    stubNetwork(() => Promise.reject(new TypeError('NetworkError')));
    browser.permissions.contains.mockResolvedValueOnce(true).mockResolvedValueOnce(false);
    const problem = { kind: 'not-permitted', host: new URL(url).hostname };
    await expect(sendPreflight(url, probe, going())).rejects.toMatchObject({ problem });
  });

  test('says that its host is busy where that answered with an error before, since Chrome then sends nothing', async () => {
    const busyUrl = `${url}busy`;
    stubNetwork(async () => new Response('', { status: 503 }));
    await sendPreflight(busyUrl, probe, going());
    stubNetwork(() => Promise.reject(new TypeError('Failed to fetch')));
    const busy = { kind: 'busy', status: 503, seconds: null };
    await expect(sendPreflight(busyUrl, probe, going())).rejects.toMatchObject({ problem: busy });
    stubNetwork(refused);
    await sendPreflight(busyUrl, probe, going());
    stubNetwork(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(sendPreflight(busyUrl, probe, going())).rejects.toMatchObject({ problem: { kind: 'no-answer' } });
  });

  test.each([
    [new TypeError('NetworkError'), { kind: 'no-answer', host: new URL(url).hostname }],
    [new DOMException('late', 'TimeoutError'), { kind: 'too-slow', host: new URL(url).hostname, seconds: 10 }],
  ])('says why none came back: %s', async (thrown, problem) => {
    stubNetwork(() => Promise.reject(thrown));
    await expect(sendPreflight(url, probe, going())).rejects.toMatchObject({ problem });
    expect(await browser.declarativeNetRequest.getSessionRules()).toEqual([]);
  });
});

describe('rules that a stopped background left', () => {
  const leave = (...ids: readonly number[]) =>
    browser.declarativeNetRequest.updateSessionRules({ addRules: ids.map((id) => ({ id })) });
  const left = async () => (await browser.declarativeNetRequest.getSessionRules()).map(({ id }) => id);

  afterEach(() => vi.useRealTimers());

  /** The modules of a background that has just started. */
  async function started(inChrome: boolean) {
    const { runtime } = browser;
    const manifest = { ...runtime.getManifest(), ...(inChrome ? { incognito: 'split' } : {}) };
    vi.spyOn(runtime, 'getManifest').mockReturnValue(manifest);
    vi.resetModules();
    const { removeLeftRulesAtStart } = await import('../../../extension/asking/session-rules.ts');
    const { sendPreflight } = await import('../../../extension/asking/send-preflight.ts');
    return { removeLeftRulesAtStart, sendPreflight };
  }

  test('are removed in Chrome, those of another kind of window once no preflight can be under way', async () => {
    vi.useFakeTimers();
    await leave(4, 6, 7);
    const { removeLeftRulesAtStart } = await started(true);
    await removeLeftRulesAtStart();
    expect(await left()).toEqual([7]);
    await leave(9);
    await vi.advanceTimersByTimeAsync(11_000);
    expect(await left()).toEqual([7, 9]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await left()).toEqual([9]);
  });

  test('are removed in Firefox when the next is made, since asking for them makes every request slower', async () => {
    await leave(4, 6);
    const { removeLeftRulesAtStart, sendPreflight } = await started(false);
    const asked = vi.spyOn(browser.declarativeNetRequest, 'getSessionRules');
    await removeLeftRulesAtStart();
    expect(asked).not.toHaveBeenCalled();
    const fetched = stubNetwork(refused);
    await Promise.all([sendPreflight(url, probe, going()), sendPreflight(url, probe, going())]);
    expect(JSON.stringify(fetched[0]?.rules)).not.toMatch(/"id":[46]\b/);
    expect(await left()).toEqual([]);
  });
});

describe('one preflight on its own', () => {
  test('brings the answer', async () => {
    stubNetwork(refused);
    const answer = { status: 403, headers: [['server', 'tencent-cos']] };
    expect(await askOnce({ url, probe })).toEqual({ answer, problem: null });
  });

  test('brings why there is none', async () => {
    const fetched = stubNetwork(refused);
    const problem = { kind: 'unsendable', value: 'https://a b' };
    expect(await askOnce({ url, probe: { ...probe, origin: 'https://a b' } })).toEqual({ answer: null, problem });
    expect(fetched).toEqual([]);
  });
});
