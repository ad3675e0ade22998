import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { AskingProblem } from '../src/probing/asking-problem.ts';
import { codeOf } from './failure.ts';

/** A bucket answers at once. In seconds. */
const patience = 10;

/** Says why a request brought no answer. */
export class Unanswered extends Error {
  readonly problem: AskingProblem;
  /** The system's own code, such as `ENOTFOUND`; empty where it has none. */
  readonly code: string;

  constructor(problem: AskingProblem, code: string) {
    super(problem.kind);
    this.problem = problem;
    this.code = code;
  }
}

/** What is sent. */
interface Outgoing {
  readonly method: 'OPTIONS' | 'GET';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** How many bytes of the answer's body are read. With 0, none. */
  readonly bodyLimit: number;
}

/** What came back. */
export interface Incoming {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The body as text: empty for a redirect, `null` where it is longer than the limit. */
  readonly text: string | null;
}

function headersOf({ rawHeaders }: IncomingMessage): Incoming['headers'] {
  return rawHeaders.flatMap((name, at) =>
    at % 2 === 0 ? [[name.toLowerCase(), rawHeaders[at + 1] ?? ''] as const] : [],
  );
}

/** Reads a body that may be endless, up to a limit in bytes. */
async function textOf(message: IncomingMessage, limit: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of message as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > limit) return null;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/** Sends one request, without cookies, and follows no redirect. Rejects with `Unanswered`. */
export async function send({ method, url, headers, bodyLimit }: Outgoing): Promise<Incoming> {
  const target = new URL(url);
  const request = target.protocol === 'https:' ? secureRequest : plainRequest;
  const signal = AbortSignal.timeout(patience * 1000);
  try {
    const sent = request(target, { method, headers: { accept: '*/*', ...headers }, signal });
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      sent.once('response', resolve);
      sent.once('error', reject);
      // Node closes without an error where another protocol is offered.
      sent.once('close', () => reject(new Error('closed')));
    });
    sent.end();
    const message = await answered;
    const status = message.statusCode ?? 0;
    const isRedirect = status >= 300 && status < 400;
    const text = bodyLimit === 0 || isRedirect ? '' : await textOf(message, bodyLimit);
    sent.destroy();
    return { status, headers: headersOf(message), text };
  } catch (error) {
    const host = target.host;
    if (signal.aborted) throw new Unanswered({ kind: 'too-slow', host, seconds: patience }, '');
    throw new Unanswered({ kind: 'no-answer', host }, codeOf(error));
  }
}
