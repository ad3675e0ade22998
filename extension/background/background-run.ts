import browser from 'webextension-polyfill';
import { forgetCheck } from '../asking/check-bucket.ts';
import type { CaptureEvent } from '../capture/capture-event.ts';
import { captureFrom } from '../capture/capture-from.ts';
import { captureInOrder } from '../capture/capture-in-order.ts';
import { type CaptureState, forgetTab, tabsOf } from '../capture/capture-state.ts';
import { leavePrivateWindows } from '../capture/clearing.ts';
import { listSettled } from '../capture/list-settled.ts';
import { storageArea } from '../storage/areas.ts';
import { noteDropped } from '../storage/dropped-items.ts';
import { isEmptied } from '../storage/emptied.ts';
import { type Choices, readChoices, safeChoices } from './choices.ts';
import { openEarlyEvents } from './early-events.ts';
import { type Saving, savingOf } from './saving.ts';

/** In milliseconds. Browsers may still tell of a request so long after its tab or window has closed. */
export const longestLateness = 5000;

/** Makes an event under a person's choices; `null` when it is not for the capture. */
type MakeEvent = (choices: Choices) => CaptureEvent | null;

/** What a background works with once it has read what the one before it left. */
interface Running extends Saving {
  readonly state: CaptureState;
  /** The choices that hold now; `followChoices` replaces them. */
  choices: Choices;
  /** Captures events. */
  readonly fold: (events: readonly CaptureEvent[]) => void;
  /** Captures events and has the changes stored. */
  readonly take: (events: readonly CaptureEvent[]) => void;
}

/** One run of the background. The browser may stop it at any moment and start another. */
export interface BackgroundRun {
  /** Captures an event at once or, while the background is still starting, as soon as it has started. */
  readonly record: (make: MakeEvent) => void;
  readonly started: Promise<Running>;
  /** `null` while the background still reads what the one before it left. */
  readonly running: () => Running | null;
}

/** Whether an event changes nothing because the person wants a list to outlive its page. */
function isIgnored({ keepOnNavigation }: Choices, event: CaptureEvent): boolean {
  return keepOnNavigation && event.event === 'departure' && !event.closed;
}

function runningWith(state: CaptureState, choices: Choices, onSaving: (tabId: number) => void): Running {
  const saving = savingOf(state, onSaving);
  const running: Running = {
    ...saving,
    state,
    choices,
    fold: (all) => {
      const events = all.filter((event) => !isIgnored(running.choices, event));
      captureInOrder(state, events);
      for (const event of events) if (event.event === 'departure') forgetCheck(event.tabId).catch(() => undefined);
    },
    take: (events) => {
      running.fold(events);
      if (state.changed.size > 0) saving.saveSoon();
    },
  };
  return running;
}

/** Forgets tabs that closed while no background ran, and with the last private one what private workers requested. */
async function forgetClosedTabs(state: CaptureState): Promise<void> {
  // A tab that opens after this may be missing in what the browser tells.
  const known = tabsOf(state);
  const tabs = await browser.tabs.query({});
  // A browser has a tab at least: one that names none says nothing.
  if (tabs.length === 0) return;
  const open = new Set(tabs.map(({ id }) => id));
  for (const tabId of known) if (tabId >= 0 && !open.has(tabId)) forgetTab(state, tabId);
  if (!tabs.some(({ incognito }) => incognito)) leavePrivateWindows(state);
}

/**
 * Starts the background: it reads what the person chose and what the background before it left, then captures the
 * events that came meanwhile. `onSaving` is called with each tab whose exchanges are being stored, `onItems` once with
 * what `storage.session` holds.
 */
export function startRun(
  onSaving: (tabId: number) => void,
  onItems: (items: Readonly<Record<string, unknown>>) => void,
): BackgroundRun {
  const early = openEarlyEvents();
  /** What makes the events that came before the person's choices were read. */
  const unmade: MakeEvent[] = [];
  /** Until then an event is stored as if the person wanted object keys to be hidden. */
  const unread = safeChoices();
  let firstChoices: Choices | null = null;
  let running: Running | null = null;

  function record(make: MakeEvent): void {
    const choices = running?.choices ?? firstChoices;
    const event = make(choices ?? unread);
    if (event === null) return;
    if (choices === null) unmade.push(make);
    if (running === null) early.note(event);
    else running.take([event]);
  }

  async function readFirstChoices(): Promise<Choices> {
    const choices = await readChoices().catch(safeChoices);
    firstChoices = choices;
    early.replace(unmade.splice(0).map((make) => make(choices)));
    return choices;
  }

  async function start(): Promise<Running> {
    // The choices are asked for first, since all that is stored may be much.
    const reading = readFirstChoices();
    const [items, choices] = await Promise.all([
      storageArea('session')
        .get()
        .catch((): Readonly<Record<string, unknown>> => ({})),
      reading,
    ]);
    onItems(items);
    await early.settled();
    const state = captureFrom(items);
    // So far, what could not be read is all that has changed, beside what the background before had emptied.
    void noteDropped([...state.changed].filter((key) => !isEmptied(items[key])));
    const begun = runningWith(state, choices, onSaving);
    listSettled(begun.state);
    running = begun;
    begun.fold(early.read(items));
    // They go in the write that stores what became of them.
    for (const key of early.close()) {
      state.stored.add(key);
      state.changed.add(key);
    }
    const forgetClosedAndSave = async () => {
      await forgetClosedTabs(begun.state).catch(() => undefined);
      await begun.save();
    };
    await begun.save();
    await forgetClosedAndSave();
    // A worker is not told which tabs closed before it started, but may be told of their requests for a while.
    setTimeout(() => void forgetClosedAndSave(), longestLateness);
    return begun;
  }

  return { record, started: start(), running: () => running };
}
