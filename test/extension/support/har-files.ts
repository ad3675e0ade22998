import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type HarReading, harIntake } from '../../../extension/har/har.ts';

const folder = path.join(import.meta.dirname, '../../hars');

interface Har {
  readonly log: { readonly pages?: readonly unknown[]; readonly entries: readonly unknown[] };
}

/** The names of all HARs, such as `chromium/passed`. */
export const harNames: readonly string[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.har'))
  .map((file) => file.replaceAll(path.sep, '/').replace(/\.har$/, ''))
  .sort();

export function harText(name: string): string {
  return readFileSync(path.join(folder, `${name}.har`), 'utf8');
}

/** Reads the HAR in a text. */
export function readHar(text: string, asOf: number | null = null): HarReading {
  const { log } = JSON.parse(text) as Har;
  const intake = harIntake();
  for (const page of log.pages ?? []) intake.addPage(page);
  for (const entry of log.entries) intake.addEntry(entry);
  return intake.read(asOf);
}
