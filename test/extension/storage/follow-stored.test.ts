import { expect, test } from 'vitest';
import { followStored } from '../../../extension/storage/follow-stored.ts';

/** A stored value that is read when the test says so. */
function slowItem() {
  let [resolve, reject]: [(value: string) => void, (reason: Error) => void] = [() => undefined, () => undefined];
  const listeners = new Set<(value: string) => void>();
  const get = () =>
    new Promise<string>((resolved, rejected) => {
      [resolve, reject] = [resolved, rejected];
    });
  const watch = (listener: (value: string) => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const change = (value: string) => {
    for (const listener of listeners) listener(value);
  };
  return { item: { get, watch }, change, read: (value: string) => resolve(value), fail: () => reject(new Error()) };
}

function followed() {
  const slow = slowItem();
  const told: string[] = [];
  return { ...slow, told, following: followStored(slow.item, (value) => told.push(value)) };
}

test('what is stored is told, and what is stored later', async () => {
  const { read, change, told, following } = followed();
  read('first');
  await following.told;
  change('second');
  expect(told).toEqual(['first', 'second']);
});

test('what is read late is not told after what is newer', async () => {
  const { read, change, told, following } = followed();
  change('second');
  read('first');
  await following.told;
  expect(told).toEqual(['second']);
});

test('nothing is told after the end, nor where nothing can be read', async () => {
  const ended = followed();
  ended.following.end();
  ended.read('first');
  await ended.following.told;
  ended.change('second');
  expect(ended.told).toEqual([]);
  const failing = followed();
  failing.fail();
  await failing.following.told;
  expect(failing.told).toEqual([]);
});
