import '../../support/fake-polyfill.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFindingsState } from '../../../../extension/ui/state/findings-state.ts';
import { keptViewState } from '../../../../extension/ui/state/kept-view-state.ts';
import { pendingPut } from '../../../src/support/exchanges.ts';
import { browser } from '../../support/fake-browser.ts';

const bucket = 'examplebucket-1250000000';
const listeners = new Map<string, () => void>();

beforeEach(() => {
  vi.useFakeTimers();
  listeners.clear();
  vi.stubGlobal('addEventListener', (event: string, listener: () => void) => listeners.set(event, listener));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function open(tabId: number | null = 7) {
  const state = createFindingsState();
  await keptViewState(state, () => (tabId === null ? null : { tabId }), 'tab').follow();
  const type = (text: string) => {
    state.drafts.value = new Map([[bucket, text]]);
  };
  return { state, type };
}

const stored = () => browser.storage.session.get(null);

test('what was typed and chosen is there when the view opens again, for the same tab alone', async () => {
  const { state, type } = await open();
  expect(await stored()).toEqual({});
  state.choose('359');
  state.evidenceTab.value = 'report';
  state.rulesForm.value = 'paste';
  type('{ "CORSRules": [');
  // Nothing of this waits.
  await vi.advanceTimersByTimeAsync(0);
  const { state: again } = await open();
  expect(again.selectedExchange.value).toBe('359');
  expect(again.evidenceTab.value).toBe('report');
  expect(again.rulesForm.value).toBe('paste');
  expect([...again.drafts.value]).toEqual([[bucket, '{ "CORSRules": [']]);
  const { state: other } = await open(8);
  expect([...other.drafts.value]).toEqual([]);
  expect(other.evidenceTab.value).toBeNull();
});

test('what is typed without a pause is stored once, at its end', async () => {
  const { type } = await open();
  const set = vi.spyOn(browser.storage.session, 'set');
  for (let length = 1; length <= 50; length++) {
    type('{'.repeat(length));
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(set).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(100);
  expect(set).toHaveBeenCalledTimes(1);
  expect(JSON.stringify(await stored())).toContain('{'.repeat(50));
});

test.each(['blur', 'pagehide'])('the last letters are stored at once on %s, and once', async (event) => {
  const { type } = await open();
  const set = vi.spyOn(browser.storage.session, 'set');
  type('{ ');
  type('{ "');
  listeners.get(event)?.();
  expect(JSON.stringify(await stored())).toContain('{ \\"');
  await vi.advanceTimersByTimeAsync(1000);
  expect(set).toHaveBeenCalledTimes(1);
});

test('what is pasted or cut is stored at once', async () => {
  const { type } = await open();
  type(`{ "CORSRules": [`);
  expect(JSON.stringify(await stored())).toContain('CORSRules');
  type('');
  expect(JSON.stringify(await stored())).not.toContain('CORSRules');
});

test('what a view shows by itself is not kept', async () => {
  const { state } = await open();
  state.exchanges.value = [pendingPut];
  state.selectedExchange.value = pendingPut.id;
  await vi.advanceTimersByTimeAsync(1000);
  expect(await stored()).toEqual({});
});

test('what is chosen while the findings are held stays', async () => {
  const { state } = await open();
  state.choose('359');
  await vi.advanceTimersByTimeAsync(1000);
  const next = createFindingsState();
  next.isHeld.value = true;
  await keptViewState(next, () => ({ tabId: 7 }), 'tab').follow();
  next.exchanges.value = [pendingPut];
  expect(next.selectedExchange.value).toBe('359');
});

test('of a recording nothing is kept, and a full storage is no fault', async () => {
  const { type } = await open(null);
  type('{');
  await vi.advanceTimersByTimeAsync(1000);
  expect(await stored()).toEqual({});
  const { type: typeHere } = await open();
  vi.spyOn(browser.storage.session, 'set').mockRejectedValue(new Error('QuotaExceededError'));
  typeHere('{');
  await vi.advanceTimersByTimeAsync(1000);
  expect(await stored()).toEqual({});
});

test('what is typed in the popup is not lost to a full page of the tab that is open beside it', async () => {
  const other = 'otherbucket-1250000000';
  const { type: typeBefore } = await open();
  typeBefore('half a text');
  const page = await open();
  const popup = await open();
  popup.type('more of the text');
  page.state.choose('359');
  page.state.drafts.value = new Map([...page.state.drafts.value, [other, '<CORS']]);
  const { state } = await open();
  expect(state.selectedExchange.value).toBe('359');
  expect([...state.drafts.value]).toEqual([
    [bucket, 'more of the text'],
    [other, '<CORS'],
  ]);
  popup.type('');
  page.state.choose(null);
  expect([...(await open()).state.drafts.value]).toEqual([[other, '<CORS']]);
});
