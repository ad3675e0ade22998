import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The tests of one file first, then those of several at once: a mutant ends the run at the first that fails. */
class SmallestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) =>
      ['/src/fetch/', '/src/cos/', '/src/diagnoses/', '/'].findIndex((part) => moduleId.includes(part));
    return files.toSorted((one, other) => rank(one) - rank(other) || (one.moduleId < other.moduleId ? -1 : 1));
  }
}

/** The tests that a mutant has to outlive: those of the mutated rooms and of what is built on them. */
export default defineConfig({
  test: {
    include: ['test/src/**/*.test.ts'],
    exclude: ['test/src/text/{text,har-text,mistake-text,problem-text}.test.ts', 'test/src/notation/**'],
    setupFiles: ['test/mutation/fewer-cases.ts'],
    isolate: false,
    sequence: { sequencer: SmallestFirst },
    // Stryker has limits of its own, which it tells apart from a test that failed.
    testTimeout: 60_000,
  },
});
