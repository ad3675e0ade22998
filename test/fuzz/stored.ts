import '../extension/support/fake-polyfill.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { badgeText } from '../../extension/background/badge-text.ts';
import { hideKeysIn } from '../../extension/capture/hide-keys-in-capture.ts';
import { createFindingsState } from '../../extension/ui/state/findings-state.ts';
import { en } from '../../src/text/en/en.ts';
import { diagnosisText } from '../../src/text/text.ts';
import { browser } from '../extension/support/fake-browser.ts';
import { readEverything } from '../extension/support/read-everything.ts';
import { store, storedSample } from '../extension/support/stored-samples.ts';
import { changed, changes } from './changes.ts';
import { patience, runs } from './runs.ts';

const sample = storedSample('version-1');
const places = (['local', 'session'] as const).flatMap((area) =>
  Object.keys(sample[area]).map((key) => [area, key] as const),
);
const isText = (key: string) => /^(?:exchange|pending|left-out):/.test(key);

/** What stands beside the changed items: rules, and a request that they refuse. */
const [rules, request] = ['configuration:examplebucket-1250000000', 'exchange:7:359'];
const beside = {
  local: { [rules]: sample.local[rules] },
  session: { [request]: sample.session[request] },
};

/** Some items of the sample, changed inside or as a whole, or put under another key. */
const stores = fc
  .array(fc.tuple(fc.nat({ max: places.length - 1 }), fc.nat({ max: 20 }), fc.array(changes, { maxLength: 3 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((items) => {
    const all: Record<'local' | 'session', Record<string, unknown>> = structuredClone(beside);
    for (const [place, tail, edits] of items) {
      const [area, key] = places[place] ?? ['local', ''];
      const stored = sample[area][key];
      const value = edits.reduce(changed, isText(key) ? JSON.parse(String(stored)) : stored) ?? null;
      // Some texts are cut off, some are no texts, and some stand under a key of their own.
      const text = tail === 0 ? JSON.stringify(value).slice(0, -1) : tail === 1 ? value : JSON.stringify(value);
      all[area][tail === 2 ? `${key}-` : key] = isText(key) ? text : value;
    }
    return all;
  });

async function clear(): Promise<void> {
  const { local, session } = browser.storage;
  for (const area of [local, session]) await area.remove(Object.keys(await area.get(null)));
}

/** What a view and the background make of what was read, as far as they need no browser. */
function judged(read: Awaited<ReturnType<typeof readEverything>>) {
  const { captured, saved, named, observed, asked, checked, state } = read;
  const view = createFindingsState();
  view.saved.value = saved;
  view.namedBuckets.value = named;
  view.observed.value = new Map([...saved.keys()].map((bucket) => [bucket, observed]));
  view.exchanges.value = captured.exchanges;
  view.asked.value = asked.find((each) => each.asked !== null)?.asked?.bucket ?? null;
  view.checked.value = checked.find((each) => each !== null) ?? null;
  const texts = view.findings.value.map(({ diagnosis }) => diagnosisText(en, diagnosis));
  const badges = [...state.exchanges.values()].map((exchanges) => badgeText([...exchanges.values()]));
  hideKeysIn(state, () => 'object-000000000000');
  const { findings, check, answers, askable, knownBuckets } = view;
  return [texts, badges, findings.value, check.value, answers.value, askable.value, knownBuckets.value];
}

test(
  'whatever is stored, all of it is read, and what is read is judged and can be cloned',
  async () => {
    await fc.assert(
      fc.asyncProperty(stores, async (stored) => {
        await clear();
        await store(stored);
        const read = await readEverything();
        expect(() => structuredClone([read, judged(read)])).not.toThrow();
        // What was dropped is removed a turn later.
        await new Promise(setImmediate);
      }),
      { numRuns: runs },
    );
  },
  patience,
);
