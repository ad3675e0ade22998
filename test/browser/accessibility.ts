import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '../playground/browsers/extension-browser.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds against a view as it stands, by all its rules or by these. https://github.com/dequelabs/axe-core */
export async function violations(view: Page, rules?: readonly string[]): Promise<string[]> {
  if (await view.evaluate(`globalThis.axe === undefined`)) await view.evaluate(`(() => { ${axe}; })()`);
  const only = JSON.stringify({ resultTypes: ['violations'], ...(rules && { runOnly: rules }) });
  const found = await view.evaluate<Violation[]>(`axe.run(${only}).then(({ violations }) => violations)`);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
