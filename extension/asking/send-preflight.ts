import browser, { type WebRequest } from 'webextension-polyfill';
import type { AskingProblem } from '../../src/probing/asking-problem.ts';
import type { Probe, ProbeAnswer } from '../../src/probing/probe.ts';
import { patternOfOrigin } from '../permission/match-pattern.ts';
import { redactResponseHeaders } from '../redact/redact-response-headers.ts';
import { markOf, preflightRule, unsendableIn } from './preflight-rule.ts';
import { newRuleId, withRule } from './session-rules.ts';

/** A bucket answers at once; Firefox stops a background that waits for half a minute. In seconds. */
const patience = 10;
/** The head of a redirect may be told a moment after `fetch` has ended, in milliseconds. */
const lateness = 500;

/** Says, as data, why a preflight brought no answer. */
export class Unanswered extends Error {
  readonly problem: AskingProblem;

  constructor(problem: AskingProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** Whether the browser lets the extension reach a host. */
async function isPermitted({ origin }: URL): Promise<boolean> {
  const pattern = patternOfOrigin(origin);
  return pattern !== null && (await browser.permissions.contains({ origins: [pattern] }));
}

/** Waits for the head of the answer to the marked request: of a redirect `fetch` shows nothing. */
function headOf({ protocol, hostname }: URL, mark: string) {
  let resolve: (answer: ProbeAnswer) => void = () => undefined;
  const head = new Promise<ProbeAnswer>((resolved) => {
    resolve = resolved;
  });
  const listener = ({ url, statusCode, responseHeaders = [] }: WebRequest.OnHeadersReceivedDetailsType) => {
    if (!url.endsWith(mark)) return;
    const headers = responseHeaders.map(({ name, value = '' }) => [name.toLowerCase(), value] as const);
    resolve({ status: statusCode, headers });
  };
  const filter: WebRequest.RequestFilter = { urls: [`${protocol}//${hostname}/*`], types: ['xmlhttprequest'] };
  browser.webRequest.onHeadersReceived.addListener(listener, filter, ['responseHeaders']);
  return { head, deafen: () => browser.webRequest.onHeadersReceived.removeListener(listener) };
}

async function fetched(target: URL, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(target, {
      method: 'OPTIONS',
      // Without the host's permission nothing is sent. With `cors`, the browser would ask under the extension's own origin.
      mode: 'same-origin',
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
      signal: AbortSignal.any([AbortSignal.timeout(patience * 1000), signal]),
    });
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === 'TimeoutError';
    const host = target.hostname;
    if (isLate) throw new Unanswered({ kind: 'too-slow', host, seconds: patience });
    // The permission may have been taken back while the preflight was under way.
    throw new Unanswered({ kind: (await isPermitted(target)) ? 'no-answer' : 'not-permitted', host });
  }
}

async function answerTo(target: URL, mark: string, signal: AbortSignal): Promise<ProbeAnswer> {
  const { head, deafen } = headOf(target, mark);
  try {
    const response = await fetched(target, signal);
    // What the document says is not needed, and may be endless.
    response.body?.cancel().catch(() => undefined);
    if (response.type !== 'opaqueredirect') return { status: response.status, headers: [...response.headers] };
    // A browser that goes to https by itself sends nothing, and tells no head.
    const unsent = new Promise<ProbeAnswer>((resolve) => setTimeout(resolve, lateness, { status: 307, headers: [] }));
    return await Promise.race([head, unsent]);
  } finally {
    deafen();
  }
}

/**
 * Sends one preflight to an address as a page of the probe's origin would, with neither cookies nor keys. Gives the
 * answer without what may be secret. Rejects with `Unanswered`.
 */
export async function sendPreflight(url: string, probe: Probe, signal: AbortSignal): Promise<ProbeAnswer> {
  const unsendable = unsendableIn(probe);
  if (unsendable !== null) throw new Unanswered({ kind: 'unsendable', value: unsendable });
  const target = new URL(url);
  if (!(await isPermitted(target))) throw new Unanswered({ kind: 'not-permitted', host: target.hostname });
  const id = newRuleId();
  const mark = markOf(id);
  target.hash = mark;
  const ownHost = new URL(browser.runtime.getURL('')).host;
  const { status, headers } = await withRule(preflightRule(id, ownHost, url, probe), () =>
    answerTo(target, mark, signal),
  );
  // Headers that keep no value prove nothing.
  return { status, headers: redactResponseHeaders(headers, url).filter(([, value]) => value !== '') };
}
