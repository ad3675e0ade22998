import { readdirSync, readFileSync } from 'node:fs';
import type { RecordedEvent, Recording } from '../../playground/recorder/recording.ts';

const folder = new URL('../../recordings/', import.meta.url);

/** A recording, such as `firefox/put-preflight-refused`. */
export function recordingFile(name: string): Recording {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
}

/** The webRequest events of a recording as the browser gave them. */
export function recording(name: string): readonly RecordedEvent[] {
  return recordingFile(name).events;
}

/** The events, each with these details in place of its own. */
export function withDetails(events: readonly RecordedEvent[], more: RecordedEvent['details']): RecordedEvent[] {
  return events.map(({ event, details }) => ({ event, details: { ...details, ...more } }));
}

/** The names of all recordings. */
export const recordings = ['chromium', 'firefox'].flatMap((browser) =>
  readdirSync(new URL(browser, folder)).map((file) => `${browser}/${file.replace(/\.json$/, '')}`),
);
