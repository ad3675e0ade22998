// `npm run bench`: how fast the engine is, warm and cold, how long a bucket is asked, and what the extension costs a page.
// It brings the packages that are missing, then prints medians. `npm run bench -- cold`, `-- asking` and `-- page` are for
// one of the latter alone.
import { register } from 'node:module';
import { ensurePackages } from '../playground/set-up.mjs';

await ensurePackages();
register('../playground/typescript-loader.mjs', import.meta.url);
const { comparePairs } = await import('./compare-pairs.ts');
const { timeTab } = await import('./time-tab.ts');
const { timeCold } = await import('./time-cold.ts');
const { timeAsking } = await import('./time-asking.ts');
const { timePage } = await import('./page-time.ts');
const browsers = ['chromium', 'firefox'];
const only = ['cold', 'asking', 'page'].find((part) => process.argv.includes(part));
if (only === undefined) {
  comparePairs();
  timeTab();
}
if (only === undefined || only === 'cold') await timeCold();
if (only === undefined || only === 'asking') for (const browser of browsers) await timeAsking(browser);
if (only === undefined || only === 'page') for (const browser of browsers) await timePage(browser);
