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

type Hear = (word: BrowserWord) => void;

/** https://chromedevtools.github.io/devtools-protocol/tot/Network/#event-loadingFailed */
async function listen(target: CdpTarget, hear: Hear): Promise<void> {
  const urls = new Map<string, string>();
  target.on('Network.requestWillBeSent', ({ requestId, request }: { requestId: string; request: { url: string } }) => {
    urls.set(requestId, request.url);
  });
  target.on('Network.loadingFailed', ({ requestId, type, errorText, blockedReason, corsErrorStatus }: Failure) => {
    hear({
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
    const heard = type === 'service_worker' ? [] : [listen(child, hear)];
    Promise.all([...heard, child.send('Runtime.runIfWaitingForDebugger')]).catch(() => undefined);
  });
  const attach = { autoAttach: true, waitForDebuggerOnStart: true, flatten: false };
  // A worker has no frames or workers to attach to.
  await Promise.all([
    target.send('Network.enable'),
    target.send('Target.setAutoAttach', attach).catch(() => undefined),
  ]);
}

/** Hears of each request that failed what the developer tools show, in tabs, their frames and workers. */
export async function listenForWords(browser: CDPSession, hear: Hear): Promise<void> {
  browser.on('Target.targetCreated', ({ targetInfo: { targetId, type } }) => {
    if (!['page', 'service_worker', 'shared_worker'].includes(type)) return;
    // What has gone before it was attached to has nothing to say.
    attachToTarget(browser, targetId)
      .then((target) => listen(target, hear))
      .catch(() => undefined);
  });
  await browser.send('Target.setDiscoverTargets', { discover: true });
}
