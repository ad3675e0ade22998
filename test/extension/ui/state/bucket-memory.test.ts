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

test.each([false, true])(
  'rules and observations that were forgotten come back as they were (private: %s)',
  async (inPrivate) => {
    browser.extension.inIncognitoContext = inPrivate;
    const observed = [{ assumption: 'opaque-origin', aspect: 'null', does: 'opaque-origin-refused', at: 5 }];
    await browser.storage.local.set({ [`configuration:${bucket}`]: saved, [`observed:${bucket}`]: observed });
    if (inPrivate) await browser.storage.session.set({ [`private:configuration:${bucket}`]: { ...saved, savedAt: 9 } });
    const before = [await browser.storage.local.get(null), await browser.storage.session.get(null)];
    const { state, memory } = viewOf();
    state.exchanges.value = [pendingPut];
    await memory.follow();
    const [shown, seen] = [state.saved.value, state.observed.value];
    expect(shown.size).toBe(1);
    memory.actions.forget(bucket);
    expect(state.saved.value.size).toBe(0);
    await vi.waitFor(async () => expect(await browser.storage.local.get(null)).toEqual({}));
    state.forgotten.value?.undo();
    expect(state.saved.value).toEqual(shown);
    await vi.waitFor(async () =>
      expect([await browser.storage.local.get(null), await browser.storage.session.get(null)]).toEqual(before),
    );
    expect(state.saved.value).toEqual(shown);
    expect(state.observed.value).toEqual(seen);
  },
);

test('what is forgotten comes back at once, too, while it is still being removed', async () => {
  await browser.storage.local.set({ [`configuration:${bucket}`]: saved });
  const { state, memory } = viewOf();
  state.exchanges.value = [pendingPut];
  await memory.follow();
  memory.actions.forget(bucket);
  state.forgotten.value?.undo();
  await vi.waitFor(async () => {
    expect(await browser.storage.local.get(null)).toEqual({ [`configuration:${bucket}`]: saved });
    expect(state.saved.value.get(bucket)).toEqual(saved);
  });
});

test('rules that were given since stay', async () => {
  await browser.storage.local.set({ [`configuration:${bucket}`]: saved });
  const { state, memory } = viewOf();
  state.exchanges.value = [pendingPut];
  await memory.follow();
  memory.actions.forget(bucket);
  const { undo } = state.forgotten.value ?? {};
  memory.actions.remember(bucket, { rules: [], responseVary: true }, 'pasted');
  expect(state.forgotten.value).toBeNull();
  undo?.();
  await new Promise((after) => setTimeout(after, 20));
  expect(state.saved.value.get(bucket)?.configuration.responseVary).toBe(true);
  expect(JSON.stringify(await browser.storage.local.get(null))).toContain('"responseVary":true');
});

test('a name that was forgotten comes back', async () => {
  await browser.storage.local.set({ domains: { 'files.example.com': bucket } });
  const { state, memory } = viewOf();
  await memory.follow();
  memory.actions.forgetNamedBucket('files.example.com');
  await vi.waitFor(async () => expect(state.namedBuckets.value).toEqual({}));
  state.forgotten.value?.undo();
  await vi.waitFor(async () =>
    expect(await browser.storage.local.get(null)).toEqual({
      domains: { version: 1, value: { 'files.example.com': bucket } },
    }),
  );
  expect(state.namedBuckets.value).toEqual({ 'files.example.com': bucket });
});

test('a storage that refuses to forget leaves no rejection unhandled', async () => {
  const { state, memory } = viewOf();
  state.exchanges.value = [pendingPut];
  await memory.follow();
  const faults = vi.fn();
  process.on('unhandledRejection', faults);
  vi.spyOn(browser.storage.local, 'remove').mockRejectedValue(new Error('The storage is broken'));
  memory.actions.forget(bucket);
  await new Promise((after) => setTimeout(after, 20));
  process.off('unhandledRejection', faults);
  expect(faults).not.toHaveBeenCalled();
});
