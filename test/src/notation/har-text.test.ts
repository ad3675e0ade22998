import { expect, test } from 'vitest';
import { parseConfiguration } from '../../../src/notation/parse-configuration.ts';

const entry = `{ "startedDateTime": "2026-05-01T00:00:00.000Z", "time": 1, "request": { "method": "GET", "url": "https://a" },
"response": { "content": { "text": "<CORSConfiguration><CORSRule><AllowedOrigin>*</AllowedOrigin></CORSRule></CORSConfiguration>" } } }`;

test.each([
  [
    'of Chrome',
    `{\n  "log": {\n    "version": "1.2",\n    "creator": { "name": "WebInspector" },\n    "entries": [${entry}]`,
  ],
  ['on one line', `{"log":{"version":"1.2","creator":{"name":"Firefox","version":"140"},"entries":[${entry}]}}`],
  [
    'of more bytes than a configuration has',
    `{"log":{"version":"1.2","entries":[${`${entry},`.repeat(900)}${entry}]}}`,
  ],
  ['in one entry', entry],
  ['in a list of entries', `[${entry}]`],
])('a HAR %s is refused as one, whatever its responses hold', (_, text) => {
  expect(parseConfiguration(text)).toMatchObject({ ok: false, problem: { kind: 'har', line: 1, column: 1 } });
});

test('a log that holds rules is no HAR', () => {
  const text = '{"log":{"rules":[{"AllowedOrigins":["*"],"AllowedMethods":["GET"]}]}}';
  expect(parseConfiguration(text)).toMatchObject({ ok: true });
});
