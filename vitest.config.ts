import { defineConfig } from 'vitest/config';

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
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Two browsers at once keep each other waiting on two cores.
          fileParallelism: false,
        },
      },
    ],
  },
});
