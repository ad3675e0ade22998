import { describe, expect, test } from 'vitest';
import { readHarFile } from '../../../extension/har/har-file.ts';
import { exchangeLine } from '../support/exchange-line.ts';
import { harNames, harText } from '../support/har-files.ts';
import { listedExchanges } from '../support/listed-exchanges.ts';

const listed = listedExchanges('hars');
const utf8 = new TextEncoder();

/** Cuts bytes into chunks of a size. */
async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

const read = (content: string | Uint8Array, size = 4096) =>
  readHarFile(chunksOf(typeof content === 'string' ? utf8.encode(content) : content, size));

test.each(harNames)('%s is read the same from a file, wherever its chunks end', async (name) => {
  for (const size of [7, 1000, 1e6]) {
    const { exchanges, problem } = await read(harText(name), size);
    expect(exchanges.map(exchangeLine)).toEqual(listed.get(name));
    expect(problem).toBeNull();
  }
});

const whole = harText('firefox/preflight-refused');
const bare = JSON.stringify((JSON.parse(whole) as { log: object }).log);

test.each([
  ['a byte order mark before it', `\uFEFF${whole}`],
  ['blank lines round it', `\n\n  ${whole}\n\n`],
  ['text behind it', `${whole}\n# saved by a script`],
  ['no log round it', bare],
])('a HAR with %s is read', async (_, text) => {
  const { exchanges, requests, problem } = await read(text);
  expect([exchanges.length, requests, problem]).toEqual([1, 3, null]);
});

test('a domain whose bucket was named is COS in a file too', async () => {
  const text = whole
    .replaceAll(/[\w.-]+\.myqcloud\.com/g, 'upload.example.com')
    .replaceAll(/x-cos-|tencent-cos/gi, 'other-');
  const chunks = () => chunksOf(utf8.encode(text), 4096);
  const isNamed = (host: string) => host === 'upload.example.com';
  const count = async (options: object) => (await readHarFile(chunks(), undefined, options)).exchanges.length;
  expect([await count({}), await count({ isNamed })]).toEqual([0, 1]);
});

test('a HAR without entries is one', async () => {
  for (const text of ['{"log":{"version":"1.2","creator":{"name":"x"},"entries":[]}}', '{"log":{"entries":[]}}']) {
    const { requests, problem } = await read(text);
    expect([requests, problem]).toEqual([0, null]);
  }
});

describe('what is no whole HAR has its problem', () => {
  const gzip = new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
  const utf16 = new Uint8Array(Buffer.from(`\uFEFF${whole}`, 'utf16le'));
  test.each<[string, string | Uint8Array, object]>([
    ['nothing', '', { kind: 'empty' }],
    ['a ZIP archive', 'PK\u0003\u0004 and more', { kind: 'packed', content: 'zip' }],
    ['gzip', gzip, { kind: 'packed', content: 'gzip' }],
    ['UTF-16', utf16, { kind: 'packed', content: 'utf-16' }],
    ['a web page', '\n<!doctype html><p>', { kind: 'not-json', found: '<!doctype' }],
    ['prose', '日志', { kind: 'not-json', found: '' }],
    ['a list', '[{"log": {}}]', { kind: 'not-json', found: '[{"log":' }],
    ['other JSON', '{"name": "x", "version": "1.2", "dependencies": {}}', { kind: 'not-a-har' }],
    ['JSON with other entries', '{"log": 1, "data": {"entries": []}}', { kind: 'not-a-har' }],
    ['only space', '  \n ', { kind: 'cut-off', bytes: 4, requests: 0 }],
    ['a beginning', whole.slice(0, 60), { kind: 'cut-off', bytes: 60, requests: 0 }],
    ['a broken head', '{"log": {"version" 1.2}', { kind: 'malformed', byte: 19, requests: 0 }],
    ['deep nesting', `{"log":${'['.repeat(500)}`, { kind: 'malformed', byte: 206, requests: 0 }],
  ])('%s', async (_, content, problem) => {
    expect((await read(content)).problem).toEqual(problem);
  });
});

test('of a HAR that is cut off, what stands before is told, wherever the cut is', async () => {
  const bytes = utf8.encode(whole);
  for (let end = 1; end < bytes.length - 1; end += 97) {
    const { requests, problem } = await read(bytes.subarray(0, end));
    expect(problem).toEqual({ kind: 'cut-off', bytes: end, requests });
  }
  const almost = await read(whole.trimEnd().slice(0, -3));
  expect(almost.exchanges.map(({ preflight }) => preflight?.response?.status)).toEqual([403]);
  expect(almost.problem).toMatchObject({ kind: 'cut-off', requests: 3 });
});

test('of a HAR that is broken in the middle, what stands before is told', async () => {
  const at = whole.indexOf('\n', whole.indexOf('"OPTIONS"')) + 2;
  const { exchanges, requests, problem } = await read(`${whole.slice(0, at)}oops`);
  expect(problem).toMatchObject({ kind: 'malformed', requests });
  expect(exchanges).toHaveLength(1);
});

test('of a HAR that is cut off between a request and its preflight, the request is not said to have failed', async () => {
  const { exchanges } = await read(whole.slice(0, whole.indexOf('"OPTIONS"')));
  expect(exchanges.map(({ error, preflight }) => [error, preflight])).toEqual([[null, null]]);
});

test('a file that can no longer be read says so', async () => {
  async function* gone(): AsyncGenerator<Uint8Array> {
    yield utf8.encode(whole.slice(0, 100));
    throw new DOMException('gone', 'NotReadableError');
  }
  expect((await readHarFile(gone())).problem).toEqual({ kind: 'unreadable' });
});

test('a fault in what takes the entries is not laid to the file', async () => {
  const isNamed = () => {
    throw new TypeError('x is not a function');
  };
  const elsewhere = whole.replaceAll('myqcloud.com', 'example.com');
  await expect(readHarFile(chunksOf(utf8.encode(elsewhere), 1000), undefined, { isNamed })).rejects.toThrow(TypeError);
});

test('progress is told in bytes', async () => {
  const heard: number[] = [];
  const bytes = utf8.encode(whole);
  await readHarFile(chunksOf(bytes, 1000), (count) => heard.push(count));
  expect(heard.at(-1)).toBe(bytes.length);
  expect(heard).toEqual(heard.toSorted((one, other) => one - other));
});

test('what is no entry costs no memory: it is forgotten as it is read', async () => {
  const item = JSON.stringify({ text: 'x'.repeat(1000) });
  async function* large(): AsyncGenerator<Uint8Array> {
    yield utf8.encode('{"rows":[');
    const rows = utf8.encode(`${item},`.repeat(1000));
    for (let count = 0; count < 100; count++) yield rows;
    yield utf8.encode(`${item}]}`);
  }
  const before = process.memoryUsage().heapUsed;
  let most = 0;
  const { problem } = await readHarFile(large(), () => {
    most = Math.max(most, process.memoryUsage().heapUsed - before);
  });
  expect(problem).toEqual({ kind: 'not-a-har' });
  expect(most).toBeLessThan(80_000_000);
});
