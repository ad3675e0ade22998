import { vi } from 'vitest';

/** What random inputs are drawn with: the number that `npm test -- --seed` gives, another for each run when absent. */
export const seed = Number(process.env.SEED);

vi.mock('fast-check', async (importOriginal) => {
  const original = await importOriginal<typeof import('fast-check')>();
  original.configureGlobal({ seed });
  return original;
});

const { waitFor } = vi;
// Vitest's own second is too short for a busy machine, and most of what is waited for takes less than its 50 ms.
vi.waitFor = (callback, options = { timeout: 15_000, interval: 5 }) => waitFor(callback, options);
