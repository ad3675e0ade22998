// Prints how many milliseconds all findings of one load take, in a process that did nothing else with them before: until
// they can be listed, and until the change of each is known too.
import { findings, glance } from '../../extension/findings/finding.ts';
import { heavyLoads } from './heavy-loads.ts';

const load = heavyLoads[process.argv[2] ?? '']?.();
if (load !== undefined) {
  const saved = [...load.configurations].map(
    ([bucket, configuration]) => [bucket, { configuration, savedAt: 0 }] as const,
  );
  const known = new Map(saved);
  const start = performance.now();
  glance(load.exchanges, known, () => false);
  const listed = performance.now() - start;
  findings(load.exchanges, known);
  console.log(JSON.stringify({ listed, all: performance.now() - start }));
}
