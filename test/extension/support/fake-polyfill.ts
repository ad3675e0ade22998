import { beforeEach, vi } from 'vitest';
import { browser, startBrowser } from './fake-browser.ts';

// A test file imports this module for its effect, before all others: from then on `webextension-polyfill`, which throws
// outside an extension, is the fake browser, and each test begins in a fresh one.
vi.mock('webextension-polyfill', () => ({
  get default() {
    return browser;
  },
}));

beforeEach(startBrowser);
