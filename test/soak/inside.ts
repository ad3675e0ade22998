import { setTimeout as sleep } from 'node:timers/promises';
import { tabOfLeftOut } from '../../extension/capture/item-keys.ts';
import { sendCommand } from '../browser/asked-by-command.ts';
import type { ExtensionBrowser, Page } from '../playground/browsers/extension-browser.ts';
import type { Kept } from './ledger.ts';

const anyBrowser = '(globalThis.browser ?? chrome)';
const filler = 'soak-filler:';
const patience = 20_000;

/** A page of the extension that runs no script of its own, on which everything here is evaluated. */
export function openInside(browser: ExtensionBrowser): Promise<Page> {
  return browser.openPage(browser.extensionUrl('manifest.json'));
}

/** Has the background take in what was noted while it was stopped, as the popup does. */
export function catchUp(inside: Page): Promise<void> {
  return inside.evaluate(`new Promise((done) => {
    const port = ${anyBrowser}.runtime.connect({ name: 'command' });
    port.onMessage.addListener(() => { port.disconnect(); done(); });
    port.onDisconnect.addListener(() => done(void ${anyBrowser}.runtime.lastError));
    port.postMessage({ command: 'catch-up', payload: null });
  })`);
}

/** Lets lists outlive their pages, since only what is still kept can be counted. */
export async function keepLists(inside: Page): Promise<void> {
  await inside.evaluate(`${anyBrowser}.storage.local.set({ settings: { keepOnNavigation: true, hideKeys: false } })`);
  await sendCommand(inside, 'follow-choices', null);
}

/** All that is stored until the browser ends, but for what fills it and what the witness wrote. */
export function storedItems(inside: Page): Promise<Readonly<Record<string, unknown>>> {
  return inside.evaluate(`${anyBrowser}.storage.session.get(null)
    .then((items) => Object.fromEntries(Object.entries(items).filter(([key]) => !/^(?:${filler}|told:)/.test(key))))`);
}

/** What the witness wrote of which requests, item by item. */
export function toldItems(inside: Page): Promise<readonly string[]> {
  return inside.evaluate(`(async () => {
    const { session, local } = ${anyBrowser}.storage;
    const items = Object.entries({ ...await session.get(null), ...await local.get(null) });
    return items.filter(([key]) => key.startsWith('told:')).map(([, item]) => item);
  })()`);
}

/** Removes what the witness wrote so far. */
export function forgetTold(inside: Page): Promise<void> {
  return inside.evaluate(`(async () => {
    for (const area of [${anyBrowser}.storage.session, ${anyBrowser}.storage.local])
      await area.remove(Object.keys(await area.get(null)).filter((key) => key.startsWith('told:')));
  })()`);
}

/** The ids of the tabs that are open. */
export async function openTabs(inside: Page): Promise<ReadonlySet<number>> {
  return new Set(
    await inside.evaluate<number[]>(`${anyBrowser}.tabs.query({}).then((tabs) => tabs.map(({ id }) => id))`),
  );
}

/** What the stored items list and, for the tabs that are open, count. */
export function keptIn(items: Readonly<Record<string, unknown>>, open: ReadonlySet<number>): Kept {
  const listed = new Set<string>();
  let counted = 0;
  for (const [key, item] of Object.entries(items)) {
    const counting = tabOfLeftOut(key);
    if (counting !== null) counted += open.has(counting) ? Number(item) : 0;
    // No view shows a preflight by itself.
    else if (/^(?:exchange|pending|seen):/.test(key) && !/"kind":"preflight"/.test(String(item)))
      for (const [id] of JSON.stringify(item).matchAll(/\bk\d+-\d+\b/g)) listed.add(id);
  }
  return { listed, counted };
}

/** Fills the storage until not even 256 more bytes are taken. */
export function fillStorage(inside: Page): Promise<void> {
  return inside.evaluate(`(async () => {
    const { session } = ${anyBrowser}.storage;
    let n = 0;
    for (let size = 1 << 20; size >= 256; ) {
      const stored = await session.set({ ['${filler}' + n]: 'x'.repeat(size) }).then(() => true, () => false);
      if (stored) n += 1;
      else size >>= 1;
    }
  })()`);
}

/** Makes that room again. */
export function freeStorage(inside: Page): Promise<void> {
  return inside.evaluate(`(async () => {
    const { session } = ${anyBrowser}.storage;
    await session.remove(Object.keys(await session.get(null)).filter((key) => key.startsWith('${filler}')));
  })()`);
}

/** Reloads the extension, as an update does, and gives a page of it once its background answers again. */
export async function reloadExtension(browser: ExtensionBrowser, inside: Page): Promise<Page> {
  await inside.evaluate(`void setTimeout(() => ${anyBrowser}.runtime.reload())`);
  let last: unknown;
  for (const deadline = Date.now() + patience; Date.now() < deadline; await sleep(200)) {
    // The page of before closes with the extension, and one may open to an address that is not served yet.
    if (await inside.evaluate(`typeof ${anyBrowser}.runtime.id`).catch(() => false)) continue;
    try {
      const page = await openInside(browser);
      await catchUp(page);
      return page;
    } catch (error) {
      last = error;
    }
  }
  throw new Error(`The extension did not come back after its reload: ${last}`);
}
