import type { CdpTarget } from './cdp-target.ts';

/**
 * The bytes of a target's JavaScript heap after a garbage collection.
 * https://chromedevtools.github.io/devtools-protocol/tot/Runtime/#method-getHeapUsage
 */
export async function heapOf(target: CdpTarget): Promise<number> {
  // What only finalizers still hold goes with the second collection.
  for (let times = 0; times < 2; times += 1) await target.send('HeapProfiler.collectGarbage');
  const { usedSize } = await target.send<{ usedSize: number }>('Runtime.getHeapUsage');
  return usedSize;
}
