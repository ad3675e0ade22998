import '../support/fake-polyfill.ts';
import { expect, test, vi } from 'vitest';
import { safeChoices } from '../../../extension/background/choices.ts';
import { browser } from '../support/fake-browser.ts';
import { recording } from '../support/recordings.ts';

test('object keys are hidden while the choices cannot be read, in what is stored too', async () => {
  browser.storage.local.get = async () => {
    throw new Error('The disk is broken');
  };
  vi.resetModules();
  await import('../../../extension/background/background.ts');
  const events = recording('firefox/put-preflight-refused-with-headers');
  const delay = Date.now() - Number(events[0]?.details.timeStamp);
  for (const { event, details } of events) {
    const timeStamp = Number(details.timeStamp) + delay;
    browser.webRequest[event as 'onBeforeRequest'].emit({ ...details, timeStamp });
  }
  const captured = async () =>
    Object.entries(await browser.storage.session.get(null)).filter(([key]) => key.startsWith('exchange:'));
  await vi.waitFor(async () => expect(await captured()).toHaveLength(1));
  const stored = JSON.stringify(await browser.storage.session.get(null));
  expect(stored).not.toContain('put-preflight-refused-with-headers');
  expect(stored).toMatch(/\.com\/object-[0-9a-f]{12}\\"/);
});

test('the name of a hidden key is another in each run that cannot read the choices', () => {
  const [one, other] = [safeChoices(), safeChoices()];
  expect(one.hideKey?.('photos/beach.jpg')).toMatch(/^object-[0-9a-f]{12}$/);
  expect(one.hideKey?.('photos/beach.jpg')).not.toBe(other.hideKey?.('photos/beach.jpg'));
});
