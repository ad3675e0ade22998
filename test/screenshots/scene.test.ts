import { describe, expect, test } from 'vitest';
import { isCaptureItem } from '../../extension/capture/item-keys.ts';
import { readItem } from '../../extension/capture/read-item.ts';
import { harIntake } from '../../extension/har/har.ts';
import { harOf } from './har-of.ts';
import { storedIn } from './scene.ts';
import { states } from './states.ts';

describe.each(states)('$name', ({ scene = {} }) => {
  const { session } = storedIn(scene, 7);

  test('stores a capture that can be read back', () => {
    const unreadable = Object.entries(session).filter(
      ([key, text]) => isCaptureItem(key) && readItem(key, text) === null,
    );
    expect(unreadable).toEqual([]);
  });

  test('has a log of DevTools with the same requests', () => {
    const intake = harIntake({ isNamed: (host) => Object.hasOwn(scene.named ?? {}, host) });
    const exchanges = scene.exchanges ?? [];
    for (const entry of harOf(exchanges).entries) intake.addEntry(entry);
    const told = intake.read(1).exchanges.map(({ request }) => `${request.method} ${request.origin}`);
    expect(told).toEqual(exchanges.map(({ request }) => `${request.method} ${request.origin}`));
  });
});

test('those in which the site is not watched come first', () => {
  const watched = states.findIndex((each) => each.watched !== false);
  expect(states.slice(watched).filter((each) => each.watched === false)).toEqual([]);
});
