/**
 * Gives a function that has tasks done in a worker of the page's own, which starts with the first one. Tasks are to be
 * given one after the other. `script` is the worker's address; it answers each message with one.
 */
export function inWorker<Task, Result>(script: string): (task: Task) => Promise<Result> {
  let worker: Worker | null = null;
  return (task) =>
    new Promise<Result>((resolve, reject) => {
      worker ??= new Worker(script, { type: 'module' });
      const own = worker;
      const giveUp = (message: string) => {
        own.terminate();
        worker = null;
        reject(new Error(message));
      };
      own.onmessage = ({ data }: MessageEvent<Result>) => resolve(data);
      own.onmessageerror = () => giveUp('The answer of a worker could not be read');
      own.onerror = (event) => {
        event.preventDefault();
        giveUp(event.message);
      };
      own.postMessage(task);
    });
}
