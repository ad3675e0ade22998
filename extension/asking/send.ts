import browser, { type WebRequest } from 'webextension-polyfill';
import type { AskingProblem } from '../../src/probing/asking-problem.ts';
import { patternOfOrigin } from '../permission/match-pattern.ts';
import { failedLately, noteStatus } from './failing-addresses.ts';

/** A bucket answers at once; Firefox stops a background that waits for half a minute. In seconds. */
const patience = 10;
/** The head of a redirect may be told a moment after `fetch` has ended, in milliseconds. */
const lateness = 500;

/** Says, as data, why a request brought no answer. */
export class Unanswered extends Error {
  readonly problem: AskingProblem;

  constructor(problem: AskingProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** Why a preflight brought no answer, by what sending it was rejected with. */
export function problemOf(error: unknown): AskingProblem {
  return error instanceof Unanswered ? error.problem : { kind: 'failed' };
}

/** What is sent. */
export interface Outgoing {
  readonly method: 'OPTIONS' | 'GET';
  readonly headers: Readonly<Record<string, string>>;
  /** The address. Its fragment is its own among all that are under way. */
  readonly target: URL;
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

/** Whether the browser lets the extension reach a host. */
async function isPermitted({ origin }: URL): Promise<boolean> {
  const pattern = patternOfOrigin(origin);
  return pattern !== null && (await browser.permissions.contains({ origins: [pattern] }));
}

/** Rejects with `Unanswered` where the browser does not let the extension reach a host. */
export async function refuseUnlessPermitted(target: URL): Promise<void> {
  if (!(await isPermitted(target))) throw new Unanswered({ kind: 'not-permitted', host: target.hostname });
}

/** Waits for the head of the answer to the marked request: of a redirect `fetch` shows nothing. */
function headOf({ protocol, hostname, hash }: URL) {
  let resolve: (answer: Incoming) => void = () => undefined;
  const head = new Promise<Incoming>((resolved) => {
    resolve = resolved;
  });
  const listener = ({ url, statusCode, responseHeaders = [] }: WebRequest.OnHeadersReceivedDetailsType) => {
    if (!url.endsWith(hash)) return;
    const headers = responseHeaders.map(({ name, value = '' }) => [name.toLowerCase(), value] as const);
    resolve({ status: statusCode, headers, text: '' });
  };
  const filter: WebRequest.RequestFilter = { urls: [`${protocol}//${hostname}/*`], types: ['xmlhttprequest'] };
  browser.webRequest.onHeadersReceived.addListener(listener, filter, ['responseHeaders']);
  return { head, deafen: () => browser.webRequest.onHeadersReceived.removeListener(listener) };
}

/** Reads a body that may be endless, up to a limit in bytes. */
async function textOf({ body }: Response, limit: number): Promise<string | null> {
  const reader = body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      bytes += value.length;
      if (bytes > limit) return null;
      text += decoder.decode(value, { stream: true });
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

async function exchanged(
  { target, method, headers, bodyLimit }: Outgoing,
  head: Promise<Incoming>,
  signal: AbortSignal,
) {
  const response = await fetch(target, {
    method,
    headers,
    // Without the host's permission nothing is sent. With `cors`, the browser would ask under the extension's own origin.
    mode: 'same-origin',
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'manual',
    signal,
  });
  if (response.type === 'opaqueredirect') {
    // A browser that goes to https by itself sends nothing, and tells no head.
    const unsent = new Promise<Incoming>((resolve) =>
      setTimeout(resolve, lateness, { status: 307, headers: [], text: '' }),
    );
    return Promise.race([head, unsent]);
  }
  const { status } = response;
  if (bodyLimit > 0) return { status, headers: [...response.headers], text: await textOf(response, bodyLimit) };
  response.body?.cancel().catch(() => undefined);
  return { status, headers: [...response.headers], text: '' };
}

/** Sends one request of the extension's own, without cookies, and follows no redirect. Rejects with `Unanswered`. */
export async function send(outgoing: Outgoing, signal: AbortSignal): Promise<Incoming> {
  const { target } = outgoing;
  const { head, deafen } = headOf(target);
  const timeout = AbortSignal.timeout(patience * 1000);
  try {
    const incoming = await exchanged(outgoing, head, AbortSignal.any([timeout, signal]));
    noteStatus(target, incoming.status);
    return incoming;
  } catch (error) {
    const host = target.hostname;
    const isLate = timeout.aborted || (error instanceof DOMException && error.name === 'TimeoutError');
    if (isLate) throw new Unanswered({ kind: 'too-slow', host, seconds: patience });
    // The permission may have been taken back while the request was under way.
    if (!(await isPermitted(target))) throw new Unanswered({ kind: 'not-permitted', host });
    const status = failedLately(target);
    throw new Unanswered(status === null ? { kind: 'no-answer', host } : { kind: 'busy', status, seconds: null });
  } finally {
    deafen();
  }
}
