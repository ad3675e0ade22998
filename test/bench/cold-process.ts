// Prints how many milliseconds all findings of one load take, in a process that did nothing else with them before.
import { findings } from '../../extension/findings/finding.ts';
import { heavyLoads } from './heavy-loads.ts';

const load = heavyLoads[process.argv[2] ?? '']?.();
if (load !== undefined) {
  const saved = [...load.configurations].map(
    ([bucket, configuration]) => [bucket, { configuration, savedAt: 0 }] as const,
  );
  const start = performance.now();
  findings(load.exchanges, new Map(saved));
  console.log(performance.now() - start);
}
