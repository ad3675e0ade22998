import type { CDPSession } from 'playwright-core';

/** A target that Playwright has no object for (the toolbar's popup, a worker's console), over the browser's session. */
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

/** Attaches to one target. https://chromedevtools.github.io/devtools-protocol/tot/Target/#method-attachToTarget */
export async function attachToTarget(browser: CDPSession, targetId: string): Promise<CdpTarget> {
  const pending = new Map<number, (message: Message) => void>();
  const listeners = new Map<string, (params: never) => void>();
  let sent = 0;
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  browser.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const message = JSON.parse(event.message) as Message;
    if (message.id === undefined) listeners.get(message.method ?? '')?.(message.params as never);
    else pending.get(message.id)?.(message);
  });
  browser.on('Target.detachedFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    for (const answer of pending.values()) answer({ error: { message: 'the target has gone' } });
  });
  return {
    on: (event, listener) => void listeners.set(event, listener),
    send: <T>(method: string, params = {}) =>
      new Promise<T>((resolve, reject) => {
        const id = ++sent;
        pending.set(id, ({ result, error }) => {
          pending.delete(id);
          if (error) reject(new Error(`${method}: ${error.message}`));
          else resolve(result as T);
        });
        const message = JSON.stringify({ id, method, params });
        browser.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
      }),
  };
}
