import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A connection to Firefox's older protocol, which runs scripts in the browser's own window in every version.
 * https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export interface Marionette {
  send<T>(command: string, parameters: object): Promise<T>;
  close(): void;
}

type Answer = [
  kind: 1,
  id: number,
  error: { readonly error: string; readonly message: string } | null,
  result: unknown,
];

/** The port, which Firefox writes into its profile once it listens. */
async function portOf(profile: string): Promise<number> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(20)) {
    const port = Number(await readFile(path.join(profile, 'MarionetteActivePort'), 'utf8').catch(() => ''));
    if (port > 0) return port;
  }
  throw new Error('Firefox did not say the port of Marionette in 60 s');
}

/** Connects to the Firefox that was started with `--marionette` in this profile. */
export async function connectMarionette(profile: string): Promise<Marionette> {
  const socket = connect(await portOf(profile), '127.0.0.1');
  const waiting = new Map<number, (answer: Answer) => void>();
  let received = Buffer.alloc(0);
  socket.on('data', (data: Buffer) => {
    received = Buffer.concat([received, data]);
    // A message is its length in bytes, a colon, and JSON.
    for (let colon = received.indexOf(':'); colon > 0; colon = received.indexOf(':')) {
      const end = colon + 1 + Number(received.subarray(0, colon));
      if (received.length < end) return;
      const message = JSON.parse(received.subarray(colon + 1, end).toString()) as Answer | object;
      received = received.subarray(end);
      if (Array.isArray(message)) waiting.get(message[1])?.(message as Answer);
    }
  });
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.on('error', () => {});
  let sent = 0;
  return {
    close: () => socket.destroy(),
    send: async <T>(command: string, parameters: object): Promise<T> => {
      const id = ++sent;
      const answer = new Promise<Answer>((resolve) => waiting.set(id, resolve));
      const text = JSON.stringify([0, id, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
      const said = await Promise.race([answer, ended]);
      waiting.delete(id);
      if (said === undefined) throw new Error(`${command}: the browser has gone`);
      if (said[2] !== null) throw new Error(`${command}: ${said[2].error}: ${said[2].message}`);
      return said[3] as T;
    },
  };
}
