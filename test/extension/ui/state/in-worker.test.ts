import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inWorker } from '../../../../extension/ui/state/in-worker.ts';

type Handler = (event: Event) => void;

/** A worker of which a test says what it does. */
class FakeWorker {
  onmessage: Handler | null = null;
  onerror: Handler | null = null;
  onmessageerror: Handler | null = null;
  readonly postMessage = vi.fn();
  readonly terminate = vi.fn();
  constructor() {
    workers.push(this);
  }
}

const workers: FakeWorker[] = [];

beforeEach(() => {
  workers.length = 0;
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => vi.unstubAllGlobals());

test('one worker does task after task, and begins with the first', async () => {
  const work = inWorker<number, number>('/x.js');
  expect(workers).toEqual([]);
  for (const task of [1, 2]) {
    const done = work(task);
    workers[0]?.onmessage?.(new MessageEvent('message', { data: task * 10 }));
    expect(await done).toBe(task * 10);
  }
  expect(workers).toHaveLength(1);
  expect(workers[0]?.postMessage.mock.calls).toEqual([[1], [2]]);
});

test.each([
  ['fails', 'onerror', Object.assign(new Event('error', { cancelable: true }), { message: 'x is not a function' })],
  ['answers what cannot be read', 'onmessageerror', new MessageEvent('messageerror')],
] as const)('a worker that %s is ended, its task is told, and another does the next one', async (_, handler, event) => {
  const work = inWorker<number, number>('/x.js');
  const done = work(1);
  workers[0]?.[handler]?.(event);
  await expect(done).rejects.toThrow(Error);
  expect(workers[0]?.terminate).toHaveBeenCalledOnce();
  const next = work(2);
  workers[1]?.onmessage?.(new MessageEvent('message', { data: 20 }));
  expect(await next).toBe(20);
});

test('a task that cannot be given to a worker is told', async () => {
  const work = inWorker<() => void, number>('/x.js');
  const given = work(() => undefined);
  workers[0]?.onmessage?.(new MessageEvent('message', { data: 1 }));
  await given;
  workers[0]?.postMessage.mockImplementation(() => {
    throw new DOMException('a function cannot be cloned', 'DataCloneError');
  });
  await expect(work(() => undefined)).rejects.toThrow('a function cannot be cloned');
});
