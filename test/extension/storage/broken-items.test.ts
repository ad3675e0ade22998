import '../support/fake-polyfill.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { CheckedBucket } from '../../../extension/storage/checked-shape.ts';
import { hearDropped } from '../../../extension/storage/dropped-items.ts';
import type { SavedConfiguration } from '../../../extension/storage/saved-configurations.ts';
import { language, settings } from '../../../extension/storage/settings.ts';
import { browser, startBrowser } from '../support/fake-browser.ts';
import { bucket, readEverything } from '../support/read-everything.ts';
import { recording } from '../support/recordings.ts';
import { store, storedSample } from '../support/stored-samples.ts';
import { withoutEmptied } from '../support/without-emptied.ts';

const sample = storedSample('first');
const { 'exchange:7:234': exchange, 'pending:234': pending } = sample.session as Record<string, string>;
const changed = (text: string | undefined, change: object) =>
  JSON.stringify({ ...JSON.parse(String(text)), ...change });

const stored = async () => ({
  local: await browser.storage.local.get(null),
  session: withoutEmptied(await browser.storage.session.get(null)),
});

/** What was dropped and not told yet. */
async function noted(): Promise<string[]> {
  const keys = Object.keys(await browser.storage.session.get(null));
  return keys.filter((key) => key.startsWith('dropped:')).map((key) => key.slice('dropped:'.length));
}

/** All that can be read, without what says that something cannot. */
async function readable() {
  const { state, asked, checked, views, ...rest } = await readEverything();
  return {
    ...rest,
    asked: asked.filter((each) => each.asked !== null),
    checked: checked.filter((each) => each !== null),
    views: views.filter((each) => each !== null),
    kept: [[...state.exchanges], [...state.pending], [...state.leftOut]],
  };
}

/** Starts a background, and gives it a refused upload of another tab than is stored. Resolves once that is stored. */
async function captureOne(): Promise<void> {
  vi.resetModules();
  await import('../../../extension/background/background.ts');
  const events = recording('firefox/put-preflight-refused-with-headers');
  const delay = Date.now() - Number(events[0]?.details.timeStamp);
  for (const { event, details } of events) {
    const timeStamp = Number(details.timeStamp) + delay;
    browser.webRequest[event as 'onBeforeRequest'].emit({
      ...details,
      requestId: `new-${details.requestId}`,
      timeStamp,
      tabId: 11,
    });
  }
  await vi.waitFor(async () =>
    expect(Object.keys((await stored()).session).filter((key) => key.startsWith('exchange:11:'))).toHaveLength(1),
  );
}

/** The check of the sample, with changes of its request, so many times, and of its demand. */
function checkWith(request: object, demand: object = {}, count = 1): object {
  const { check, ...rest } = structuredClone(sample.session['checked:7']) as CheckedBucket;
  const requests = Array(count).fill({ ...check.requests[0], ...request });
  return { ...rest, check: { ...check, requests, demands: [{ ...check.demands[0], ...demand }] } };
}

function viewWith(change: object): object {
  return { ...(sample.session['view:7'] as object), ...change };
}

function rulesOf(allowedHeaders: readonly string[]): SavedConfiguration {
  const rule = { allowedOrigins: ['*'], allowedMethods: ['PUT'], allowedHeaders, exposeHeaders: [] };
  return { configuration: { rules: [rule], responseVary: false }, savedAt: 0 };
}

describe.each<[string, 'local' | 'session', string, unknown, string]>([
  ['rules that are a number', 'local', `configuration:${bucket}`, 42, 'rules'],
  ['rules without any field', 'local', `configuration:${bucket}`, {}, 'rules'],
  ['rules of a later version', 'local', `configuration:${bucket}`, { version: 9, value: {} }, 'rules'],
  ['rules of a private window', 'session', `private:configuration:${bucket}`, 42, 'rules'],
  ['a language that is none', 'local', 'language', 'fr', 'language'],
  ['a form in a language that has no SDK', 'local', 'form', { form: 'sdk', language: 'basic' }, 'form'],
  ['names that are a text', 'local', 'domains', 'files.example.com', 'named-buckets'],
  ['observations that are no list', 'local', `observed:${bucket}`, {}, 'observations'],
  ['an exchange that is no JSON', 'session', 'exchange:7:234', '{', 'requests'],
  ['an exchange that is no text', 'session', 'exchange:7:234', {}, 'requests'],
  ['an exchange without any field', 'session', 'exchange:7:234', '{}', 'requests'],
  ['an exchange that is null', 'session', 'exchange:7:234', 'null', 'requests'],
  ['an exchange of no time', 'session', 'exchange:7:234', changed(exchange, { startedAt: 1e300 }), 'requests'],
  ['an exchange with half an answer', 'session', 'exchange:7:234', changed(exchange, { response: {} }), 'requests'],
  ['an exchange of another key', 'session', 'exchange:7:235', exchange, 'requests'],
  ['an exchange of no tab', 'session', 'exchange:seven:234', exchange, 'requests'],
  ['a pending request that is no JSON', 'session', 'pending:234', 'pending', 'requests'],
  ['a pending request without any field', 'session', 'pending:234', '{}', 'requests'],
  ['a pending request with half a list', 'session', 'pending:234', changed(pending, { redirects: [{}] }), 'requests'],
  ['a count that is a text', 'session', 'left-out:7', '"many"', 'requests'],
  ['a count below nothing', 'session', 'left-out:7', '-1', 'requests'],
  ['early events that are null', 'session', 'early:x:0', null, 'requests'],
  ['early events that are no list', 'session', 'early:x:0', {}, 'requests'],
  ['an early event without any field', 'session', 'early:x:0', [{}], 'requests'],
  ['what was asked without any field', 'session', 'asked:x', {}, 'answers'],
  ['a check without any field', 'session', 'checked:7', {}, 'answers'],
  ['a check whose request names no demand', 'session', 'checked:7', checkWith({ demand: 1 }), 'answers'],
  ['a check whose demand names no preflight', 'session', 'checked:7', checkWith({}, { bare: 2 }), 'answers'],
  ['a check whose demand names half a preflight', 'session', 'checked:7', checkWith({}, { preflight: 0.5 }), 'answers'],
  ['a check of an answer that is kept for ever', 'session', 'checked:7', checkWith({ kept: 1e300 }), 'answers'],
  ['a check of more requests than a tab has', 'session', 'checked:7', checkWith({}, {}, 1001), 'answers'],
  ['a view without any field', 'session', 'view:7', {}, 'views'],
  ['a view in DevTools whose form is none', 'session', 'view:7:panel', viewWith({ form: 'sdk' }), 'views'],
  ['a view of a private window', 'session', 'private:view:7', 42, 'views'],
  ['a view with 5 MB of text', 'session', 'view:7', viewWith({ drafts: [{ bucket, text: 'x'.repeat(5e6) }] }), 'views'],
  [
    'a view with a text for each of five',
    'session',
    'view:7',
    viewWith({ drafts: Array(5).fill({ bucket, text: '' }) }),
    'views',
  ],
  ['a view of a finding with a long name', 'session', 'view:7', viewWith({ finding: 'x'.repeat(1000) }), 'views'],
  ['rules of 5 MB', 'local', `configuration:${bucket}`, rulesOf(['x'.repeat(5_000_000)]), 'rules'],
  ['rules of a million lines', 'local', `configuration:${bucket}`, rulesOf(Array(1_000_000).fill('')), 'rules'],
])('%s', (_, area, key, value, kind) => {
  test('counts as none, and the rest is read', async () => {
    const { [key]: _own, ...others } = sample[area];
    await store({ ...sample, [area]: others });
    const without = await readable();
    startBrowser();
    await store({ ...sample, [area]: { ...others, [key]: value } });
    expect(await readable()).toEqual(without);
  });

  test('is removed and said, and capture goes on', async () => {
    await store({ ...sample, [area]: { ...sample[area], [key]: value } });
    await captureOne();
    await readEverything();
    await vi.waitFor(async () => expect((await stored())[area]).not.toHaveProperty([key]));
    expect(await noted()).toEqual([kind]);
  });
});

describe('what is left of a broken item is kept:', () => {
  beforeEach(() => store(sample));

  test('the domains whose buckets are names', async () => {
    await browser.storage.local.set({ domains: { 'files.example.com': {}, 'cdn.example.com': bucket } });
    expect(await readEverything()).toMatchObject({ named: { 'cdn.example.com': bucket } });
    await vi.waitFor(async () =>
      expect((await stored()).local.domains).toEqual({ version: 1, value: { 'cdn.example.com': bucket } }),
    );
    expect(await noted()).toEqual(['named-buckets']);
  });

  test.each([[null], [{}], [42], [{ hideKeys: 'yes' }], [{ version: 7, value: { hideKeys: false } }]])(
    'settings of %j hide object keys, because a person may have chosen that',
    async (value) => {
      await browser.storage.local.set({ settings: value });
      expect(await settings.get()).toEqual({ keepOnNavigation: false, hideKeys: true });
      await vi.waitFor(async () => expect(await noted()).toEqual(['settings']));
      expect(await settings.get()).toEqual({ keepOnNavigation: false, hideKeys: true });
      await captureOne();
      const { session } = await stored();
      const [key] = Object.keys(session).filter((each) => each.startsWith('exchange:11:'));
      expect(JSON.parse(String(session[String(key)])).request.url).toMatch(/\/object-[0-9a-f]{12}$/);
    },
  );

  test.each([
    [
      { keepOnNavigation: 1, hideKeys: false },
      { keepOnNavigation: false, hideKeys: false },
    ],
    [{ keepOnNavigation: true }, { keepOnNavigation: true, hideKeys: true }],
  ])('of the settings %j, what is a choice', async (value, left) => {
    await browser.storage.local.set({ settings: value });
    expect(await settings.get()).toEqual(left);
  });

  test('the early events that are events', async () => {
    const [key = '', page] = Object.entries(sample.session).find(([each]) => each.startsWith('early:')) ?? [];
    await browser.storage.session.set({ [key]: [null, ...(page as unknown[]), { event: 'departure' }] });
    expect((await readEverything()).early).toEqual(page);
    expect(await noted()).toEqual(['requests']);
  });
});

test('a value that comes broken while it is watched is told as absent, and dropped', async () => {
  const told = vi.fn();
  language.watch(told);
  await browser.storage.local.set({ language: {} });
  expect(told.mock.calls[0]).toEqual([null]);
  await vi.waitFor(async () => expect((await stored()).local).toEqual({}));
  expect(await noted()).toEqual(['language']);
});

test('what was dropped is told once, and what is dropped later too', async () => {
  await browser.storage.local.set({ [`configuration:${bucket}`]: 42, 'configuration:other': {}, language: 1 });
  await readEverything();
  const told = vi.fn();
  const end = hearDropped(told);
  await vi.waitFor(() => expect(told.mock.calls).toEqual([[['rules', 'language']]]));
  await vi.waitFor(async () => expect(await noted()).toEqual([]));
  await browser.storage.local.set({ language: 2 });
  await readEverything();
  await vi.waitFor(() => expect(told.mock.calls).toEqual([[['rules', 'language']], [['language']]]));
  end();
  const again = vi.fn();
  hearDropped(again)();
  await vi.waitFor(async () => expect(await noted()).toEqual([]));
  expect(again).not.toHaveBeenCalled();
});
