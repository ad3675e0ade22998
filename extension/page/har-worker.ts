import { readHarFile } from '../har/har-file.ts';
import type { ReadingTask, WorkerMessage } from './har-reader.ts';

const tell = (message: WorkerMessage) => postMessage(message);

const chunkSize = 4 * 1024 * 1024;

/** The file in slices. Of a file in memory, Firefox's `stream()` would give everything in one chunk. */
async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < file.size; start += chunkSize) {
    yield new Uint8Array(await file.slice(start, start + chunkSize).arrayBuffer());
  }
}

addEventListener('message', ({ data: { file, named } }: MessageEvent<ReadingTask>) => {
  const isNamed = (host: string) => Object.hasOwn(named, host);
  let percent = 0;
  const progress = (bytes: number) => {
    const now = Math.floor((100 * bytes) / file.size);
    if (now > percent) tell({ kind: 'progress', percent: now });
    percent = now;
  };
  void readHarFile(chunksOf(file), progress, { isNamed }).then((reading) => tell({ kind: 'read', reading }));
});
