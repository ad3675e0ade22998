import { describe, expect, test } from 'vitest';
import { recordedVerdict } from '../../../src/recorded-verdict.ts';
import { exchangesIn, foldEvents, type RecordedEvent } from '../support/fold-recording.ts';
import { recording, withDetails } from '../support/recordings.ts';

const refused = recording('chromium/xhr-put-preflight-refused');
const cached = recording('chromium/cached-preflight');
/** The events of the second upload, whose preflight came from the browser's cache. */
const withCachedPreflight = cached.filter(({ details }) => details.requestId === cached.at(-1)?.details.requestId);
const passed = recording('firefox/put-allowed');

interface Copy {
  readonly n: number;
  readonly url?: string;
  readonly preflightId?: number;
  readonly more?: Readonly<Record<string, unknown>>;
}

/** Makes another upload of a recorded one, with ids of its own and a request id in its answers that tells it apart. */
function copy(events: readonly RecordedEvent[], { n, url, preflightId = n, more = {} }: Copy): RecordedEvent[] {
  return events.map(({ event, details }) => {
    const preflight = details.method === 'OPTIONS';
    const headers = [
      { name: 'Server', value: 'tencent-cos' },
      { name: 'x-cos-request-id', value: `id-${n}` },
    ];
    return {
      event,
      details: {
        ...details,
        ...more,
        ...(url === undefined ? {} : { url }),
        requestId: preflight ? `p${preflightId}` : `r${n}`,
        timeStamp: Number(details.timeStamp) + n / 100,
        ...(details.responseHeaders === undefined ? {} : { responseHeaders: headers }),
      },
    };
  });
}

/** Puts the events of several uploads in the order of time, as browsers tell them of requests that run together. */
const together = (copies: readonly RecordedEvent[][]) =>
  copies.flat().sort((a, b) => Number(a.details.timeStamp) - Number(b.details.timeStamp));

const answeredBy = (events: readonly RecordedEvent[]) =>
  exchangesIn(foldEvents(events)).map(({ id, preflight }) => [
    id,
    new Map(preflight?.response?.headers).get('x-cos-request-id'),
  ]);

const hundred = Array.from({ length: 100 }, (_, n) => n);

test.each([
  ['chromium', refused],
  ['firefox', passed],
])('%s: a hundred parallel uploads of one address pair first in, first out', (_, events) => {
  const copies = hundred.map((n) => copy(events, { n, preflightId: 99 - n }));
  expect(answeredBy(together(copies))).toEqual(hundred.map((n) => [`r${n}`, `id-${n}`]));
});

test('uploads of a hundred addresses pair by address, in whatever order their preflights leave', () => {
  const late = (events: RecordedEvent[], n: number) =>
    events.map(({ event, details }) => ({
      event,
      details: {
        ...details,
        timeStamp:
          Number(details.timeStamp) +
          (details.method === 'OPTIONS' || event !== 'onBeforeRequest' ? (100 - n) / 10 : 0),
      },
    }));
  const copies = hundred.map((n) =>
    late(copy(refused, { n, url: `https://b-1250000000.cos.ap-x.myqcloud.com/${n}` }), n),
  );
  expect(new Map(answeredBy(together(copies)) as [string, string][])).toEqual(
    new Map(hundred.map((n) => [`r${n}`, `id-${n}`])),
  );
});

test('the same address in two documents, and in two frames without a document id, is kept apart', () => {
  const preflightsFirst = (first: Copy, second: Copy) => {
    const [a, b] = [copy(refused, first), copy(refused, second)];
    const isPreflight = ({ details }: RecordedEvent) => details.method === 'OPTIONS';
    const begins = ({ event, details }: RecordedEvent) => event === 'onBeforeRequest' && details.method !== 'OPTIONS';
    return [
      ...a.filter(begins),
      ...b.filter(begins),
      ...b.filter(isPreflight),
      ...a.filter(isPreflight),
      ...[...a, ...b].filter((event) => !begins(event) && !isPreflight(event)),
    ];
  };
  const documents = preflightsFirst({ n: 1, more: { documentId: 'A' } }, { n: 2, more: { documentId: 'B' } });
  expect(new Map(answeredBy(documents) as [string, string][])).toEqual(
    new Map([
      ['r1', 'id-1'],
      ['r2', 'id-2'],
    ]),
  );
  const frames = preflightsFirst(
    { n: 1, more: { documentId: undefined, frameId: 3 } },
    { n: 2, more: { documentId: undefined, frameId: 4 } },
  );
  expect(new Map(answeredBy(frames) as [string, string][])).toEqual(
    new Map([
      ['r1', 'id-1'],
      ['r2', 'id-2'],
    ]),
  );
});

test('a preflight is not given to a request of another method', () => {
  const get = { event: 'onBeforeRequest', details: { ...refused[0]?.details, method: 'GET', requestId: 'get' } };
  const [exchange] = exchangesIn(foldEvents([get, ...refused]));
  expect(exchange?.request.method).toBe('PUT');
  expect(exchange?.preflight?.response?.status).toBe(403);
});

const ends = ({ event }: RecordedEvent) => event === 'onCompleted' || event === 'onErrorOccurred';
const isPreflight = ({ details }: RecordedEvent) => details.method === 'OPTIONS';

test('Firefox: of two uploads of one address each gets the preflight that asks for its headers', () => {
  const plain = copy(passed, { n: 1 });
  const named = copy(passed, { n: 2 }).map(({ event, details }) => {
    const headers = details.requestHeaders as { name: string; value: string }[] | undefined;
    const asked = (name: string, value: string) =>
      name === 'Access-Control-Request-Headers' ? `${value},x-cos-meta-c` : value;
    const more = isPreflight({ event, details }) ? [] : [{ name: 'x-cos-meta-c', value: '1' }];
    const requestHeaders = headers && [
      ...headers.map(({ name, value }) => ({ name, value: asked(name, value) })),
      ...more,
    ];
    return { event, details: { ...details, ...(requestHeaders && { requestHeaders }) } };
  });
  const [plainOwn, namedOwn] = [plain, named].map((events) =>
    events.filter((event) => !isPreflight(event) && !ends(event)),
  );
  const events = [
    ...(plainOwn ?? []).filter(({ event }) => event !== 'onHeadersReceived'),
    ...(namedOwn ?? []).filter(({ event }) => event !== 'onHeadersReceived'),
    ...named.filter(isPreflight),
    ...plain.filter(isPreflight),
    ...[...plain, ...named].filter((event) => event.event === 'onHeadersReceived' && !isPreflight(event)),
  ];
  expect(answeredBy(events)).toEqual([
    ['r1', 'id-1'],
    ['r2', 'id-2'],
  ]);
});

test('Chromium: a request that was sent already, by a preflight from the cache, gets no later one', () => {
  const [first] = refused;
  const { documentId, tabId, url, timeStamp } = first?.details ?? {};
  const more = { documentId, tabId, timeStamp: Number(timeStamp) - 10 };
  const cached = withDetails(copy(withCachedPreflight, { n: 1, url: String(url) }), more);
  const answer = cached.findIndex(({ event }) => event === 'onHeadersReceived');
  const events = [...cached.slice(0, answer), ...copy(refused, { n: 2 }), ...cached.slice(answer)];
  expect(answeredBy(events)).toEqual([
    ['r2', 'id-2'],
    ['r1', undefined],
  ]);
});

test('a preflight that leaves late is paired all the same', () => {
  const late = refused.map(({ event, details }) => {
    const begun = event === 'onBeforeRequest' && details.method !== 'OPTIONS';
    return { event, details: { ...details, timeStamp: Number(details.timeStamp) + (begun ? 0 : 5000) } };
  });
  expect(exchangesIn(foldEvents(late)).map(({ preflight }) => preflight?.response?.status)).toEqual([403]);
});

test('a request that has waited long is not taken for the one that has just begun', () => {
  const [begun] = copy(refused, { n: 1 });
  if (begun === undefined) throw new Error('no event');
  const long = { event: begun.event, details: { ...begun.details, timeStamp: Number(begun.details.timeStamp) - 5000 } };
  expect(answeredBy([long, ...copy(refused, { n: 2 })])).toEqual([['r2', 'id-2']]);
});

describe.each(['chromium', 'firefox'])('recorded in %s', (browser) => {
  /** Gives for each upload that was sent the headers of its own and those that its preflight asked for. */
  const pairs = (name: string): (readonly [sent: string, asked: string])[] => {
    const events = recording(`${browser}/${name}`);
    return exchangesIn(foldEvents(events)).flatMap(({ id, preflight }) => {
      const sent = events.find(({ event, details }) => event === 'onSendHeaders' && details.requestId === id);
      const headers = (sent?.details.requestHeaders ?? []) as readonly { readonly name: string }[];
      const own = headers.filter(({ name }) => name.startsWith('x-cos-meta-')).map(({ name }) => name);
      return sent === undefined ? [] : [[own.join(), preflight?.headerNames.join() ?? 'none'] as const];
    });
  };

  test.each(['parallel-uploads', 'several-uploads-to-one-url'])('%s: each has its own preflight', (name) => {
    const found = pairs(name);
    expect(found.length).toBeGreaterThan(5);
    for (const [sent, asked] of found) expect(asked).toBe(sent);
  });

  test('of a hundred uploads those fail that were refused', () => {
    const exchanges = exchangesIn(foldEvents(recording(`${browser}/parallel-uploads`)));
    const failed = (remainder: number) =>
      exchanges
        .filter(({ request }) => Number(request.url.split('/').at(-1)) % 4 === remainder)
        .map((exchange) => recordedVerdict(exchange))
        .map((verdict) => (verdict.outcome === 'blocked' ? verdict.stage : verdict.outcome));
    expect(failed(0)).toEqual(Array(25).fill('actual'));
    expect(failed(1)).toEqual(Array(25).fill('preflight'));
    expect(failed(2)).toEqual(Array(25).fill('success'));
    expect(failed(3)).toEqual(Array(25).fill('preflight'));
  });
});
