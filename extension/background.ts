import browser from 'webextension-polyfill';
import type { Exchange } from '../src/exchange.ts';
import { badgeText } from './badge.ts';
import { type CaptureState, emptyCapture } from './capture/capture-state.ts';
import { type CaptureEvent, takeIn } from './capture/intake.ts';
import { capture } from './capture.ts';
import { endClearings, loadCapture, onCleared, saveCapture } from './store.ts';
import { observe } from './web-request.ts';

/** A worker that has just been woken gets its events out of order: a moment's worth is put in order first. */
const moment = 30;

let state: Promise<CaptureState> = loadCapture().catch(() => emptyCapture);
let queue: CaptureEvent[] = [];

function showBadge(tabId: number, exchanges: readonly Exchange[]): void {
  // The tab may be closed by now; -1 never was one.
  browser.action.setBadgeText({ tabId, text: badgeText(exchanges) }).catch(() => undefined);
}

function showBadges(before: CaptureState, after: CaptureState): void {
  for (const tabId of Object.keys({ ...before.exchanges, ...after.exchanges })) {
    const exchanges = after.exchanges[tabId];
    if (exchanges !== before.exchanges[tabId]) showBadge(Number(tabId), exchanges ?? []);
  }
}

async function foldQueue(before: CaptureState): Promise<CaptureState> {
  const events = queue.toSorted((a, b) => a.timeStamp - b.timeStamp);
  queue = [];
  const after = await saveCapture(before, events.reduce(capture, before));
  showBadges(before, after);
  await endClearings(events.flatMap(({ event, tabId }) => (event === 'clearing' ? [tabId] : [])));
  return after;
}

/** One fold after the other: no one else writes what was captured. */
function foldNext(): void {
  state = state.then((before) => foldQueue(before).catch(() => before));
}

function record(event: CaptureEvent | null): void {
  if (event === null) return;
  if (queue.length === 0) setTimeout(foldNext, moment);
  queue.push(event);
}

observe(browser.webRequest, (event, details) => record(takeIn(event, details)));

function leave(tabId: number): void {
  record({ event: 'departure', tabId, timeStamp: Date.now(), origin: null });
}

browser.tabs.onRemoved.addListener(leave);

// A page whose address is hidden is one that is not watched: its own navigation shows no request.
browser.tabs.onUpdated.addListener((tabId, { status }, { url }) => {
  if (status === 'loading' && url === undefined) leave(tabId);
});

onCleared(record);
