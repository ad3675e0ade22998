import browser from 'webextension-polyfill';
import { resumeAsking } from '../asking/ask-bucket.ts';
import { resumeChecking } from '../asking/check-bucket.ts';
import { removeLeftRulesAtStart } from '../asking/session-rules.ts';
import { takeIn } from '../capture/intake.ts';
import { onCommand } from '../commands.ts';
import { namedBuckets } from '../storage/named-buckets.ts';
import { settings } from '../storage/settings.ts';
import { keepFromContentScripts } from '../storage/trusted-contexts.ts';
import { longestLateness, startRun } from './background-run.ts';
import { badgeText } from './badge-text.ts';
import { commandHandlers } from './command-handlers.ts';
import { type Details, isOfDroppedRequest } from './dropped-request.ts';
import { showFirstRun } from './first-run.ts';
import { followChoices } from './follow-choices.ts';
import { followGrants } from './granted-tab.ts';
import { forgetViewsOf, tidyViews } from './kept-views.ts';
import { leavePrivate } from './leave-private.ts';
import { restoredDocuments } from './restored-documents.ts';
import { followRuleChanges } from './rule-changes.ts';
import { haveWorkersSent, shownPages } from './shown-pages.ts';
import { toolbarBadges } from './toolbar-badges.ts';
import { observe } from './web-request.ts';

const wokenAt = performance.now();
const ignored = () => undefined;

function goOnWith(items: Readonly<Record<string, unknown>>): void {
  tidyViews(items).catch(ignored);
  removeLeftRulesAtStart()
    .catch(ignored)
    .then(() => Promise.all([resumeAsking(items), resumeChecking(items)]))
    .catch(ignored);
}

const captured = () => run.running()?.state.exchanges ?? new Map();
const pages = shownPages();
const ruleChanges = followRuleChanges(() => [...captured().keys()].forEach(noteChanged));
const badges = toolbarBadges((tabId) => badgeText(pages.listedIn(captured(), tabId), ruleChanges()));

/** Updates the badge of a tab whose exchanges have changed or, where they are workers', of the tabs of their pages. */
function noteChanged(tabId: number): void {
  if (tabId >= 0) badges.note(tabId);
  if (tabId >= 0 && (pages.isRead() || !haveWorkersSent(captured()))) return;
  pages.read().then((ids) => ids.forEach(badges.note), ignored);
}

const run = startRun(noteChanged, goOnWith);

function leave(tabId: number, closed: boolean): void {
  const timeStamp = Date.now();
  run.record(() => ({ event: 'departure', tabId, timeStamp, origin: null, inPrivate: false, closed }));
}

const restored = restoredDocuments((tabId, timeStamp) => {
  const leaving = { event: 'departure', tabId, timeStamp, origin: null, inPrivate: false, closed: false } as const;
  run.record(() => ({ ...leaving, toldLate: true }));
});

// All listeners are registered in this first turn: when an event wakes the background, a later listener misses it.

observe(browser.webRequest, (event, details: Details) => {
  const running = run.running();
  if (running !== null && isOfDroppedRequest(running.state, performance.now() - wokenAt, event, details)) return;
  // An event that comes before the choices are read is made twice, and is one answer.
  let isNew = true;
  run.record((choices) => {
    const taken = takeIn(event, details, choices);
    if (taken?.event === 'departure' && isNew) restored.noteAnswer(taken.tabId, String(details.url));
    isNew = false;
    return taken;
  });
});

browser.tabs.onRemoved.addListener((tabId) => {
  leave(tabId, true);
  forgetViewsOf(tabId).catch(ignored);
  badges.forget(tabId);
  pages.forget(tabId);
  restored.forget(tabId);
});

browser.tabs.onUpdated.addListener((tabId, change, tab) => {
  const { status } = change;
  const { url } = tab;
  restored.noteChange(tabId, change, tab);
  pages.note(tabId, tab);
  // When a tab goes to a page that is not watched, a tab that loads and shows no address is the only sign.
  if (status === 'loading' && url === undefined) leave(tabId, false);
  // Browsers remove a tab's badge when it navigates.
  if (status !== 'complete') return;
  if (captured().has(tabId) || haveWorkersSent(captured())) badges.renew(tabId);
  else badges.forget(tabId);
});

browser.windows.onRemoved.addListener(() => {
  void leavePrivate(run).catch(ignored);
  setTimeout(() => void leavePrivate(run).catch(ignored), longestLateness);
});

showFirstRun();
followGrants(badges.tellWatched);
onCommand(commandHandlers(run));
keepFromContentScripts();

// Chrome's background of private windows gets no command from views outside them: it learns of choices from storage.
settings.watch(() => void followChoices(run).catch(ignored));
namedBuckets().watch(() => void followChoices(run).catch(ignored));
