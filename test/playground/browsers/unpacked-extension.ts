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

type Opener = Pick<ExtensionBrowser, 'openPage' | 'extensionUrl'>;

/** The extension's id of the tab of `page`, asked from a file of the extension that runs no script of its own. */
export async function tabId(browser: Opener, page: Page): Promise<number> {
  const inside = await browser.openPage(browser.extensionUrl('manifest.json'));
  try {
    await page.bringToFront();
    return await inside.evaluate('browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.id)');
  } finally {
    await inside.close();
  }
}

/** Opens a private window, as a file of the extension that runs no script of its own can. */
export async function openPrivateWindow(browser: Opener, url: string): Promise<void> {
  const inside = await browser.openPage(browser.extensionUrl('manifest.json'));
  try {
    const options = JSON.stringify({ incognito: true, url });
    await inside.evaluate(`(globalThis.browser ?? chrome).windows.create(${options}).then(() => null)`);
  } finally {
    await inside.close();
  }
}

/** `popup` (the manifest's `action.default_popup`) in a tab of its own, for the tab of `page`, once it shows something. */
export async function openPopup(browser: Opener, popup: string, page: Page): Promise<Page> {
  const opened = await browser.openPage(browser.extensionUrl(`${popup}?tab=${await tabId(browser, page)}`));
  await opened.waitFor(`document.querySelector('main')`, 'the popup to show itself');
  return opened;
}
