import type { Page } from '../playground/browsers/extension-browser.ts';
import { bucketHost, bucketName } from '../playground/stage.ts';
import type { Entry } from './ledger.ts';
import type { Kind, Site } from './plan.ts';

const methods: Partial<Record<Kind, string>> = { 'method-refused': 'DELETE', 'without-header': 'POST' };

/** The address of a page that does nothing by itself. */
export function plainPage(site: Site): string {
  return `https://${site}.example.com/plain`;
}

/** A request that a page is to send `after` so many milliseconds. */
export interface Sending extends Pick<Entry, 'id' | 'kind'> {
  readonly after: number;
}

/**
 * In the page: sends one, and notes in the tab's `sessionStorage`, which outlives the page, that it began and how it
 * ended.
 */
const sendOne = `async ({ id, kind, method, after }) => {
  globalThis.underWay = (globalThis.underWay ?? 0) + 1;
  await new Promise((later) => setTimeout(later, after));
  const note = (what) => sessionStorage.setItem(id, what);
  const path = '/' + kind + '/' + id;
  const headers = {};
  if (method === 'PUT') headers['x-cos-meta-' + (kind === 'header-refused' ? 'b' : 'a')] = '1';
  const giveUp = new AbortController();
  if (kind.startsWith('aborted')) setTimeout(() => giveUp.abort(), Math.random() * 120);
  try {
    if (kind === 'answered') {
      const query = new URLSearchParams({ method: 'put', key: path.slice(1), bucket: '${bucketName}', region: 'ap-guangzhou' });
      headers.Authorization = await (await fetch('/sign?' + query)).text();
    }
    note('begun');
    const init = { method, headers, body: 'x', signal: giveUp.signal };
    await (await fetch('https://${bucketHost}' + path, init)).arrayBuffer();
    note('ended');
  } catch (error) {
    if (sessionStorage.getItem(id) === 'begun') note(error.name === 'AbortError' ? 'aborted' : 'ended');
  } finally {
    globalThis.underWay -= 1;
  }
}`;

/** Has a page send requests, and does not wait for their ends. In front, since the clock of a page behind goes slow. */
export async function sendFrom(page: Page, sendings: readonly Sending[]): Promise<void> {
  await page.bringToFront();
  const all = sendings.map((each) => ({ ...each, method: methods[each.kind] ?? 'PUT' }));
  await page.evaluate(`void ${JSON.stringify(all)}.map(${sendOne})`);
}

/** What the pages of a tab saw of requests that they sent, by id. */
export function seenBy(page: Page): Promise<Readonly<Record<string, Entry['seen']>>> {
  return page.evaluate(`location.protocol === 'https:' ? { ...sessionStorage } : {}`);
}

/**
 * Waits until no request of the page is under way. Of 200 connections that are reset, each is tried anew: in a busy
 * browser that outlasts a single wait.
 */
export async function untilQuiet(page: Page): Promise<void> {
  const wait = () => page.waitFor('!globalThis.underWay', 'the requests of a page to end');
  await wait().catch(wait).catch(wait);
}
