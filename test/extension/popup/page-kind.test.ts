import { expect, test } from 'vitest';
import { pageKind } from '../../../extension/popup/page-kind.ts';

const site = { kind: 'site' };
const [browser, store, extension] = ['browser', 'store', 'extension'].map((page) => ({ kind: 'forbidden', page }));

test.each([
  ['https://app.example.com/upload?key=a#top', { ...site, origin: 'https://app.example.com' }],
  ['http://localhost:5173/', { ...site, origin: 'http://localhost:5173' }],
  ['file:///home/page.html', { kind: 'local-file' }],
  ['about:blank', { kind: 'not-a-page' }],
  ['about:newtab', { kind: 'not-a-page' }],
  ['chrome://newtab/', { kind: 'not-a-page' }],
  ['data:text/html,hello', { kind: 'not-a-page' }],
  ['about:addons', browser],
  ['chrome://extensions/', browser],
  ['edge://settings/', browser],
  ['devtools://devtools/bundled/inspector.html', browser],
  ['view-source:https://app.example.com/', browser],
  ['chrome-extension://abcdefghijklmnop/page.html', extension],
  ['moz-extension://12345678-1234-1234-1234-123456789abc/page.html', extension],
  ['', { kind: 'hidden' }],
  [undefined, { kind: 'hidden' }],
])('%s', (address, expected) => {
  expect(pageKind(address, 'chromium')).toEqual(expected);
  expect(pageKind(address, 'firefox')).toEqual(expected);
});

test.each([
  ['https://chromewebstore.google.com/detail/a', 'chromium', store],
  ['https://chrome.google.com/webstore/detail/a', 'chromium', store],
  ['https://chrome.google.com/', 'chromium', { ...site, origin: 'https://chrome.google.com' }],
  ['https://chromewebstore.google.com/detail/a', 'firefox', { ...site, origin: 'https://chromewebstore.google.com' }],
  ['https://addons.mozilla.org/en-US/firefox/', 'firefox', store],
  ['https://addons.mozilla.org/en-US/firefox/', 'chromium', { ...site, origin: 'https://addons.mozilla.org' }],
  ['https://support.mozilla.org/', 'firefox', browser],
] as const)('%s in %s', (address, name, expected) => {
  expect(pageKind(address, name)).toEqual(expected);
});
