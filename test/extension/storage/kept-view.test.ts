import '../support/fake-polyfill.ts';
import { expect, test, vi } from 'vitest';
import { tidyViews } from '../../../extension/background/kept-views.ts';
import {
  type KeptView,
  type KeptViewKey,
  keptView,
  keptViewKeyOf,
  keysOfTab,
} from '../../../extension/storage/kept-view.ts';
import { browser } from '../support/fake-browser.ts';

const bucket = 'examplebucket-1250000000';
const ofTab: KeptViewKey = { tabId: 7, place: 'tab', inPrivate: false };
const view: KeptView = { finding: '359', tab: 'report', form: 'paste', drafts: [], keptAt: 1_764_000_000_000 };
const half = '<CORSConfiguration>\n  <CORSRule>\n    <AllowedOrigin>https://app.exa';

const stored = () => browser.storage.session.get(null);
const kept = async (key = ofTab) => (await keptView(key).get())?.drafts.map(({ text }) => text);

test('what is kept is read again, each view by itself', async () => {
  const panel: KeptViewKey = { ...ofTab, place: 'panel' };
  const other: KeptViewKey = { ...ofTab, inPrivate: true };
  await keptView(ofTab).keep({ ...view, drafts: [{ bucket, text: half }] });
  await keptView(panel).keep({ ...view, tab: 'headers' });
  expect(await keptView(ofTab).get()).toEqual({ ...view, drafts: [{ bucket, text: half }] });
  expect(await keptView(panel).get()).toEqual({ ...view, tab: 'headers' });
  expect(await keptView(other).get()).toBeNull();
  await keptView(other).keep(view);
  expect(Object.keys(await stored()).map(keptViewKeyOf)).toEqual([ofTab, panel, other]);
});

test.each([
  ['a SecretId', "SecretId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE'"],
  ['the beginning of one', 'AKIDz8'],
  ['a SecretKey', "{ CORSRules: [] }, SecretKey: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE'"],
  ['the beginning of one', "SecretKey: 'G"],
  ['a SecretKey without its name', 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE'],
  ['a signed address', `https://${bucket}.cos.ap-guangzhou.myqcloud.com/a?q-ak=x&q-signature=1f2e`],
])('a text with %s is not stored, and takes what was stored of it along', async (_, secret) => {
  await keptView(ofTab).keep({ ...view, drafts: [{ bucket, text: half }] });
  const text = `${half}\n${secret}`;
  await keptView(ofTab).keep({
    ...view,
    drafts: [
      { bucket, text },
      { bucket: 'otherbucket-1250000000', text: '{' },
    ],
  });
  expect(await kept()).toEqual(['{']);
  expect(JSON.stringify(await stored())).not.toContain(secret.slice(-8));
});

const drafts = (...texts: readonly string[]) => texts.map((text, at) => ({ bucket: `bucket${at}-1250000000`, text }));

test.each([
  ['a text that is as long as may be', drafts('{'.repeat(65_536)), 1],
  ['one that is longer', drafts('{'.repeat(65_537)), 0],
  ['two that are too long together', drafts('{'.repeat(40_000), '['.repeat(40_000), 'short'), 2],
  ['more than four', drafts('1', '2', '3', '4', '5'), 4],
  ['texts of blanks', drafts(' ', '\n', '{'), 1],
  ['a text for a bucket with an endless name', [{ bucket: 'x'.repeat(1000), text: '{' }], 0],
])('%s', async (_, some, count) => {
  await keptView(ofTab).keep({ ...view, drafts: some });
  expect(await kept()).toHaveLength(count);
  expect((await kept())?.[0]).toBe(some.find(({ text }) => text.trim() !== '' && count > 0)?.text);
});

test('it goes with its tab', async () => {
  vi.resetModules();
  await import('../../../extension/background/background.ts');
  const other = { ...ofTab, tabId: 70 };
  for (const key of [ofTab, other])
    for (const place of ['tab', 'panel'] as const)
      for (const inPrivate of [false, true]) await keptView({ ...key, place, inPrivate }).keep(view);
  browser.tabs.onRemoved.emit(7, { windowId: 1, isWindowClosing: false });
  await vi.waitFor(async () =>
    expect(Object.keys(await stored()).flatMap((key) => keptViewKeyOf(key)?.tabId ?? [])).toEqual([70, 70, 70, 70]),
  );
  expect(keysOfTab(70).filter((key) => keptViewKeyOf(key) === null)).toEqual([]);
});

test('a background that starts forgets views of closed tabs, and the oldest of more than 10', async () => {
  for (let tabId = 1; tabId <= 14; tabId++) await keptView({ ...ofTab, tabId }).keep({ ...view, keptAt: 1000 - tabId });
  await browser.storage.session.set({ 'view:seven': {}, 'exchange:1:2': '{}' });
  const ids = async () => Object.keys(await stored()).flatMap((key) => keptViewKeyOf(key)?.tabId ?? []);
  await tidyViews(await stored());
  expect(await ids()).toHaveLength(14);
  browser.tabs.query.mockResolvedValue(Array.from({ length: 12 }, (_, at) => ({ id: at + 2 })));
  await tidyViews(await stored());
  expect(await ids()).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(await stored()).toMatchObject({ 'view:seven': {}, 'exchange:1:2': '{}' });
});
