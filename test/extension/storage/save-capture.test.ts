import '../support/fake-polyfill.ts';
import { expect, test, vi } from 'vitest';
import { openEarlyEvents } from '../../../extension/background/early-events.ts';
import { captureFrom } from '../../../extension/capture/capture-from.ts';
import {
  type CaptureState,
  deletePending,
  emptyCapture,
  keep,
  leaveOut,
  setPending,
} from '../../../extension/capture/capture-state.ts';
import { removeEmptied, saveCapture } from '../../../extension/storage/save-capture.ts';
import { capturedOf } from '../../../extension/storage/stored-capture.ts';
import { pendingGet } from '../../src/support/exchanges.ts';
import { browser } from '../support/fake-browser.ts';
import { foldEvents } from '../support/fold-recording.ts';
import { recording } from '../support/recordings.ts';

const list = (state: CaptureState, id: string) => keep(state, 7, { ...pendingGet, id, startedAt: Number(id) });
const ids = ({ exchanges }: CaptureState) => [...(exchanges.get(7)?.keys() ?? [])];
const stored = () => browser.storage.session.get(null);
const left = async () => captureFrom(await stored());

/** A tab with ten exchanges that are stored, of which four leave to make room while two come. */
async function fullList(): Promise<CaptureState> {
  const state = emptyCapture();
  for (let n = 0; n < 10; n++) list(state, String(n));
  await saveCapture(state);
  leaveOut(state, 7, ['0', '1', '2', '3']);
  list(state, '10');
  list(state, '11');
  return state;
}

/** From now on the browser does no more of this. */
function stopBefore(name: 'set' | 'remove'): void {
  browser.storage.session[name] = () => new Promise(() => undefined);
}

test('a worker that is stopped after the first part of a save leaves all of it', async () => {
  const state = await fullList();
  stopBefore('remove');
  void saveCapture(state);
  expect(ids(await left())).toEqual(['4', '5', '6', '7', '8', '9', '10', '11']);
  expect((await left()).leftOut.get(7)).toBe(4);
});

test('what a refused save was to remove is there as before', async () => {
  const state = await fullList();
  browser.limits.characters = JSON.stringify(await stored()).length - 1000;
  await expect(saveCapture(state)).rejects.toThrow('quota');
  expect(ids(await left())).toHaveLength(10);
  browser.limits.characters = 1_000_000;
  await saveCapture(state);
  expect(ids(await left())).toHaveLength(8);
  await removeEmptied(state);
  expect(Object.values(await stored())).not.toContain('');
});

test('a request that ends while the storage is full is still known to be under way', async () => {
  const [begun] = foldEvents(recording('chromium/put-allowed').slice(0, 1)).pending.values();
  if (begun === undefined) throw new Error('nothing began');
  const state = emptyCapture();
  setPending(state, begun);
  await saveCapture(state);
  deletePending(state, begun.id);
  list(state, '1');
  browser.limits.characters = 10;
  await expect(saveCapture(state)).rejects.toThrow('quota');
  expect([...(await left()).pending.keys()]).toEqual([begun.id]);
});

test('what has been emptied is removed together, and what has come back meanwhile is not', async () => {
  const remove = vi.spyOn(browser.storage.session, 'remove');
  const state = await fullList();
  await saveCapture(state);
  list(state, '0');
  await saveCapture(state);
  expect(remove).not.toHaveBeenCalled();
  for (let n = 12; n < 70; n++) list(state, String(n));
  await saveCapture(state);
  leaveOut(
    state,
    7,
    Array.from({ length: 50 }, (_, n) => String(n + 12)),
  );
  list(state, '70');
  await saveCapture(state);
  expect(remove).toHaveBeenCalledOnce();
  expect(Object.values(await stored())).not.toContain('');
  expect(ids(await left())).toContain('0');
});

test('what comes back while its removal is under way stays', async () => {
  const state = await fullList();
  const saved = saveCapture(state);
  list(state, '0');
  await Promise.all([saved, saveCapture(state)]);
  expect(ids(await left())).toContain('0');
  expect(ids(await left())).toHaveLength(9);
});

test('what was emptied and not removed is nothing to a view, to a worker and to the next save', async () => {
  const notes = vi.spyOn(browser.storage.session, 'set');
  await browser.storage.session.set({ 'exchange:7:1': '', 'pending:2': '', 'left-out:7': '', 'early:a:0': '' });
  notes.mockClear();
  expect(await capturedOf({ tabId: 7, origin: null, inPrivate: false }).get()).toEqual({
    ...{ exchanges: [], leftOut: 0, underWay: 0 },
  });
  expect(openEarlyEvents().read(await stored())).toEqual([]);
  expect(Object.keys(await stored())).toHaveLength(4);
  expect(notes).not.toHaveBeenCalled();
  await saveCapture(await left());
  expect(Object.keys(await stored())).toEqual(['early:a:0']);
});
