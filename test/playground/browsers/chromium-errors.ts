import type { BrowserContext, CDPSession } from 'playwright-core';
import { attachToTarget, type CdpTarget } from './cdp-target.ts';

interface RemoteObject {
  readonly value?: unknown;
  readonly description?: string;
}

/** Hears what a target writes with `console.error`, and what nobody catches in it, from its start. */
export async function listenForErrors(target: CdpTarget, hear: (text: string) => void): Promise<void> {
  target.on('Runtime.consoleAPICalled', ({ type, args }: { type: string; args: readonly RemoteObject[] }) => {
    if (type === 'error' || type === 'assert') hear(args.map((arg) => arg.description ?? String(arg.value)).join(' '));
  });
  target.on('Runtime.exceptionThrown', (event: { exceptionDetails: { text: string; exception?: RemoteObject } }) => {
    const { text, exception } = event.exceptionDetails;
    hear(`${text} ${exception?.description ?? exception?.value ?? ''}`.trim());
  });
  await target.send('Runtime.enable');
}

/** Hears the errors of an extension's tabs and of every life of its service worker. `origin` ends with a slash. */
export async function listenForExtensionErrors(
  context: BrowserContext,
  cdp: CDPSession,
  origin: string,
  hear: (text: string) => void,
): Promise<void> {
  cdp.on('Target.targetCreated', ({ targetInfo: { targetId, type, url } }) => {
    if (type !== 'service_worker' || !url.startsWith(origin)) return;
    // A worker that stops while it is being attached to has nothing to say any more.
    attachToTarget(cdp, targetId)
      .then((worker) => listenForErrors(worker, hear))
      .catch(() => undefined);
  });
  await cdp.send('Target.setDiscoverTargets', { discover: true });
  context.on('console', (message) => {
    if (message.page() && message.type() === 'error' && message.location().url.startsWith(origin)) hear(message.text());
  });
  context.on('weberror', (webError) => {
    if (webError.page()?.url().startsWith(origin)) hear(String(webError.error()));
  });
}
