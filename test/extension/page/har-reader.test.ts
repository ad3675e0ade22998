import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readInWorker, type WorkerMessage } from '../../../extension/page/har-reader.ts';
import type { HarProblem } from '../../../src/text/har-text.ts';

/** The worker that was begun last. */
let worker: FakeWorker;

class FakeWorker extends EventTarget {
  readonly terminate = vi.fn();
  readonly postMessage = vi.fn();
  constructor() {
    super();
    worker = this;
  }
  tell(data: WorkerMessage): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const task = { file: new File([], 'x.har'), named: {} };

function begin() {
  const heard: WorkerMessage[] = [];
  const cancel = readInWorker(task, (message) => heard.push(message));
  return { heard, cancel };
}

const ended = (problem: HarProblem): readonly [WorkerMessage] => [
  { kind: 'read', reading: { exchanges: [], requests: 0, leftOut: 0, cut: 0, problem } },
];
const failure = (type: string, more: object) => Object.assign(new Event(type, { cancelable: true }), more);

test('an error in the worker is told, and is none of the page’s', () => {
  const { heard } = begin();
  const event = failure('error', { message: 'Uncaught TypeError: x is not a function.' });
  worker.dispatchEvent(event);
  expect(heard).toEqual(ended({ kind: 'failed', fault: 'Uncaught TypeError: x is not a function' }));
  expect(event.defaultPrevented).toBe(true);
  expect(worker.terminate).toHaveBeenCalled();
});

test('a result that does not arrive is told', () => {
  const { heard } = begin();
  worker.dispatchEvent(new Event('messageerror'));
  expect(heard).toEqual(ended({ kind: 'failed', fault: '' }));
});

test('a worker that cannot be begun, or not be given its task, is told', () => {
  vi.stubGlobal(
    'Worker',
    class {
      constructor() {
        throw new DOMException('no workers here', 'SecurityError');
      }
    },
  );
  expect(begin().heard).toEqual(ended({ kind: 'failed', fault: 'no workers here' }));
  vi.stubGlobal(
    'Worker',
    class extends FakeWorker {
      override readonly postMessage = vi.fn(() => {
        throw new DOMException('a file that cannot be cloned', 'DataCloneError');
      });
    },
  );
  expect(begin().heard).toEqual(ended({ kind: 'failed', fault: 'a file that cannot be cloned' }));
  expect(worker.terminate).toHaveBeenCalled();
});

test('a worker that is not heard of for a minute is given up, and one that is slow is not', () => {
  const { heard } = begin();
  for (let percent = 0; percent < 10; percent++) {
    vi.advanceTimersByTime(55_000);
    worker.tell({ kind: 'progress', percent });
  }
  expect(heard).toHaveLength(10);
  vi.advanceTimersByTime(70_000);
  expect(heard.slice(10)).toEqual(ended({ kind: 'silent', seconds: 60 }));
});

test('nothing is heard after the end', () => {
  const { heard } = begin();
  const [reading] = ended({ kind: 'empty' });
  worker.tell(reading);
  worker.tell({ kind: 'progress', percent: 1 });
  worker.dispatchEvent(failure('error', { message: 'late' }));
  vi.advanceTimersByTime(600_000);
  expect(heard).toEqual([reading]);
});

test('nothing is heard once a person has cancelled', () => {
  const { heard, cancel } = begin();
  cancel();
  worker.tell({ kind: 'progress', percent: 1 });
  vi.advanceTimersByTime(600_000);
  expect(heard).toEqual([]);
  expect(worker.terminate).toHaveBeenCalled();
});
