import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { profileArea } from '../../../extension/storage/profile-area.ts';

test('every change of what a private window keeps is told, removals too', async () => {
  const heard = vi.fn();
  const end = profileArea.watch(heard);
  await profileArea.set({ a: 1, b: 2 });
  await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith({ a: { newValue: 1 }, b: { newValue: 2 } }));
  await profileArea.remove(['a']);
  await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith({ a: {} }));
  expect(await profileArea.get()).toEqual({ b: 2 });
  end();
});
