import browser from 'webextension-polyfill';
import { hostOf, parseEndpoint } from '../../src/cos/endpoint.ts';
import { isAnswerToOptions } from '../capture/capture.ts';
import type { CaptureEvent, WebRequestEvent } from '../capture/capture-event.ts';
import { captureInOrder } from '../capture/capture-in-order.ts';
import { type CaptureState, captureFrom, forgetCosHosts, forgetTab, tabOfItem } from '../capture/capture-state.ts';
import { leavePrivateWindows } from '../capture/clearing.ts';
import { hideKeysIn } from '../capture/hide-keys-in-capture.ts';
import { type IntakeOptions, takeIn } from '../capture/intake.ts';
import { dropExpired } from '../capture/stale.ts';
import { onCommand } from '../commands.ts';
import { keyHider } from '../redact/hide-key.ts';
import { storageArea } from '../storage/areas.ts';
import { chosenHideKey } from '../storage/hidden-keys.ts';
import { namedBuckets } from '../storage/named-buckets.ts';
import { isSplit } from '../storage/private-windows.ts';
import { settings } from '../storage/settings.ts';
import { saveCapture } from '../storage/stored-capture.ts';
import { forgetPrivateItems } from '../storage/stored-item.ts';
import { badgeText } from './badge-text.ts';
import { openEarlyEvents } from './early-events.ts';
import { makeRoom } from './make-room.ts';
import { throttled } from './throttled.ts';
import { toolbarBadges } from './toolbar-badges.ts';
import { observe } from './web-request.ts';

/** What a person chose and named, as events are to be taken in. */
interface Choices extends IntakeOptions {
  readonly keepOnNavigation: boolean;
}

/** What a worker knows once it has read what the last one left. */
interface Worker {
  readonly state: CaptureState;
  choices: Choices;
}

type Making = (choices: Choices) => CaptureEvent | null;

let worker: Worker | null = null;
const journal = openEarlyEvents();
/** What came before a person's choices were read. */
const unread: Making[] = [];
let firstChoices: Choices | null = null;

const badges = toolbarBadges((tabId) => badgeText([...(worker?.state.exchanges.get(tabId)?.values() ?? [])]));

/** How often in a row the browser may fail to store before it is left alone until something else changes. */
const mostFailures = 5;
let failures = 0;

async function save(ready: Worker): Promise<void> {
  const { state } = ready;
  dropExpired(state, Date.now());
  makeRoom(state);
  const changed = [...state.changed];
  if (changed.length === 0) return;
  try {
    const saved = saveCapture(state);
    for (const key of changed) {
      const tabId = tabOfItem(key);
      if (tabId !== null && tabId >= 0) badges.note(tabId);
    }
    await saved;
    failures = 0;
  } catch (error) {
    for (const key of changed) {
      state.changed.add(key);
      state.stored.add(key);
    }
    if (/quota/i.test(String(error))) makeRoom(state, state.size / 2);
    failures += 1;
    if (failures <= mostFailures) saveSoon(false);
  }
}

const saveSoon = throttled(() => {
  if (worker !== null) void save(worker);
});

/** Whether a person wants an event to change nothing: the list stays when the tab goes to another document. */
const isPassedOver = ({ choices }: Worker, event: CaptureEvent) =>
  choices.keepOnNavigation && event.event === 'departure' && !event.closed;

function take(ready: Worker, all: readonly CaptureEvent[]): void {
  const events = all.filter((event) => !isPassedOver(ready, event));
  captureInOrder(ready.state, events);
  if (ready.state.changed.size > 0) saveSoon(events.some((event) => !('cos' in event) || event.cos));
}

function record(make: Making): void {
  const choices = worker?.choices ?? firstChoices;
  if (choices === null) {
    unread.push(make);
    return;
  }
  const event = make(choices);
  if (event === null) return;
  if (worker === null) journal.note(event);
  else take(worker, [event]);
}

const wokenAt = Date.now();
/** Milliseconds in which a worker may meet requests whose beginning went to one that was being stopped. */
const youth = 10_000;

type Details = Readonly<Partial<Record<'requestId' | 'method' | 'type' | 'url', unknown>>>;

/** Whether an event tells of a request that is none of ours: it was left out when it began, or when it was sent. */
function isLeftOut(event: WebRequestEvent, details: Details): boolean {
  const { requestId, method, type, url } = details;
  if (worker === null || event === 'onBeforeRequest' || type === 'main_frame') return false;
  if (worker.state.pending.has(String(requestId))) return false;
  const mayHaveBegunUnseen = Date.now() - wokenAt < youth;
  if (!mayHaveBegunUnseen || (event !== 'onSendHeaders' && !isAnswerToOptions({ event, method }))) return true;
  return parseEndpoint(hostOf(String(url))).kind === 'custom';
}

observe(browser.webRequest, (event, details) => {
  if (!isLeftOut(event, details)) record((choices) => takeIn(event, details, choices));
});

function leave(tabId: number, closed: boolean): void {
  const timeStamp = Date.now();
  record(() => ({ event: 'departure', tabId, timeStamp, origin: null, inPrivate: false, closed }));
}

browser.tabs.onRemoved.addListener((tabId) => {
  leave(tabId, true);
  badges.forget(tabId);
});

browser.tabs.onUpdated.addListener((tabId, { status }, { url }) => {
  // A page whose address is hidden is one that is not watched: its own navigation shows no request.
  if (status === 'loading' && url === undefined) leave(tabId, false);
  // Browsers take the badge off when a tab goes to another document.
  if (status !== 'complete') return;
  if (worker?.state.exchanges.has(tabId)) badges.renew(tabId);
  else badges.forget(tabId);
});

/** Drops what was kept of private windows once the last of them has closed; Chrome itself drops what their own worker kept. */
async function leavePrivate(): Promise<void> {
  if (isSplit()) return;
  const windows = await browser.windows.getAll();
  if (windows.some(({ incognito }) => incognito)) return;
  const { state } = await started;
  leavePrivateWindows(state);
  await Promise.all([forgetPrivateItems(), save(await started)]);
}

browser.windows.onRemoved.addListener(() => void leavePrivate().catch(() => undefined));

async function readChoices(): Promise<Choices> {
  const [{ keepOnNavigation, hideKeys }, named, namedInPrivate] = await Promise.all([
    settings.get(),
    namedBuckets().get(),
    namedBuckets(true).get(),
  ]);
  const isNamed = (host: string) => Object.hasOwn(named, host) || Object.hasOwn(namedInPrivate, host);
  return { keepOnNavigation, isNamed, hideKey: hideKeys ? await chosenHideKey() : null };
}

/** Where the choices cannot be read, nothing is kept that a person may have wanted hidden. */
async function safeChoices(): Promise<Choices> {
  return { keepOnNavigation: false, hideKey: keyHider(crypto.randomUUID()) };
}

async function readFirstChoices(): Promise<Choices> {
  const choices = await readChoices().catch(safeChoices);
  firstChoices = choices;
  for (const make of unread.splice(0)) record(make);
  return choices;
}

/** Forgets tabs that closed while no worker ran. */
async function forgetClosedTabs(state: CaptureState): Promise<void> {
  const open = new Set((await browser.tabs.query({})).map(({ id }) => id));
  if (open.size === 0) return;
  for (const tabId of [...state.exchanges.keys()]) if (tabId >= 0 && !open.has(tabId)) forgetTab(state, tabId);
}

async function start(): Promise<Worker> {
  const [items, choices] = await Promise.all([
    storageArea('session')
      .get()
      .catch(() => ({})),
    readFirstChoices(),
  ]);
  await journal.settled();
  const ready = { state: captureFrom(items), choices };
  await forgetClosedTabs(ready.state).catch(() => undefined);
  worker = ready;
  take(ready, journal.read(items));
  await Promise.all([save(ready), journal.close().catch(() => undefined)]);
  return ready;
}

const started = start();

async function followChoices(): Promise<void> {
  const ready = await started;
  ready.choices = await readChoices();
  forgetCosHosts(ready.state);
  const { hideKey } = ready.choices;
  if (!hideKey) return;
  hideKeysIn(ready.state, hideKey);
  await save(ready);
}

onCommand({
  'catch-up': async () => void (await started),
  clear: async (clearing) => {
    const ready = await started;
    const inPrivate = clearing.inPrivate && !isSplit();
    take(ready, [{ event: 'clearing', timeStamp: Date.now(), ...clearing, inPrivate }]);
    await save(ready);
  },
  'follow-choices': followChoices,
});

// A private window's worker hears what is chosen outside it by the storage alone.
settings.watch(() => void followChoices().catch(() => undefined));
namedBuckets().watch(() => void followChoices().catch(() => undefined));
