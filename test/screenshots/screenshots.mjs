// `npm run screenshots`: a picture of every state on every surface, light and dark, in both languages and browsers, in
// test-results/screenshots with a contact sheet (index.html) and montages. It fails where axe finds something, where
// something reaches beyond an edge, and where a console has an error. `-- --browser chromium`, `-- --state origin`,
// `-- --surface popup`; `-- --docs` takes the pictures of the READMEs alone, into docs, and
// `-- --store` those for the browsers' stores, into extension/store/pictures.
import { register } from 'node:module';
import { parseArgs } from 'node:util';
import { ensurePackages } from '../playground/set-up.mjs';

const { values } = parseArgs({
  options: {
    browser: { type: 'string', multiple: true, default: ['chromium', 'firefox'] },
    state: { type: 'string', multiple: true, default: [] },
    surface: { type: 'string', multiple: true, default: [] },
    docs: { type: 'boolean', default: false },
    store: { type: 'boolean', default: false },
  },
});

await ensurePackages();
register('../playground/typescript-loader.mjs', import.meta.url);
const { screenshots } = await import('./screenshots.ts');
process.exitCode = (await screenshots(values)) ? 0 : 1;
