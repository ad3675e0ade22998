import WebSocket from 'ws';

/** A connection to a browser that speaks WebDriver BiDi. https://w3c.github.io/webdriver-bidi/ */
export interface Bidi {
  send<T>(method: string, params?: object): Promise<T>;
  on(event: string, listener: (params: never) => void): void;
  /** Settles when the connection has ended. */
  readonly closed: Promise<void>;
  close(): void;
}

interface Message {
  readonly type: 'success' | 'error' | 'event';
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

interface Waiting {
  readonly method: string;
  resolve(result: never): void;
  reject(error: Error): void;
}

/** Connects to the WebSocket address of a session. */
export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(address, { perMessageDeflate: false });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, (params: never) => void>();
  let sent = 0;
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.type === 'event') return listeners.get(message.method ?? '')?.(message.params as never);
    const call = waiting.get(message.id ?? -1);
    waiting.delete(message.id ?? -1);
    if (message.type === 'success') call?.resolve(message.result as never);
    else call?.reject(new Error(`${call.method}: ${message.error}: ${message.message}`));
  });
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  // Whatever broke the connection, its end follows and answers those who wait.
  socket.on('error', () => {});
  void closed.then(() => {
    for (const { method, reject } of waiting.values()) reject(new Error(`${method}: the browser has gone`));
    waiting.clear();
  });
  return {
    closed,
    close: () => socket.terminate(),
    on: (event, listener) => void listeners.set(event, listener),
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        if (socket.readyState !== WebSocket.OPEN) return reject(new Error(`${method}: the browser has gone`));
        const id = ++sent;
        waiting.set(id, { method, resolve, reject });
        socket.send(JSON.stringify({ id, method, params }));
      }),
  };
}
