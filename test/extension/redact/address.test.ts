import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAddress } from '../../../extension/redact/address.ts';

/** Reads an address with the standard's parser. */
function parsed(text: string, base?: string): ReturnType<typeof readAddress> {
  const url = URL.parse(text, base);
  return url && { origin: url.origin, path: url.pathname, query: url.search.slice(1) };
}

test.each([
  'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/a/b%20c.txt?uploads&q-sign=1',
  'https://app.example.com/',
  'http://localhost:5173/index.html#/upload',
  'https://app.example.com:443/',
  'http://app.example.com:0080/',
  'https://user:secret@app.example.com/k',
  'https://a.example.com/x/../y/./z',
  'https://a.example.com/x/%2E%2e/y',
  'https://a.example.com/..',
  'https://a.example.com',
  'https://A.example.com/K',
  'https://a.example.com./k',
  'https://a..example.com/k',
  'https://1.2.3.4/k',
  'https://1.2.3/k',
  'https://a.0x1/k',
  'https://[::1]:8080/k',
  'https://xn--fiqs8s.example.com/k',
  'https://xn--a/k',
  'https://ab--cd.example.com/k',
  'https://-a-.example.com/k',
  'https://a_b.example.com/k',
  'https://文件.example.com/键?值#片',
  'https:a.example.com/k',
  'https:///a.example.com/k',
  'https://a.example.com\\k',
  'https://a.example.com/a\\b',
  'https://a.example.com/a\tb\nc',
  ' https://a.example.com/k ',
  "https://a.example.com/'?'",
  'https://a.example.com/^`{|}?^`{|}#^`{|}',
  'https://a.example.com/"<>?"<>#"<>',
  'https://a.example.com/?',
  'https://a.example.com/#',
  'https://a.example.com/?a=1?b#c?d#e',
  'blob:https://a.example.com/1-2',
  'data:text/plain,a',
  'moz-extension://1-2/page.html',
  '//b.example.com/k',
  '/k?a',
  '',
])('reads %j as the standard does', (text) => {
  expect(readAddress(text)).toEqual(parsed(text));
  expect(readAddress(text, 'https://base.example.com/k')).toEqual(parsed(text, 'https://base.example.com/k'));
});

const piece = fc.constantFrom(
  ...'https:// http:// app example com . .. / // ? # @ : :80 :443 :5173 :65536 xn-- - _ %2e %2E%2e %zz 1 0x1 A ü'.split(
    ' ',
  ),
  ...' \t\n\\"<>\'^`{|}[]!$&()*+,;=~\u007f\u0000',
);
const address = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc
    .tuple(fc.constantFrom('https://app.example.com', 'http://localhost:5173', 'https://', ''), fc.array(piece))
    .map(([start, rest]) => start + rest.join('')),
);

test('reads any address as the standard does', () => {
  fc.assert(
    fc.property(address, (text) => {
      expect(readAddress(text)).toEqual(parsed(text));
    }),
    { numRuns: 20_000 },
  );
});
