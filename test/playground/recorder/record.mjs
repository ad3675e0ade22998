// `npm run record`: plays every scenario in both browsers and stores what changed since the last time in
// test/recordings. `-- --browser firefox` takes one, `-- redirect` the scenarios whose names hold that word.
import { register } from 'node:module';
import { ensurePackages } from '../set-up.mjs';

try {
  await ensurePackages();
  register('../typescript-loader.mjs', import.meta.url);
  const { record } = await import('./record.ts');
  await record(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
