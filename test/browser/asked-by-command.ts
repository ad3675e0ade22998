import { setTimeout as sleep } from 'node:timers/promises';
import { sessionKeys } from '../../extension/storage/keys.ts';
import type { AskingProblem } from '../../src/probing/asking-problem.ts';
import { type Answered, asSent, keyOf, type Question } from '../../src/probing/probe.ts';
import type { Page } from '../playground/browsers/extension-browser.ts';

const anyBrowser = '(globalThis.browser ?? chrome)';

/** An expression for the rules of declarativeNetRequest that hold now. */
export const sessionRules = `${anyBrowser}.declarativeNetRequest.getSessionRules()`;

/** What is stored of an ask. */
export interface StoredAsk {
  readonly progress: 'asking' | 'done' | 'stopped';
  readonly answered: readonly Answered[];
  readonly problem: AskingProblem | null;
}

/** Has the background do something, as a view does. `inside` is any page of the extension. */
export async function sendCommand(inside: Page, name: string, payload: unknown): Promise<void> {
  const error = await inside.evaluate<string | null>(`new Promise((resolve) => {
    const port = ${anyBrowser}.runtime.connect({ name: 'command' });
    port.onMessage.addListener(({ error }) => { port.disconnect(); resolve(error); });
    port.onDisconnect.addListener(() => resolve('No answer'));
    port.postMessage(${JSON.stringify({ command: name, payload })});
  })`);
  if (error !== null) throw new Error(`The command ${name}: ${error}`);
}

async function storedAsk(inside: Page, url: string, question: Question): Promise<StoredAsk | null> {
  const key = JSON.stringify(sessionKeys.asked(`${url} ${keyOf(asSent(question.request))}`));
  return inside.evaluate(`${anyBrowser}.storage.session.get(${key}).then((items) => items[${key}] ?? null)`);
}

/** Waits until an ask has ended, and gives what is stored of it. */
export async function endOfAsk(inside: Page, url: string, question: Question): Promise<StoredAsk> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await sleep(20)) {
    const asked = await storedAsk(inside, url, question);
    if (asked !== null && asked.progress !== 'asking') return asked;
  }
  throw new Error(`Asking ${url} did not end: ${JSON.stringify(await storedAsk(inside, url, question))}`);
}

/** Has a bucket asked by the command that the popup sends, and gives what is stored when that has ended. */
export async function askByCommand(inside: Page, url: string, question: Question): Promise<StoredAsk> {
  await sendCommand(inside, 'ask-bucket', { url, question, inPrivate: false });
  return endOfAsk(inside, url, question);
}
