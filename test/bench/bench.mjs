// `npm run bench`: the figures of README.md, as medians. It brings the packages that are missing. `npm run bench -- cold`
// is for one part alone: `pairs`, `tab`, `texts`, `cold`, `cli`, `asking`, `opening`, `page`, `events`, `burst`.
import { register } from 'node:module';
import { ensurePackages } from '../playground/set-up.mjs';

await ensurePackages();
register('../playground/typescript-loader.mjs', import.meta.url);
const { comparePairs } = await import('./compare-pairs.ts');
const { timeTab } = await import('./time-tab.ts');
const { timeTexts } = await import('./time-texts.ts');
const { timeCold } = await import('./time-cold.ts');
const { timeCli } = await import('./time-cli.ts');
const { timeAsking } = await import('./time-asking.ts');
const { timeOpening } = await import('./time-opening.ts');
const { timePage } = await import('./page-time.ts');
const { timeEvents } = await import('./event-cost.ts');
const { timeBurst } = await import('./burst.ts');

/** @param {(browser: 'chromium' | 'firefox') => Promise<void>} time */
const inBoth = (time) => async () => {
  await time('chromium');
  await time('firefox');
};
const parts = {
  pairs: comparePairs,
  tab: timeTab,
  texts: timeTexts,
  cold: timeCold,
  cli: timeCli,
  asking: inBoth(timeAsking),
  opening: inBoth(timeOpening),
  page: inBoth(timePage),
  events: inBoth(timeEvents),
  burst: inBoth(timeBurst),
};
const named = Object.entries(parts).filter(([part]) => process.argv.includes(part));
for (const [, time] of named.length > 0 ? named : Object.entries(parts)) await time();
