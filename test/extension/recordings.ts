import { readdirSync, readFileSync } from 'node:fs';
import type { RecordedEvent } from './fold-recording.ts';

const folder = new URL('../recordings/', import.meta.url);

/** The webRequest events of a recording, such as `firefox/02-wrong-acao`, as the browser gave them. */
export function recording(name: string): RecordedEvent[] {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')).events;
}

/** The names of all recordings. */
export const recordings = ['chromium', 'firefox'].flatMap((browser) =>
  readdirSync(new URL(browser, folder)).map((file) => `${browser}/${file.replace(/\.json$/, '')}`),
);
