import { readdirSync, readFileSync } from 'node:fs';
import type { RecordedEvent, Recording } from '../../playground/recorder/recording.ts';

const folder = new URL('../../recordings/', import.meta.url);

/** Reads a recording, such as `firefox/put-preflight-refused`. */
export function recordingFile(name: string): Recording {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
}

/** Reads the webRequest events of a recording, as the browser gave them. */
export function recording(name: string): readonly RecordedEvent[] {
  return recordingFile(name).events;
}

/** Puts these details into each of the events, in place of its own. */
export function withDetails(events: readonly RecordedEvent[], more: RecordedEvent['details']): RecordedEvent[] {
  return events.map(({ event, details }) => ({ event, details: { ...details, ...more } }));
}

/** The names of all recordings. */
export const recordings = ['chromium', 'firefox'].flatMap((browser) =>
  readdirSync(new URL(browser, folder)).map((file) => `${browser}/${file.replace(/\.json$/, '')}`),
);
