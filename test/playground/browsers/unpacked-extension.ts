import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ExtensionBrowser, Page } from './extension-browser.ts';

interface Manifest {
  readonly action: { readonly default_popup: string };
  readonly browser_specific_settings?: { readonly gecko: { readonly id: string } };
}

/** The manifest of an unpacked extension. */
export async function readManifest(extension: string): Promise<Manifest> {
  return JSON.parse(await readFile(path.join(extension, 'manifest.json'), 'utf8')) as Manifest;
}

/** An expression for a tab that was opened at an address: it has loaded what is there. */
export const hasLoaded = (url: string) =>
  `document.readyState === 'complete' && (location.href !== 'about:blank' || ${url === 'about:blank'})`;

type Opener = Pick<ExtensionBrowser, 'openPage' | 'extensionUrl'>;

/** Opens a file of the extension that runs no script of its own, for as long as it is used. */
async function inExtension<T>(browser: Opener, use: (inside: Page) => Promise<T>): Promise<T> {
  const inside = await browser.openPage(browser.extensionUrl('manifest.json'));
  try {
    return await use(inside);
  } finally {
    await inside.close();
  }
}

/** A tab keeps its id for as long as it is open. */
const tabIds = new WeakMap<Page, number>();

/** The extension's id of the tab of `page`. */
export async function tabId(browser: Opener, page: Page): Promise<number> {
  const known = tabIds.get(page);
  if (known !== undefined) {
    await page.bringToFront();
    return known;
  }
  const id = await inExtension(browser, async (inside) => {
    await page.bringToFront();
    return inside.evaluate<number>('browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.id)');
  });
  tabIds.set(page, id);
  return id;
}

/** Opens a private window. */
export function openPrivateWindow(browser: Opener, url: string): Promise<void> {
  const options = JSON.stringify({ incognito: true, url });
  return inExtension(browser, (inside) => inside.evaluate(`browser.windows.create(${options}).then(() => null)`));
}

/** Gives the required hosts that the extension may not see any more. */
const forgetAll = `(async () => {
  const { declarativeNetRequest, permissions, runtime, storage } = browser;
  const required = runtime.getManifest().host_permissions;
  const { origins } = await permissions.getAll();
  await permissions.remove({ origins: origins.filter((origin) => !required.includes(origin)) });
  const rules = await declarativeNetRequest.getSessionRules();
  await declarativeNetRequest.updateSessionRules({ removeRuleIds: rules.map(({ id }) => id) });
  await Promise.all([storage.local.clear(), storage.session.clear()]);
  const left = (await permissions.getAll()).origins;
  return required.filter((origin) => !left.includes(origin));
})()`;

/**
 * Has all forgotten that the extension stored, every optional permission, and the rules of its session. Gives the required
 * hosts that were withdrawn, by a test or with a permission for every site.
 */
export function forgetEverything(browser: Opener): Promise<readonly string[]> {
  return inExtension(browser, (inside) => inside.evaluate(forgetAll));
}

/** `popup` (the manifest's `action.default_popup`) in a tab of its own, for the tab of `page`, once it shows something. */
export async function openPopup(browser: Opener, popup: string, page: Page): Promise<Page> {
  const opened = await browser.openPage(browser.extensionUrl(`${popup}?tab=${await tabId(browser, page)}`));
  await opened.waitFor(`document.querySelector('main')`, 'the popup to show itself');
  return opened;
}
