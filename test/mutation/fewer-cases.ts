import { vi } from 'vitest';

const mostRuns = 25;

// Property tests draw the same few cases every time, so that a mutant that dies in one run dies in the next, and stop
// at the first case that fails.
vi.mock('fast-check', async (importOriginal) => {
  const original = (await importOriginal<typeof import('fast-check')>()).default;
  original.configureGlobal({ seed: 1, endOnFailure: true });
  const assert = ((property, { numRuns = mostRuns, ...parameters } = {}) =>
    original.assert(property, { ...parameters, numRuns: Math.min(numRuns, mostRuns) })) as typeof original.assert;
  return { default: { ...original, assert } };
});
