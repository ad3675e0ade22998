// `npm start`: brings what is missing, then opens the playground. `npm start -- --browser firefox` takes Firefox.
import { register } from 'node:module';
import { ensurePackages } from './set-up.mjs';

try {
  await ensurePackages();
  register('./typescript-loader.mjs', import.meta.url);
  const { tour } = await import('./tour.ts');
  await tour(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
