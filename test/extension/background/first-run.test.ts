import '../support/fake-polyfill.ts';
import { expect, test } from 'vitest';
import { showFirstRun } from '../../../extension/background/first-run.ts';
import { browser } from '../support/fake-browser.ts';

test.each([
  ['install', ['chrome-extension://abcdefghijklmnop/first-run/first-run.html']],
  ['update', []],
  ['browser_update', []],
])('after the reason %s the page that says what this does opens only once it is new: %j', (reason, opened) => {
  showFirstRun();
  browser.runtime.onInstalled.emit({ reason });
  expect(browser.tabs.create.mock.calls.map(([{ url }]) => url)).toEqual(opened);
});
