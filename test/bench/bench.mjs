// `npm run bench`: how fast the engine is. It brings the packages that are missing, then prints medians.
import { register } from 'node:module';
import { ensurePackages } from '../playground/set-up.mjs';

await ensurePackages();
register('../playground/typescript-loader.mjs', import.meta.url);
const { comparePairs } = await import('./compare-pairs.ts');
const { timeTab } = await import('./time-tab.ts');
comparePairs();
timeTab();
