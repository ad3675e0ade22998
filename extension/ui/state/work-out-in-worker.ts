import type { Finding } from '../../findings/finding.ts';
import type { WorkOut } from './work-out.ts';

/**
 * Gives a way to work out findings in a worker of the page's own, which starts with the first task. Tasks are to be given
 * one after the other.
 */
export function workOutInWorker(): WorkOut {
  let worker: Worker | null = null;
  return (task) =>
    new Promise<readonly Finding[]>((resolve, reject) => {
      worker ??= new Worker('/ui/state/findings-worker.js', { type: 'module' });
      const own = worker;
      own.onmessage = ({ data }: MessageEvent<readonly Finding[]>) => resolve(data);
      own.onerror = (event) => {
        event.preventDefault();
        own.terminate();
        worker = null;
        reject(new Error(event.message));
      };
      own.postMessage(task);
    });
}
