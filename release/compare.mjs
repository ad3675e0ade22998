// @ts-check
// `node release/compare.mjs PACKAGE.zip…` says of each package whether these sources make it. It ends with 0 where all are
// the same, with 1 where one differs and with 2 where one could not be compared.
import { ensurePackages } from '../test/playground/set-up.mjs';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Usage: npm run compare -- PACKAGE.zip…');
  process.exitCode = 2;
}
try {
  if (files.length > 0) await ensurePackages();
  for (const file of files) {
    const { comparePackage } = await import('./compare-package.mjs');
    const { outcome, said } = await comparePackage(file);
    console.log(said);
    process.exitCode = Math.max(Number(process.exitCode ?? 0), { same: 0, different: 1, 'not compared': 2 }[outcome]);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
