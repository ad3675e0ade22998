import './support/fake-polyfill.ts';
import { expect, test, vi } from 'vitest';
import { type CommandHandlers, onCommand } from '../../extension/commands.ts';
import { browser } from './support/fake-browser.ts';

const id = 'abcdefghijklmnop';
const own = `chrome-extension://${id}/popup/popup.html`;

/** Whether a command is run that comes over a port of this name, from this sender. */
function isRun(sender: unknown, name = 'command'): boolean {
  const clear = vi.fn(async () => undefined);
  onCommand({ clear } as unknown as CommandHandlers);
  const listen = vi.fn();
  browser.runtime.onConnect.emit({ name, sender, onMessage: { addListener: listen }, postMessage: () => undefined });
  for (const [listener] of listen.mock.calls) listener({ command: 'clear', payload: {} });
  return clear.mock.calls.length > 0;
}

test('a page of the extension is obeyed, in a tab or not', () => {
  expect(isRun({ id, url: own })).toBe(true);
  expect(isRun({ id, url: own, tab: { id: 7 } })).toBe(true);
});

test.each<[string, unknown]>([
  ['a content script', { id, url: 'https://app.example.com/', tab: { id: 7 } }],
  ['a content script of an address that looks alike', { id, url: `https://app.example.com/${own}`, tab: { id: 7 } }],
  ['a page of an extension whose id begins alike', { id, url: `chrome-extension://${id}q/popup/popup.html` }],
  ['a frame without an address', { id, url: 'about:blank', tab: { id: 7 } }],
  ['another extension', { id: 'qrstuvwxyzabcdef', url: own }],
  ['a sender without an id', { url: own }],
  ['a sender without an address', { id }],
  ['nobody', undefined],
])('%s is not', (_, sender) => {
  expect(isRun(sender)).toBe(false);
});

test('nor is a port of another name', () => {
  expect(isRun({ id, url: own }, 'awake')).toBe(false);
});
