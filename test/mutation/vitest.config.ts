import { defineConfig } from 'vitest/config';

/** The tests that a mutant has to outlive: those of the mutated rooms and of what is built on them. */
export default defineConfig({
  test: {
    include: ['test/src/**/*.test.ts'],
    exclude: ['test/src/laws.test.ts', 'test/src/text.test.ts', 'test/src/notation/**'],
    setupFiles: ['test/mutation/fewer-cases.ts'],
    // Stryker has limits of its own, which it tells apart from a test that failed.
    testTimeout: 60_000,
  },
});
