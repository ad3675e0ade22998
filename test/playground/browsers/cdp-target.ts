import type { CDPSession } from 'playwright-core';

/** A session of the DevTools protocol with one target, or with the browser. */
export interface CdpTarget {
  send<T>(method: string, params?: object): Promise<T>;
  on(event: string, listener: (params: never) => void): void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** Playwright's session as a target: it knows methods and events by name only. */
function browserTarget(session: CDPSession): CdpTarget {
  return {
    send: <T>(method: string, params = {}) => session.send(method as 'Browser.close', params as never) as Promise<T>,
    on: (event, listener) => void session.on(event as 'Target.targetCreated', listener as () => void),
  };
}

/** The session that `parent` has attached to: its messages travel inside the parent's. */
export function attachedTarget(parent: CdpTarget, sessionId: string): CdpTarget {
  const pending = new Map<number, (message: Message) => void>();
  const listeners: { event: string; listener: (params: never) => void }[] = [];
  let sent = 0;
  parent.on('Target.receivedMessageFromTarget', (received: { sessionId: string; message: string }) => {
    if (received.sessionId !== sessionId) return;
    const message = JSON.parse(received.message) as Message;
    if (message.id !== undefined) pending.get(message.id)?.(message);
    else for (const { event, listener } of listeners) if (event === message.method) listener(message.params as never);
  });
  parent.on('Target.detachedFromTarget', (event: { sessionId: string }) => {
    if (event.sessionId !== sessionId) return;
    for (const answer of pending.values()) answer({ error: { message: 'the target has gone' } });
  });
  return {
    on: (event, listener) => void listeners.push({ event, listener }),
    send: <T>(method: string, params = {}) =>
      new Promise<T>((resolve, reject) => {
        const id = ++sent;
        pending.set(id, ({ result, error }) => {
          pending.delete(id);
          if (error) reject(new Error(`${method}: ${error.message}`));
          else resolve(result as T);
        });
        const message = JSON.stringify({ id, method, params });
        parent.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
      }),
  };
}

/**
 * Attaches to a target that Playwright has no object for, such as the toolbar's popup or a worker's console.
 * https://chromedevtools.github.io/devtools-protocol/tot/Target/#method-attachToTarget
 */
export async function attachToTarget(browser: CDPSession, targetId: string): Promise<CdpTarget> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  return attachedTarget(browserTarget(browser), sessionId);
}
