import type { Diagnosis } from '../../src/diagnosis.ts';

/**
 * Whether knowing the bucket behind a custom domain would add to what is said of an answer that does not come from the
 * bucket's rules alone. What a CDN shows to have written itself does not change with the rules.
 */
export function restsOnBucket(diagnosis: Diagnosis): boolean {
  if (diagnosis.kind === 'answered-by-cdn') return diagnosis.lack === null && diagnosis.foreign === null;
  return diagnosis.kind === 'bucket-not-known';
}
