// `npm run fuzz`: puts 100,000 broken inputs to each file of this folder, and `npm run fuzz -- stored` to those whose names
// hold that word. `FUZZ_RUNS` is another number. `npm test` puts a few hundred.
import { spawn } from 'node:child_process';
import { ensurePackages } from '../playground/set-up.mjs';

await ensurePackages();
const filters = process.argv.slice(2).map((word) => `test/fuzz/${word}`);
const parameters = ['vitest', 'run', '--project', 'shell', ...(filters.length === 0 ? ['test/fuzz/'] : filters)];
const run = spawn('npx', parameters, { stdio: 'inherit', env: { FUZZ_RUNS: '100000', ...process.env } });
run.on('close', (code) => {
  process.exitCode = code ?? 1;
});
