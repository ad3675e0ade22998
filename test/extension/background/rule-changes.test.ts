import 'fake-indexeddb/auto';
import '../support/fake-polyfill.ts';
import { expect, test, vi } from 'vitest';
import { savedConfiguration } from '../../../extension/storage/saved-configurations.ts';
import { browser } from '../support/fake-browser.ts';
import type { RecordedEvent } from '../support/fold-recording.ts';
import { recording } from '../support/recordings.ts';

test('what failed before the rules were changed leaves the badge as it leaves the list', async () => {
  browser.tabs.query.mockResolvedValue([{ id: 1 }]);
  await import('../../../extension/background/background.ts');
  const events: readonly RecordedEvent[] = recording('firefox/put-preflight-refused-with-headers');
  const shift = Date.now() - Number(events[0]?.details.timeStamp);
  for (const { event, details } of events) {
    const timeStamp = Number(details.timeStamp) + shift;
    browser.webRequest[event as 'onBeforeRequest']?.emit({ ...details, tabId: 1, timeStamp });
  }
  await vi.waitFor(() => expect(browser.badges.get(1)).toBe('1'));
  const configuration = { rules: [], responseVary: false };
  const item = savedConfiguration('b1-1250000000');
  await item.set({ configuration, savedAt: Date.now() });
  await item.set({ configuration, savedAt: Date.now(), changedAt: Date.now() + 1000 });
  await vi.waitFor(() => expect(browser.badges.get(1)).toBe(''));
});
