import { readFileSync } from 'node:fs';

/**
 * What each recording or HAR comes to, as `exchanges.txt` in its folder lists it: the name, and below it, indented, a
 * line in the words of `exchangeLine` for each exchange. The list is kept by hand, and no test writes it.
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
