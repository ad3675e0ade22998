import type { CDPSession } from 'playwright-core';
import { attachedTarget, attachToTarget, type CdpTarget } from './cdp-target.ts';
import type { BrowserWord } from './extension-browser.ts';

interface Failure {
  readonly requestId: string;
  readonly type: string;
  readonly errorText: string;
  readonly blockedReason?: string;
  readonly corsErrorStatus?: { readonly corsError: string; readonly failedParameter: string };
}

interface Attached {
  readonly sessionId: string;
  readonly targetInfo: { readonly type: string };
}

/** What hears, and what it still waits for. */
interface Ear {
  readonly hear: (word: BrowserWord) => void;
  readonly attaching: Set<Promise<void>>;
}

/** What has gone before it was listened to has nothing to say. */
function attach({ attaching }: Ear, listening: Promise<unknown>): void {
  const settled: Promise<void> = listening.then(
    () => void attaching.delete(settled),
    () => void attaching.delete(settled),
  );
  attaching.add(settled);
}

/** https://chromedevtools.github.io/devtools-protocol/tot/Network/#event-loadingFailed */
async function listen(target: CdpTarget, ear: Ear): Promise<void> {
  const urls = new Map<string, string>();
  target.on('Network.requestWillBeSent', ({ requestId, request }: { requestId: string; request: { url: string } }) => {
    urls.set(requestId, request.url);
  });
  target.on('Network.loadingFailed', ({ requestId, type, errorText, blockedReason, corsErrorStatus }: Failure) => {
    ear.hear({
      url: urls.get(requestId) ?? '',
      type,
      errorText,
      ...(corsErrorStatus ? { corsError: corsErrorStatus.corsError } : {}),
      ...(corsErrorStatus?.failedParameter ? { failedParameter: corsErrorStatus.failedParameter } : {}),
      ...(blockedReason ? { blockedReason } : {}),
    });
  });
  target.on('Target.attachedToTarget', ({ sessionId, targetInfo: { type } }: Attached) => {
    const child = attachedTarget(target, sessionId);
    // A page's service worker is heard by itself.
    const heard = type === 'service_worker' ? [] : [listen(child, ear)];
    attach(ear, Promise.all([...heard, child.send('Runtime.runIfWaitingForDebugger')]));
  });
  const options = { autoAttach: true, waitForDebuggerOnStart: true, flatten: false };
  // A worker has no frames or workers to attach to.
  await Promise.all([
    target.send('Network.enable'),
    target.send('Target.setAutoAttach', options).catch(() => undefined),
  ]);
}

/**
 * Hears of each request that failed what the developer tools show, in tabs, their frames and workers. Gives what
 * settles once all that are there are listened to.
 */
export async function listenForWords(browser: CDPSession, hear: Ear['hear']): Promise<() => Promise<void>> {
  const ear: Ear = { hear, attaching: new Set() };
  browser.on('Target.targetCreated', ({ targetInfo: { targetId, type } }) => {
    if (!['page', 'service_worker', 'shared_worker'].includes(type)) return;
    attach(
      ear,
      attachToTarget(browser, targetId).then((target) => listen(target, ear)),
    );
  });
  await browser.send('Target.setDiscoverTargets', { discover: true });
  return async () => {
    while (ear.attaching.size > 0) await Promise.all(ear.attaching);
  };
}
