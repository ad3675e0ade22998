import { Tokenizer } from '@streamparser/json';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHarFile } from '../../../extension/har/har-file.ts';
import { cutLongValues, longestText } from '../../../extension/har/long-values.ts';
import { wantedOfHar } from '../../../extension/har/wanted-of-har.ts';
import { wantedValues } from '../../../extension/har/wanted-values.ts';
import { harText } from '../support/har-files.ts';

const utf8 = new TextEncoder();

/** What is passed on of a text that comes in chunks of these sizes, the last one again and again. */
function passed(text: string, sizes: readonly number[]) {
  const [bytes, cut] = [utf8.encode(text), cutLongValues()];
  const pieces = [];
  for (let [start, turn] = [0, 0]; start < bytes.length; turn++) {
    const end = start + (sizes[Math.min(turn, sizes.length - 1)] ?? bytes.length);
    pieces.push(...cut(bytes.subarray(start, end)));
    start = end;
  }
  return { pieces, text: Buffer.concat(pieces.map((piece) => piece.bytes)).toString() };
}

const sizes = fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 1, maxLength: 5 });

test('what is not long is passed on as it is', () => {
  const isSame = (text: string, of: readonly number[]) => {
    expect(passed(text, of).text).toBe(Buffer.from(text).toString());
  };
  fc.assert(fc.property(fc.json(), sizes, isSame));
  fc.assert(fc.property(fc.string({ unit: 'binary' }), sizes, isSame));
});

test.each(['x', '海', '🌊', '\\u6d77', '\\"', '\\\\', '\\n', '1,{}[]:'])(
  'a text of many %s is cut behind whole characters, wherever chunks end',
  (unit) => {
    const long = unit.repeat(200_000);
    fc.assert(
      fc.property(sizes, fc.nat(5), (of, shift) => {
        const { text, pieces } = passed(`{"a": "${'y'.repeat(shift)}${long}", "b": ["${unit}", 1]}`, of);
        const { a, b } = JSON.parse(text) as { a: string; b: unknown[] };
        expect(b).toEqual([JSON.parse(`"${unit}"`), 1]);
        expect(a.length).toBeLessThanOrEqual(longestText);
        expect(JSON.parse(`"${'y'.repeat(shift)}${long}"`)).toContain(a);
        expect(pieces.filter(({ isCut }) => isCut)).toHaveLength(1);
      }),
      { numRuns: 20 },
    );
  },
);

test('a number of many digits is cut, and what follows it is passed on', () => {
  for (const size of [7, 999, 1000, 1001, 1e6]) {
    const { text, pieces } = passed(`{"a": ${'1'.repeat(100_000)}, "b": -1.5e3}`, [size]);
    expect(JSON.parse(text)).toEqual({ a: Number.POSITIVE_INFINITY, b: -1500 });
    expect(text.length).toBeLessThan(1100);
    expect(pieces.at(-1)?.leftOut).toBe(100_000 - 1000);
  }
});

/** The first entry of a HAR with other members, and a plain second one. */
function withEntry(change: (entry: Record<string, object>) => object): string {
  const { log } = JSON.parse(harText('chromium/preflight-refused')) as { log: { entries: Record<string, object>[] } };
  return JSON.stringify({ log: { ...log, entries: [...log.entries.map(change), log.entries[0]] } });
}

async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
  yield utf8.encode(text);
}

const read = (text: string) => readHarFile(chunksOf(text));

describe('of a HAR with a long value', () => {
  const long = 'x'.repeat(100_000);

  test('all is read, and it is said how many values were cut', async () => {
    const whole = await read(withEntry((entry) => entry));
    for (const [change, cut] of [
      [{ _initiator: long, comment: [long] }, 0],
      [{ pageref: long }, 3],
      [{ [long]: 1 }, 0],
    ] as const) {
      const reading = await read(withEntry((entry) => ({ ...entry, ...change })));
      expect([reading.problem, reading.requests, reading.cut]).toEqual([null, whole.requests, cut]);
      expect(reading.exchanges.length).toBe(whole.exchanges.length);
    }
  });

  test('a long body is no error document, and is cut unsaid', async () => {
    const body = { size: 1e6, text: long };
    const reading = await read(withEntry((entry) => ({ ...entry, response: { ...entry.response, content: body } })));
    expect([reading.problem, reading.cut]).toEqual([null, 0]);
  });

  test('the byte at which the file stops being JSON is told as it stands in the file', async () => {
    const start = `{"log": {"entries": [{"comment": "${long}", "time": 1}, `;
    expect((await read(`${start}oops`)).problem).toMatchObject({ kind: 'malformed', byte: start.length, requests: 1 });
  });

  test('digits without end are a number', async () => {
    const digits = await read(
      withEntry((entry) => ({ ...entry, time: 7777 })).replaceAll('"time":7777', `"time":${'1'.repeat(5000)}`),
    );
    expect([digits.problem, digits.cut]).toEqual([null, 3]);
  });
});

test('only the members of an entry that are looked at are kept while it is read, and 200 of its headers', () => {
  const entries: unknown[] = [];
  const tokenizer = new Tokenizer();
  const ignore = () => undefined;
  const take = wantedValues(
    wantedOfHar({ entry: (entry) => entries.push(entry), page: ignore, isHar: ignore, cut: ignore }),
  );
  tokenizer.onToken = (token) => take(token, false);
  const headers = Array.from({ length: 1000 }, () => ({ name: 'a', value: 'b', comment: 'c' }));
  const request = { method: 'GET', headers, cookies: headers, postData: { text: 'x', params: headers } };
  const cache = { afterRequest: { eTag: 'x' } };
  const __proto__ = { status: 200 };
  const entry = { request, response: [1], cache, _webSocketMessages: headers, timings: {}, ['__proto__']: __proto__ };
  tokenizer.write(JSON.stringify({ log: { entries: [entry, 1, [2], {}], creator: entry } }));
  const header = { name: 'a', value: 'b' };
  expect(entries).toEqual([
    {
      request: { method: 'GET', headers: Array.from({ length: 200 }, () => header) },
      response: {},
      cache: { afterRequest: {} },
    },
    1,
    {},
    {},
  ]);
});
