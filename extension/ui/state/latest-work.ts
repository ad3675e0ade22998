import { effect, type ReadonlySignal, signal } from '@preact/signals';

/** What came of a task: its result, or that it could not be done. */
export type Done<Task, Result> =
  | { readonly of: Task; readonly result: Result; readonly failed: false }
  | { readonly of: Task; readonly failed: true };

/**
 * Has `work` do the latest task, one at a time: of the tasks that come meanwhile only the last is done. `null` is no task.
 * Gives what came of the last one that was done.
 */
export function latestWork<Task extends object, Result>(
  task: ReadonlySignal<Task | null>,
  work: (task: Task) => Promise<Result>,
): ReadonlySignal<Done<Task, Result> | null> {
  const done = signal<Done<Task, Result> | null>(null);
  let isUnderWay = false;

  async function outcomeOf(of: Task): Promise<Done<Task, Result>> {
    try {
      return { of, result: await work(of), failed: false };
    } catch {
      return { of, failed: true };
    }
  }

  async function doAll(): Promise<void> {
    isUnderWay = true;
    try {
      for (let of = task.peek(); of !== null && of !== done.peek()?.of; of = task.peek())
        done.value = await outcomeOf(of);
    } finally {
      isUnderWay = false;
    }
  }
  effect(() => {
    if (task.value !== null && !isUnderWay) void doAll();
  });
  return done;
}
