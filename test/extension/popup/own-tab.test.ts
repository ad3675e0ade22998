import '../support/fake-polyfill.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askTab, type TabAnswers } from '../../../extension/popup/ask-tab.ts';
import type { TabFacts } from '../../../extension/popup/emptiness.ts';
import { readTab } from '../../../extension/popup/own-tab.ts';

beforeEach(() => vi.stubGlobal('location', new URL('moz-extension://own/popup/popup.html')));
afterEach(() => vi.unstubAllGlobals());

async function told(answers: Partial<TabAnswers>): Promise<TabFacts[]> {
  const facts: TabFacts[] = [];
  const tab = Promise.resolve({ id: 7, page: { kind: 'site', origin: 'https://app.example.com' } } as const);
  const granted = Promise.resolve(['https://app.example.com/*']);
  await readTab({ tab, granted, page: Promise.resolve(null), ...answers }, (each) => facts.push(each));
  return facts;
}

test('a page that answers is told of twice, before and with its answer', async () => {
  const [before, after, ...more] = await told({ page: Promise.resolve({ timings: [], document: null, images: null }) });
  expect(before).toMatchObject({ id: 7, watched: true, survey: null });
  expect(after).toMatchObject({ id: 7, watched: true, survey: { buckets: [] } });
  expect(more).toEqual([]);
});

test('a page that may not be asked is told of once, and no tab not at all', async () => {
  expect(await told({})).toMatchObject([{ id: 7, survey: null }]);
  expect(await told({ granted: Promise.resolve([]) })).toMatchObject([{ watched: false, bucketsPermitted: false }]);
  expect(await told({ tab: Promise.resolve(null) })).toEqual([]);
});

test('only a page of a site is asked, as soon as its tab is known', async () => {
  const executeScript = vi.fn(async () => [{ frameId: 0, result: [] }]);
  const answersOf = (url: string) =>
    askTab({
      tabs: { query: async () => [{ id: 7, url }] },
      permissions: { getAll: () => new Promise(() => undefined) },
      scripting: { executeScript },
    } as never);
  expect(await answersOf('about:config').page).toBeNull();
  expect(executeScript).not.toHaveBeenCalled();
  expect(await answersOf('https://app.example.com/').page).toEqual({ timings: [], document: [], images: [] });
});
