import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

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
  },
});

export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    projects: [
      {
        test: {
          name: 'node',
          maxWorkers: 2,
          include: ['test/**/*.test.{ts,tsx}', 'test/fuzz/*.ts'],
          exclude: ['test/browser/**', 'test/fuzz/{changes,runs}.ts'],
          // Property tests take seconds, and more of them on a busy machine.
          testTimeout: 60_000,
        },
      },
      inBrowser('chromium'),
      inBrowser('firefox'),
    ],
  },
});
