import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { harIntake } from '../../../extension/har/har.ts';
import { exchangeLine } from '../support/exchange-line.ts';
import { harNames, harText, readHar } from '../support/har-files.ts';
import { listedExchanges } from '../support/listed-exchanges.ts';

const listed = listedExchanges('hars');

test('every HAR has its exchanges', () => {
  expect([...listed.keys()].sort()).toEqual(harNames.toSorted());
});

test.each(harNames)('%s', (name) => {
  expect(readHar(harText(name)).exchanges.map(exchangeLine)).toEqual(listed.get(name));
});

test.each(harNames)('%s: the order of its entries does not matter', (name) => {
  const { log } = JSON.parse(harText(name)) as { log: { entries: unknown[] } };
  const turned = readHar(JSON.stringify({ log: { ...log, entries: log.entries.toReversed() } }));
  expect(turned.exchanges.map(exchangeLine).sort()).toEqual([...(listed.get(name) ?? [])].sort());
});

const entry = (
  url: string,
  more: { readonly method?: string; readonly status?: number; readonly at?: number } = {},
) => ({
  startedDateTime: new Date(Date.UTC(2026, 10, 24) + (more.at ?? 0)).toISOString(),
  time: 10,
  request: { method: more.method ?? 'GET', url, headers: [{ name: 'Origin', value: 'https://app.example.com' }] },
  response: { status: more.status ?? 200, headers: [] },
});
const bucketUrl = 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/k';

const domainUrl = 'https://upload.example.com/k';
const fromCos = [{ name: 'x-cos-request-id', value: 'NjJhYjVmYWNfMTUwYzhjMGJfMTVjZF9mMDQ4YjE=' }];

describe('a custom domain is COS', () => {
  const silent = { ...entry(domainUrl, { method: 'PUT' }), response: { status: 0, headers: [] } };
  const answered = { ...entry(domainUrl, { at: 5000 }), response: { status: 200, headers: fromCos } };
  const elsewhere = entry('https://api.example.com/k');
  const methods = (values: readonly unknown[], options?: Parameters<typeof harIntake>[0]) => {
    const intake = harIntake(options);
    for (const value of values) intake.addEntry(value);
    return intake.read(null).exchanges.map(({ request }) => request.method);
  };

  test('where its bucket was named, whatever its port', () => {
    const isNamed = (host: string) => host === 'upload.example.com';
    const onPort = entry('https://upload.example.com:8443/k', { method: 'POST', at: 1 });
    expect(methods([silent, elsewhere, onPort])).toEqual([]);
    expect(methods([silent, elsewhere, onPort], { isNamed })).toEqual(['PUT', 'POST']);
  });

  test('in all its entries where one shows it, before or behind them', () => {
    expect(methods([silent, elsewhere, answered])).toEqual(['PUT', 'GET']);
    expect(methods([answered, elsewhere, silent])).toEqual(['PUT', 'GET']);
  });

  test('in a preflight that stands alone where a later answer shows it', () => {
    const asking = [
      { name: 'Origin', value: 'https://app.example.com' },
      { name: 'Access-Control-Request-Method', value: 'DELETE' },
    ];
    const refused = entry(domainUrl, { method: 'OPTIONS', status: 403 });
    const preflight = { ...refused, request: { ...refused.request, headers: asking } };
    expect(methods([preflight, answered])).toEqual(['DELETE', 'GET']);
  });

  test('however many entries of other hosts there are, as far as there is room', () => {
    const others = Array.from({ length: 9000 }, (_, index) => entry('https://api.example.com/k', { at: index }));
    expect(methods([...others, { ...silent, startedDateTime: '2026-11-24T00:01:00.000Z' }, answered])).toEqual([
      'GET',
      'PUT',
    ]);
    expect(methods([silent, ...others, answered])).toEqual(['GET']);
  });
});

describe('what is no request of a page to COS is left out', () => {
  test.each([
    ['another host', entry('https://api.example.com/k')],
    ['the page itself', entry('https://app.example.com/k')],
    ['no address', entry('data:text/plain,x')],
    ['no time', { ...entry(bucketUrl), startedDateTime: 'yesterday' }],
    ['no entry', 'entry'],
    ['nothing', null],
  ])('%s', (_, value) => {
    const intake = harIntake();
    intake.addEntry(value);
    expect(intake.read(null)).toEqual({ exchanges: [], requests: 1, leftOut: 0 });
  });
});

test('the page is named by Origin, else by Referer, else by the address of the HAR’s page', () => {
  const bare = { ...entry(bucketUrl), pageref: 'page_2', _resourceType: 'fetch' };
  const headers = [{ name: 'Referer', value: 'https://www.example.com/upload?token=1' }];
  const intake = harIntake();
  intake.addEntry({ ...bare, request: { ...bare.request, headers: [] } });
  intake.addEntry({ ...bare, request: { ...bare.request, headers } });
  intake.addEntry(bare);
  intake.addPage({ id: 'page_1', title: 'https://other.example.com/' });
  intake.addPage({ id: 'page_2', title: 'https://shop.example.com/cart' });
  expect(intake.read(null).exchanges.map(({ request }) => request.origin)).toEqual([
    'https://shop.example.com',
    'https://www.example.com',
    'https://app.example.com',
  ]);
});

test('while requests go on, one without an answer may still get it: Firefox tells of none that failed', () => {
  const errors = (name: string, asOf: number) => readHar(harText(name), asOf).exchanges.map(({ error }) => error);
  const startOf = (name: string) => readHar(harText(name)).exchanges[0]?.startedAt ?? 0;
  for (const name of ['firefox/csp', 'firefox/host-not-found']) {
    expect(errors(name, startOf(name) + 1000)).toEqual([null]);
    expect(errors(name, startOf(name) + 11_000)).toEqual(['unknown']);
  }
  const [sent] = readHar(harText('firefox/aborted'), startOf('firefox/aborted') + 60_000).exchanges;
  expect([sent?.error, sent?.preflight?.error]).toEqual([null, null]);
});

test('the same request has the same id in every reading', () => {
  const [all, first] = ['chromium/parallel', 'chromium/parallel'].map((name) => readHar(harText(name)).exchanges);
  expect(all?.map(({ id }) => id)).toEqual(first?.map(({ id }) => id));
  expect(new Set(all?.map(({ id }) => id)).size).toBe(all?.length);
});

test('of more than 500 requests the newest are kept, whatever their order, and the rest is counted', () => {
  const intake = harIntake();
  const times = Array.from({ length: 5000 }, (_, index) => (index * 7919) % 5000);
  for (const at of times) intake.addEntry(entry(bucketUrl, { at }));
  const { exchanges, requests, leftOut } = intake.read(null);
  const begin = Date.UTC(2026, 10, 24);
  expect([exchanges.length, requests, leftOut]).toEqual([500, 5000, 4500]);
  expect([exchanges[0]?.startedAt, exchanges.at(-1)?.startedAt]).toEqual([begin + 4500, begin + 4999]);
});

test('no HAR makes it throw, whatever stands where', () => {
  const entries = harNames.flatMap((name) => (JSON.parse(harText(name)) as { log: { entries: object[] } }).log.entries);
  const places = ['startedDateTime', 'time', 'request', 'response', 'pageref', '_resourceType', '_fromCache', 'cache'];
  const inner = ['method', 'url', 'headers', 'status', 'content', 'redirectURL', '_error'];
  fc.assert(
    fc.property(
      fc.nat(entries.length - 1),
      fc.constantFrom(...places),
      fc.constantFrom(...inner),
      fc.jsonValue(),
      (index, place, within, value) => {
        const whole = entries[index] as Readonly<Record<string, object>>;
        for (const changed of [
          { ...whole, [place]: value },
          { ...whole, request: { ...whole.request, [within]: value } },
          { ...whole, response: { ...whole.response, [within]: value } },
          value,
        ]) {
          const intake = harIntake();
          intake.addEntry(changed);
          intake.addPage(value);
          intake.read(null);
        }
      },
    ),
    { numRuns: 3000 },
  );
});
