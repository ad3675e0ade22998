import type { BrowserName } from '../stage.ts';

const { TESTED_BROWSER: named } = process.env;

/** The browsers in which a file's tests run: the one that the variable `TESTED_BROWSER` names, else both. */
export const testedBrowsers: readonly BrowserName[] =
  named === 'chromium' || named === 'firefox' ? [named] : ['chromium', 'firefox'];
