import { readHarFile } from '../har/har-file.ts';
import { failedAt, type ReadingTask, type WorkerMessage } from './har-reader.ts';

const tell = (message: WorkerMessage) => postMessage(message);

const chunkSize = 4 * 1024 * 1024;

/** The file in slices. Of a file in memory, Firefox's `stream()` would give everything in one chunk. */
async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < file.size; start += chunkSize) {
    yield new Uint8Array(await file.slice(start, start + chunkSize).arrayBuffer());
  }
}

// A promise that is rejected unheard would otherwise leave the page waiting.
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  tell({ kind: 'read', reading: failedAt(event.reason) });
});

addEventListener('message', ({ data: { file, named } }: MessageEvent<ReadingTask>) => {
  const isNamed = (host: string) => Object.hasOwn(named, host);
  // Each chunk is told, also where the percentage stays: it shows that the worker lives.
  const progress = (bytes: number) => tell({ kind: 'progress', percent: Math.floor((100 * bytes) / file.size) });
  readHarFile(chunksOf(file), progress, { isNamed })
    .then((reading) => tell({ kind: 'read', reading }))
    .catch((error: unknown) => tell({ kind: 'read', reading: failedAt(error) }));
});
