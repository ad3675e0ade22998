import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Runs the tests of single files first, for the run of a mutant ends at the first test that fails. */
class SmallestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) =>
      ['/src/fetch/', '/src/cos/', '/src/diagnoses/', '/'].findIndex((part) => moduleId.includes(part));
    return files.toSorted((one, other) => rank(one) - rank(other) || (one.moduleId < other.moduleId ? -1 : 1));
  }
}

/** A mutant has to outlive these tests: those of the mutated folders and of what is built on them. */
export default defineConfig({
  test: {
    include: ['test/src/**/*.test.ts'],
    exclude: ['test/src/text/{text,har-text,mistake-text,problem-text}.test.ts', 'test/src/notation/**'],
    setupFiles: ['test/mutation/fewer-cases.ts'],
    isolate: false,
    sequence: { sequencer: SmallestFirst },
    // Stryker has time limits of its own, and tells one that is passed from a test that failed.
    testTimeout: 60_000,
  },
});
