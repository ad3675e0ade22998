import { randomInt } from 'node:crypto';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

process.env.SEED ??= String(randomInt(2 ** 31));

/** The tests of one browser. Its files share a browser, so they run one after the other in one process. */
const inBrowser = (name: 'chromium' | 'firefox'): TestProjectConfiguration => ({
  test: {
    name,
    include: ['test/browser/**/*.test.ts'],
    env: { TESTED_BROWSER: name },
    isolate: false,
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: ['test/set-up.ts'],
    sequence: { groupOrder: name === 'chromium' ? 1 : 2 },
  },
});

const inNode = {
  maxWorkers: 2,
  setupFiles: ['test/set-up.ts'],
  // Property tests take seconds, and more of them on a busy machine.
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...inNode,
          name: 'engine',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{browser,extension}/**'],
          // The engine keeps no state but results of pure functions, so its files can share a process.
          isolate: false,
        },
      },
      {
        test: {
          ...inNode,
          name: 'shell',
          include: ['test/extension/**/*.test.{ts,tsx}', 'test/fuzz/*.ts'],
          exclude: ['test/fuzz/{changes,runs}.ts'],
        },
      },
      inBrowser('chromium'),
      inBrowser('firefox'),
    ],
  },
});
