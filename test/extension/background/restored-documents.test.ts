import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { restoredDocuments } from '../../../extension/background/restored-documents.ts';

const tell = vi.fn();
const begin = 1_700_000_000_000;

beforeEach(() => {
  tell.mockClear();
  vi.useFakeTimers({ now: begin });
});
afterEach(() => {
  vi.useRealTimers();
});

const url = 'https://app.example.com/';
const inFirefox = { url };
const inChromium = { url, frozen: false };

test('Firefox: a document without an answer was kept', () => {
  const restored = restoredDocuments(tell);
  restored.noteChange(7, { status: 'loading' }, inFirefox);
  restored.noteChange(7, { status: 'loading', url }, inFirefox);
  restored.noteChange(7, { status: 'complete' }, inFirefox);
  expect(tell).not.toHaveBeenCalled();
  vi.advanceTimersByTime(500);
  expect(tell.mock.calls).toEqual([[7, begin]]);
});

test.each([-2000, -1, 499])('Firefox: an answer %d ms from the loading became the document, once', (when) => {
  const restored = restoredDocuments(tell);
  const load = () => restored.noteChange(7, { status: 'loading', url }, inFirefox);
  if (when < 0) {
    restored.noteAnswer(7, url);
    vi.advanceTimersByTime(-when);
    load();
  } else {
    load();
    vi.advanceTimersByTime(when);
    restored.noteAnswer(7, url);
  }
  vi.advanceTimersByTime(500);
  expect(tell).not.toHaveBeenCalled();
  load();
  vi.advanceTimersByTime(500);
  expect(tell).toHaveBeenCalledOnce();
});

test('Firefox: of two documents in quick succession each is the one of its own answer', () => {
  const restored = restoredDocuments(tell);
  for (let times = 0; times < 2; times++) {
    restored.noteAnswer(7, url);
    restored.noteChange(7, { status: 'loading', url }, inFirefox);
    vi.advanceTimersByTime(300);
  }
  vi.advanceTimersByTime(500);
  expect(tell).not.toHaveBeenCalled();
});

test('Firefox: the answer of the page that is left became nothing of the page that is shown again meanwhile', () => {
  const restored = restoredDocuments(tell);
  const left = `${url}left`;
  restored.noteChange(7, { status: 'loading', url: `${left}#part` }, inFirefox);
  vi.advanceTimersByTime(20);
  restored.noteAnswer(7, left);
  vi.advanceTimersByTime(300);
  restored.noteChange(7, { status: 'loading', url }, inFirefox);
  vi.advanceTimersByTime(500);
  expect(tell.mock.calls).toEqual([[7, begin + 320]]);
});

test('Firefox: an answer of long ago, of another tab, or of the tab that had this id became nothing here', () => {
  const restored = restoredDocuments(tell);
  restored.noteAnswer(8, url);
  restored.noteAnswer(7, url);
  vi.advanceTimersByTime(61_000);
  restored.noteChange(7, { status: 'loading', url }, inFirefox);
  vi.advanceTimersByTime(500);
  restored.noteAnswer(7, url);
  restored.forget(7);
  restored.noteChange(7, { status: 'loading', url }, inFirefox);
  vi.advanceTimersByTime(500);
  expect(tell).toHaveBeenCalledTimes(2);
});

test('Firefox: a page that changes its own address stays', () => {
  const restored = restoredDocuments(tell);
  restored.noteChange(7, { status: 'complete', url: `${url}#x` }, inFirefox);
  vi.advanceTimersByTime(500);
  expect(tell).not.toHaveBeenCalled();
});

test('Chromium: what was frozen when it was loaded was kept', () => {
  const restored = restoredDocuments(tell);
  restored.noteChange(7, { status: 'loading', url }, inChromium);
  vi.advanceTimersByTime(20);
  restored.noteChange(7, { status: 'complete' }, inChromium);
  restored.noteChange(7, { frozen: true }, { url, frozen: true });
  restored.noteChange(7, { frozen: false }, inChromium);
  expect(tell.mock.calls).toEqual([[7, begin]]);
});

test('Chromium: a page that changes its own address stays, and one that is frozen in the background', () => {
  const restored = restoredDocuments(tell);
  restored.noteChange(7, { status: 'loading', url }, inChromium);
  restored.noteChange(7, { status: 'complete' }, inChromium);
  vi.advanceTimersByTime(300_000);
  restored.noteChange(7, { frozen: true }, { url, frozen: true });
  restored.noteChange(7, { frozen: false }, inChromium);
  restored.noteChange(8, { frozen: true }, { url, frozen: true });
  expect(tell).not.toHaveBeenCalled();
});
