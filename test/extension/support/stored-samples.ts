import { readFileSync } from 'node:fs';
import path from 'node:path';
import { namesIn } from '../../laws/source-files.ts';
import { browser } from './fake-browser.ts';

/** What is stored in both areas, by key. */
export interface StoredSample {
  readonly local: Readonly<Record<string, unknown>>;
  readonly session: Readonly<Record<string, unknown>>;
}

const folder = 'test/extension/storage/released';

/** The names of the samples of each released shape of the items. */
export const sampleNames: readonly string[] = namesIn(folder).map((file) => path.parse(file).name);

/** What a release stored, one item of each kind at least. */
export function storedSample(name: string): StoredSample {
  return JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as StoredSample;
}

/** Stores a sample. */
export async function store({ local, session }: StoredSample): Promise<void> {
  await browser.storage.local.set(local);
  await browser.storage.session.set(session);
}
