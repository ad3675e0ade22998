import '../support/fake-polyfill.ts';
import { afterEach, expect, test, vi } from 'vitest';
import { openedHar } from '../../../extension/page/opened-har.ts';
import { createPageState } from '../../../extension/page/page-state.ts';
import { browser } from '../support/fake-browser.ts';
import { harText, readHar } from '../support/har-files.ts';

/** A worker that tells at once that it read a HAR of the fixtures. */
class PromptWorker extends EventTarget {
  terminate(): void {}
  postMessage(): void {
    const reading = { ...readHar(harText('firefox/preflight-refused')), cut: 0, problem: null };
    this.dispatchEvent(new MessageEvent('message', { data: { kind: 'read', reading } }));
  }
}

/** A worker that never tells anything. */
class SilentWorker extends EventTarget {
  terminate(): void {}
  postMessage(): void {}
}

afterEach(() => vi.unstubAllGlobals());

test('a file is shown once it is read, and another one in its place', async () => {
  vi.stubGlobal('Worker', PromptWorker);
  const state = createPageState();
  openedHar(state).open(new File([], 'one.har'));
  await vi.waitFor(() => expect(state.file.value).toMatchObject({ kind: 'read', name: 'one.har' }));
  expect(state.findings.value).toHaveLength(1);
});

test('where it cannot be told whether object keys are to be hidden, they are', async () => {
  vi.stubGlobal('Worker', PromptWorker);
  vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('The storage is broken'));
  const state = createPageState();
  openedHar(state).open(new File([], 'one.har'));
  await vi.waitFor(() => expect(state.file.value?.kind).toBe('read'));
  expect(state.exchanges.value.map(({ request }) => request.url)).toEqual([
    expect.stringMatching(/\/object-[0-9a-f]{12}$/),
  ]);
});

test('a file that was put aside for the tab is read anew when it is wanted again, and a closed one is gone', async () => {
  vi.stubGlobal('Worker', PromptWorker);
  const state = createPageState();
  const har = openedHar(state);
  const isRead = () => vi.waitFor(() => expect(state.file.value?.kind).toBe('read'));
  const shown = () => [state.file.value?.name, state.fileAside.value, state.exchanges.value.length];
  har.open(new File([], 'one.har'));
  await isRead();
  har.putAside();
  expect(shown()).toEqual([undefined, 'one.har', 0]);
  har.bringBack();
  await isRead();
  expect(shown()).toEqual(['one.har', null, 1]);
  har.putAside();
  har.close();
  har.bringBack();
  expect(shown()).toEqual([undefined, null, 0]);
});

test('what a tab shows stays when a file that was put aside is closed', async () => {
  vi.stubGlobal('Worker', PromptWorker);
  const state = createPageState();
  const har = openedHar(state);
  har.open(new File([], 'one.har'));
  await vi.waitFor(() => expect(state.file.value?.kind).toBe('read'));
  const { value: captured } = state.exchanges;
  har.putAside();
  state.exchanges.value = captured;
  har.close();
  expect(state.exchanges.value).toBe(captured);
});

test('the tab can be shown again after the reading of a file was cancelled', () => {
  vi.stubGlobal('Worker', SilentWorker);
  const state = createPageState();
  const har = openedHar(state);
  har.open(new File([], 'one.har'));
  har.cancel();
  expect(state.file.value).toEqual({ kind: 'cancelled', name: 'one.har' });
  har.putAside();
  expect([state.file.value, state.fileAside.value]).toEqual([null, null]);
});
