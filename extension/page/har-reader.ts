import type { NamedBuckets } from '../../src/cos/custom-domain.ts';
import type { HarProblem } from '../../src/text/har-text.ts';
import type { HarFileReading } from '../har/har-file.ts';
import { faultOf } from '../ui/fault-of.ts';

/** What the worker is given to read, and the named buckets by custom domain. */
export interface ReadingTask {
  readonly file: File;
  readonly named: NamedBuckets;
}

export type WorkerMessage =
  | { readonly kind: 'progress'; readonly percent: number }
  | { readonly kind: 'read'; readonly reading: HarFileReading };

/** How many times in a row nothing may be heard of the worker, and how often that is looked at. */
const silences = 6;
const lookEvery = 10_000;

/** The reading of a file of which nothing was read. */
function unread(problem: HarProblem): HarFileReading {
  return { exchanges: [], requests: 0, leftOut: 0, cut: 0, problem };
}

/** The reading of a file at which the extension itself failed. */
export function failedAt(error: unknown): HarFileReading {
  return unread({ kind: 'failed', fault: faultOf(error) });
}

/**
 * Reads a HAR in a worker of its own, so that the page stays responsive. `hear` gets the progress and, unless the
 * reading is cancelled, its result, which tells how the worker failed if it did. Gives the function that cancels.
 */
export function readInWorker(task: ReadingTask, hear: (message: WorkerMessage) => void): () => void {
  let worker: Worker | null = null;
  let silent = 0;
  let isOver = false;
  const over = () => {
    isOver = true;
    clearInterval(watch);
    worker?.terminate();
  };
  const end = (reading: HarFileReading) => {
    if (isOver) return;
    over();
    hear({ kind: 'read', reading });
  };
  // Intervals, not one time limit: while a computer sleeps, none of them passes.
  const watch = setInterval(() => {
    silent += 1;
    if (silent > silences) end(unread({ kind: 'silent', seconds: (silences * lookEvery) / 1000 }));
  }, lookEvery);
  try {
    worker = new Worker('har-worker.js', { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
      silent = 0;
      if (data.kind === 'read') end(data.reading);
      else if (!isOver) hear(data);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      end(failedAt(event.message));
    });
    worker.addEventListener('messageerror', () => end(failedAt('')));
    worker.postMessage(task);
  } catch (error) {
    end(failedAt(error));
  }
  return over;
}
