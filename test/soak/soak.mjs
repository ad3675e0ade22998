// `npm run soak`: both browsers at once, for ten minutes, with everything that may happen to a page, a network and a
// background; then a line for each on what was lost, grew or went wrong. `-- --minutes 1`, `-- --browser firefox`,
// `-- --seed 7`; `-- --seed 7 --round 3`, which plays that round alone, over and over, and `-- --steps '[…]'`, which does
// the same with steps as a failed round prints them. `-- --gentle` leaves out what ends the background. `-- --bare`
// soaks an extension that only writes down each event: what that loses is lost however little is done with an event.
import { register } from 'node:module';
import { parseArgs } from 'node:util';
import { ensurePackages } from '../playground/set-up.mjs';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    browser: { type: 'string', multiple: true, default: ['chromium', 'firefox'] },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    round: { type: 'string' },
    steps: { type: 'string' },
    gentle: { type: 'boolean', default: false },
    bare: { type: 'boolean', default: false },
  },
});

await ensurePackages();
register('../playground/typescript-loader.mjs', import.meta.url);
const { setSoakStage, soak } = await import('./soak.ts');
const { isGood, summary } = await import('./tally.ts');

const { gentle, bare } = values;
const [seed, minutes] = [Number(values.seed), Number(values.minutes)];
const round = values.round === undefined ? null : Number(values.round);
const steps = values.steps === undefined ? null : JSON.parse(values.steps);
console.log(`Seed ${seed}`);
const stages = [];
// One after the other: each builds the extension.
for (const name of values.browser) stages.push(await setSoakStage(/** @type {'chromium' | 'firefox'} */ (name), bare));
const begun = performance.now();
const tallies = await Promise.all(stages.map((stage) => soak(stage, { seed, minutes, round, steps, gentle, bare })));
const passed = (performance.now() - begun) / 60_000;
for (const [at, tally] of tallies.entries()) console.log(summary(values.browser[at] ?? '', passed, tally));
process.exitCode = tallies.every(isGood) ? 0 : 1;
