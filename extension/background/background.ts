import browser from 'webextension-polyfill';
import { takeIn } from '../capture/intake.ts';
import { onCommand } from '../commands.ts';
import { namedBuckets } from '../storage/named-buckets.ts';
import { settings } from '../storage/settings.ts';
import { badgeText } from './badge-text.ts';
import { commandHandlers } from './command-handlers.ts';
import { type Details, isOfDroppedRequest } from './dropped-request.ts';
import { followChoices } from './follow-choices.ts';
import { leavePrivate } from './leave-private.ts';
import { toolbarBadges } from './toolbar-badges.ts';
import { observe } from './web-request.ts';
import { startWorker } from './worker.ts';

const wokenAt = Date.now();
const badges = toolbarBadges((tabId) => badgeText([...(worker.now()?.state.exchanges.get(tabId)?.values() ?? [])]));
const worker = startWorker(badges.note);

function leave(tabId: number, closed: boolean): void {
  const timeStamp = Date.now();
  worker.record(() => ({ event: 'departure', tabId, timeStamp, origin: null, inPrivate: false, closed }));
}

const ignored = () => undefined;

// All listeners are registered in this first turn: when an event wakes the background, a later listener misses it.

observe(browser.webRequest, (event, details: Details) => {
  const now = worker.now();
  if (now !== null && isOfDroppedRequest(now.state, Date.now() - wokenAt, event, details)) return;
  worker.record((choices) => takeIn(event, details, choices));
});

browser.tabs.onRemoved.addListener((tabId) => {
  leave(tabId, true);
  badges.forget(tabId);
});

browser.tabs.onUpdated.addListener((tabId, { status }, { url }) => {
  // When a tab goes to a page that is not watched, this status without an address is the only sign.
  if (status === 'loading' && url === undefined) leave(tabId, false);
  // Browsers remove a tab's badge when it navigates.
  if (status !== 'complete') return;
  if (worker.now()?.state.exchanges.has(tabId)) badges.renew(tabId);
  else badges.forget(tabId);
});

browser.windows.onRemoved.addListener(() => void leavePrivate(worker).catch(ignored));

onCommand(commandHandlers(worker));

// Chrome's background of private windows gets no command from views outside them: it learns of choices from storage.
settings.watch(() => void followChoices(worker).catch(ignored));
namedBuckets().watch(() => void followChoices(worker).catch(ignored));
