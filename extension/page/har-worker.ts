import { readHarFile } from '../har-file.ts';
import type { WorkerMessage } from './har-reader.ts';

const tell = (message: WorkerMessage) => postMessage(message);

async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

addEventListener('message', ({ data: file }: MessageEvent<File>) => {
  let percent = 0;
  const progress = (bytes: number) => {
    const now = Math.floor((100 * bytes) / file.size);
    if (now > percent) tell({ kind: 'progress', percent: now });
    percent = now;
  };
  void readHarFile(chunksOf(file), progress).then((reading) => tell({ kind: 'read', reading }));
});
