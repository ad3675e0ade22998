import '../../support/fake-polyfill.ts';
import { expect, test, vi } from 'vitest';
import { bucketMemory } from '../../../../extension/ui/state/bucket-memory.ts';
import { createFindingsState } from '../../../../extension/ui/state/findings-state.ts';
import { pendingPut } from '../../../src/support/exchanges.ts';
import { browser } from '../../support/fake-browser.ts';

const bucket = 'examplebucket-1250000000';
const saved = { configuration: { rules: [], responseVary: false }, savedAt: 0 };

function viewOf() {
  const state = createFindingsState();
  const memory = bucketMemory(
    state,
    () => null,
    () => undefined,
  );
  return { state, memory };
}

test('findings are held until what they rest on is read', async () => {
  await browser.storage.local.set({ [`configuration:${bucket}`]: saved });
  const { state, memory } = viewOf();
  state.exchanges.value = [pendingPut];
  const following = memory.follow();
  expect(state.isHeld.value).toBe(true);
  await following;
  expect(state.isHeld.value).toBe(false);
  expect(state.saved.value.get(bucket)).toEqual(saved);
});

test('where the captured requests cannot be read, that is told, and the rules of what is shown later are read', async () => {
  await browser.storage.local.set({ [`configuration:${bucket}`]: saved });
  const { state, memory } = viewOf();
  await expect(memory.follow(Promise.reject(new Error('The storage is broken')))).rejects.toThrow('broken');
  expect(state.isHeld.value).toBe(false);
  state.exchanges.value = [pendingPut];
  await vi.waitFor(() => expect(state.saved.value.get(bucket)).toEqual(saved));
});
