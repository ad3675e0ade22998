// `npm run bench`: how fast the engine is, and what the extension costs a page. It brings the packages that are missing,
// then prints medians. `npm run bench -- page` is for the latter alone.
import { register } from 'node:module';
import { ensurePackages } from '../playground/set-up.mjs';

await ensurePackages();
register('../playground/typescript-loader.mjs', import.meta.url);
const { comparePairs } = await import('./compare-pairs.ts');
const { timeTab } = await import('./time-tab.ts');
const { timePage } = await import('./page-time.ts');
if (!process.argv.includes('page')) {
  comparePairs();
  timeTab();
}
for (const browser of ['chromium', 'firefox']) await timePage(browser);
