import { readFileSync } from 'node:fs';

/**
 * Reads from `exchanges.txt` in a folder what each recording or HAR there comes to: below its name stands, indented, a
 * line for each exchange, in the words of `exchangeLine`. The list is kept by hand; no test writes it.
 */
export function listedExchanges(folder: 'recordings' | 'hars'): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(new URL(`../../${folder}/exchanges.txt`, import.meta.url), 'utf8');
  const listed = new Map<string, readonly string[]>();
  for (const entry of text.trimEnd().split(/\n(?=\S)/)) {
    const [name = '', ...lines] = entry.split('\n  ');
    if (listed.has(name)) throw new Error(`${name} is listed twice in test/${folder}/exchanges.txt`);
    listed.set(name, lines);
  }
  return listed;
}
