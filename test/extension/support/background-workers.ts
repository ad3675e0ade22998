import { beforeEach, expect, vi } from 'vitest';
import { type Settings, settings } from '../../../extension/storage/settings.ts';
import { type Captured, capturedOf } from '../../../extension/storage/stored-capture.ts';
import { browser, type FakeBrowser, fakeBrowser } from './fake-browser.ts';
import type { RecordedEvent } from './fold-recording.ts';
import { recording } from './recordings.ts';
import { withoutEmptied } from './without-emptied.ts';

let life = 0;

/** Gives a worker its own view of the browser, whose storage no longer answers once the next worker starts. */
function ofWorker(): FakeBrowser {
  life += 1;
  const own = life;
  const { session } = browser.storage;
  const alive =
    <Name extends 'get' | 'set' | 'remove'>(name: Name) =>
    (...values: unknown[]) =>
      own === life
        ? (browser.storage.session[name] as (...values: unknown[]) => Promise<unknown>)(...values)
        : new Promise(() => undefined);
  const stored = { ...session, get: alive('get'), set: alive('set'), remove: alive('remove') } as typeof session;
  return { ...browser, storage: { ...browser.storage, session: stored } };
}

/** Stops the last worker and starts another, which finds in storage what the last one left. */
export async function startWorker(options = {}): Promise<void> {
  const { webRequest, tabs, windows, runtime, extension } = fakeBrowser(options);
  const { query } = browser.tabs;
  Object.assign(browser, { webRequest, tabs: { ...tabs, query }, windows, runtime, extension });
  vi.resetModules();
  const own = ofWorker();
  vi.doMock('webextension-polyfill', () => ({ default: own }));
  await import('../../../extension/background/background.ts');
}

beforeEach(() => {
  life += 1;
});

/** Has the browser of this test send events. */
export function emit(events: readonly RecordedEvent[]): void {
  for (const { event, details } of events) {
    const target = browser.webRequest[event as 'onBeforeRequest'];
    target?.emit(details);
  }
}

/** Moves events so that the first comes at this time, and gives their requests ids that begin with a name. */
export function at(time: number, name: string, events: readonly RecordedEvent[]): RecordedEvent[] {
  const shift = time - Number(events[0]?.details.timeStamp);
  return events.map(({ event, details }) => ({
    event,
    details: { ...details, requestId: `${name}-${details.requestId}`, timeStamp: Number(details.timeStamp) + shift },
  }));
}

/** The events of an upload that was refused a second ago. */
export const refused = at(Date.now() - 1000, 'r', recording('firefox/put-preflight-refused-with-headers'));
export const tabId = Number(refused[0]?.details.tabId);
/** The events of an upload that was refused a second ago. */
export const refusedId = refused[0]?.details.requestId;
export const origin = 'https://app.example.com';
/** Its tab, as a view sees it. */
export const seen = { tabId, origin, inPrivate: false };

export const stored = async () => withoutEmptied(await browser.storage.session.get(null));
export const captured = (): Promise<Captured> => capturedOf(seen).get();
export const ids = async () => (await captured()).exchanges.map(({ id }) => id);

/** Starts a worker that follows these settings, and waits until it has told one failure. */
export async function toldOne(chosen: Partial<Settings> = {}): Promise<void> {
  await settings.set({ keepOnNavigation: false, hideKeys: false, ...chosen });
  await startWorker();
  emit(refused);
  await vi.waitFor(async () => expect(await ids()).toHaveLength(1));
}
