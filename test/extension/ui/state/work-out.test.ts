import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { type Finding, findings } from '../../../../extension/findings/finding.ts';
import { type FindingsTask, foundIn, type WorkOut } from '../../../../extension/ui/state/work-out.ts';
import type { Exchange } from '../../../../src/exchange.ts';
import { loadOf } from '../../../bench/captured-load.ts';

const bucket = 'examplebucket-1250000000';
const few = loadOf(1, 10, 3);
const many = loadOf(2, 120, 20);

/** Where findings are worked out elsewhere: what was asked for, answered when the test says so. */
function elsewhere() {
  const asked: {
    readonly task: FindingsTask;
    readonly answer: () => Promise<void>;
    readonly fail: () => Promise<void>;
  }[] = [];
  const turns = async () => {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  const workOut: WorkOut = (task) =>
    new Promise((resolve, reject) => {
      asked.push({
        task,
        // What comes from a worker is a copy.
        answer: () => {
          resolve(structuredClone(findings(task.exchanges, task.known)));
          return turns();
        },
        fail: () => {
          reject(new Error('gone'));
          return turns();
        },
      });
    });
  return { asked, workOut };
}

function following(exchanges: readonly Exchange[]) {
  const { asked, workOut } = elsewhere();
  const all = signal(exchanges);
  const known = signal(new Map([[bucket, { configuration: many.configuration, savedAt: 0 }]]));
  const isHeld = signal(false);
  return { asked, all, known, isHeld, ...foundIn(all, known, isHeld, workOut) };
}

const wholeOf = ({ all, known }: ReturnType<typeof following>) => findings(all.value, known.value);
const isMended = ({ suggestion, wide, assumptions }: Finding) =>
  suggestion !== null || wide !== null || assumptions.length > 0;

test('findings of few exchanges are there at once, and nobody else is asked', () => {
  const view = following([]);
  view.known.value = new Map([[bucket, { configuration: few.configuration, savedAt: 0 }]]);
  view.all.value = few.exchanges;
  expect(view.found.value).toEqual(wholeOf(view));
  expect(view.found.value.length).toBeGreaterThan(0);
  expect([view.isWorkedOut.value, view.isGlance.value, view.asked.length]).toEqual([true, false, 0]);
});

test('of many, those of the newest are there at once without changes, and all once they are worked out', async () => {
  const view = following(many.exchanges);
  expect(view.found.value.length).toBeGreaterThan(0);
  expect(view.found.value.filter(isMended)).toEqual([]);
  expect([view.isWorkedOut.value, view.isGlance.value]).toEqual([false, true]);
  await view.asked[0]?.answer();
  expect(view.found.value).toEqual(wholeOf(view));
  expect(view.found.value.some(isMended)).toBe(true);
  expect([view.isWorkedOut.value, view.isGlance.value]).toEqual([true, false]);
});

test('what changes meanwhile is worked out once, and the findings of before stay until then', async () => {
  const view = following(many.exchanges);
  await view.asked[0]?.answer();
  const before = view.found.value;
  for (const left of [110, 100, 90]) view.all.value = many.exchanges.slice(0, left);
  expect(view.found.value).toBe(before);
  expect([view.isWorkedOut.value, view.isGlance.value]).toEqual([false, false]);
  await view.asked[1]?.answer();
  await view.asked[2]?.answer();
  expect(view.asked.map(({ task }) => task.exchanges.length)).toEqual([120, 110, 90]);
  expect(view.found.value).toEqual(wholeOf(view));
  expect(view.isWorkedOut.value).toBe(true);
});

test('what few exchanges came to stays while more of them are worked out', async () => {
  const view = following([]);
  view.known.value = new Map([[bucket, { configuration: few.configuration, savedAt: 0 }]]);
  view.all.value = many.exchanges.slice(0, 12);
  const before = view.found.value;
  expect([before.length > 0, view.asked.length]).toEqual([true, 0]);
  view.all.value = many.exchanges;
  expect(view.found.value).toBe(before);
  expect([view.isWorkedOut.value, view.isGlance.value]).toEqual([false, false]);
  await view.asked[0]?.answer();
  expect(view.found.value).toEqual(wholeOf(view));
  view.all.value = [];
  view.all.value = many.exchanges;
  expect(view.isGlance.value).toBe(true);
});

test('a list that was cleared meanwhile stays empty, and what comes into it later is glanced at', async () => {
  const view = following(many.exchanges);
  view.all.value = [];
  await view.asked[0]?.answer();
  expect(view.found.value).toEqual([]);
  view.all.value = many.exchanges;
  expect(view.isGlance.value).toBe(true);
});

test('what was asked for before a list was cleared never shows among what came into it since', async () => {
  const view = following(many.exchanges);
  view.all.value = [];
  const since = many.exchanges.slice(0, 60).map((each) => ({ ...each, id: `new-${each.id}` }));
  view.all.value = since;
  await view.asked[0]?.answer();
  expect(view.isGlance.value).toBe(true);
  const ids = view.found.value.flatMap(({ exchanges }) => exchanges.map(({ id }) => id));
  expect(ids.filter((id) => !id.startsWith('new-'))).toEqual([]);
  await view.asked[1]?.answer();
  expect(view.found.value).toEqual(wholeOf(view));
});

test('where nobody else can work them out, the view does', async () => {
  const view = following(many.exchanges);
  await view.asked[0]?.fail();
  expect(view.found.value).toEqual(wholeOf(view));
  expect(view.isWorkedOut.value).toBe(true);
});

test('while what they rest on is read, there are none and nothing is worked out', () => {
  const { asked, workOut } = elsewhere();
  const isHeld = signal(true);
  const { found, isWorkedOut } = foundIn(signal(many.exchanges), signal(new Map()), isHeld, workOut);
  expect([found.value, asked]).toEqual([[], []]);
  isHeld.value = false;
  expect(isWorkedOut.value).toBe(false);
  expect(asked.length).toBe(1);
});

test('what cannot be worked out throws where it is asked for, and nowhere else', () => {
  const view = following([]);
  const broken = { ...few.exchanges[0], request: null } as unknown as Exchange;
  view.all.value = [broken];
  expect(() => view.found.value).toThrow(TypeError);
  view.all.value = Array.from({ length: 60 }, () => broken);
  expect(() => view.found.value).toThrow(TypeError);
  view.all.value = few.exchanges;
  expect(view.found.value).toEqual(wholeOf(view));
});

test('a view that works out many by itself goes on after some that cannot be worked out', async () => {
  const broken = { ...few.exchanges[0], request: null } as unknown as Exchange;
  const all = signal<readonly Exchange[]>(Array.from({ length: 60 }, () => broken));
  const known = new Map();
  const { found, isWorkedOut } = foundIn(all, signal(known), signal(false));
  await expect.poll(() => isWorkedOut.value).toBe(true);
  all.value = many.exchanges;
  await expect.poll(() => isWorkedOut.value).toBe(true);
  expect(found.value).toEqual(findings(many.exchanges, known));
});
