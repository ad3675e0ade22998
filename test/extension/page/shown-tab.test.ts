import '../support/fake-polyfill.ts';
import { expect, test, vi } from 'vitest';
import { createPageState } from '../../../extension/page/page-state.ts';
import { followTab } from '../../../extension/page/shown-tab.ts';
import { browser } from '../support/fake-browser.ts';

test('a tab that closes while its permissions are read stays closed', async () => {
  vi.stubGlobal('location', { protocol: 'moz-extension:' });
  Object.assign(browser.tabs, { get: async (id: number) => ({ id, url: 'https://app.example.com/upload' }) });
  let answer = (_: { origins: string[] }) => {};
  browser.permissions.getAll.mockReturnValue(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  const state = createPageState();
  const following = followTab(state, 7);
  await vi.waitFor(() => expect(browser.permissions.getAll).toHaveBeenCalled());
  browser.tabs.onRemoved.emit(7);
  answer({ origins: [] });
  await following;
  expect(state.tab.value).toBe('gone');
});
