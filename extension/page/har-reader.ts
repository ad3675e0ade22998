import type { NamedBuckets } from '../../src/cos/custom-domain.ts';
import type { HarFileReading } from '../har/har-file.ts';

/** What the worker is given to read, and the named buckets by custom domain. */
export interface ReadingTask {
  readonly file: File;
  readonly named: NamedBuckets;
}

export type WorkerMessage =
  | { readonly kind: 'progress'; readonly percent: number }
  | { readonly kind: 'read'; readonly reading: HarFileReading };

const unreadableFile: HarFileReading = { exchanges: [], requests: 0, leftOut: 0, problem: { kind: 'unreadable' } };

/**
 * Reads a HAR in a worker of its own, so that the page stays responsive. `hear` gets the progress and, unless the
 * reading is cancelled, its result. Gives the function that cancels.
 */
export function readInWorker(task: ReadingTask, hear: (message: WorkerMessage) => void): () => void {
  const worker = new Worker('har-worker.js', { type: 'module' });
  const end = (message: WorkerMessage) => {
    worker.terminate();
    hear(message);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
    if (data.kind === 'read') end(data);
    else hear(data);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    end({ kind: 'read', reading: unreadableFile });
  });
  worker.postMessage(task);
  return () => worker.terminate();
}
