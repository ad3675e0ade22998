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
