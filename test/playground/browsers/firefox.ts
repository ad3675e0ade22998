import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Authority, ExtensionBrowser, LaunchOptions } from './extension-browser.ts';
import { openDevtoolsPanel } from './firefox-devtools.ts';
import { consoleErrors, keepConsoleErrors } from './firefox-errors.ts';
import { extensionHeap } from './firefox-heap.ts';
import { tabPage } from './firefox-page.ts';
import { colorSchemePreference, userPreferences } from './firefox-preferences.ts';
import { startFirefox } from './firefox-process.ts';
import { keepConsoleWords } from './firefox-words.ts';
import {
  forgetEverything,
  hasLoaded,
  openPopup,
  openPrivateWindow,
  readManifest,
  tabId,
} from './unpacked-extension.ts';

/** An expression for the browser's own window: from then on an authority's certificates are trusted. */
function trustAuthority({ cert }: Authority): string {
  const der = cert.replace(/-----[^-]+-----|\s/g, '');
  return `Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB).addCertFromBase64('${der}', 'C,,')`;
}

/** An expression for the browser's own window, before the extension is installed: one that is there would start anew. */
const allowInPrivateWindows = (id: string) =>
  `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
    .ExtensionPermissions.add('${id}', { permissions: ['internal:privateBrowsingAllowed'], origins: [] })`;

/** An expression for the browser's own window: a tab opens at its address at once, which spares the process of a blank one. */
const openTab = (url: string) =>
  `(() => {
    const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
    gBrowser.selectedTab = gBrowser.addTab(${JSON.stringify(url)}, { triggeringPrincipal });
  })()`;

/** An expression for the browser's own window: caches, the preflights' too, cookies and the consoles are emptied. */
const forgetKept = (hosts: readonly string[]) => `(async () => {
  const { CLEAR_ALL_CACHES, CLEAR_COOKIES, CLEAR_DOM_QUOTA } = Ci.nsIClearDataService;
  globalThis.consoleErrors.length = 0;
  Services.console.reset();
  const forgotten = (forget) => new Promise((resolve) => forget({ onDataDeleted: () => resolve() }));
  await forgotten((told) => Services.clearData.deleteData(CLEAR_ALL_CACHES | CLEAR_COOKIES, told));
  for (const host of ${JSON.stringify(hosts)}) {
    const site = Services.scriptSecurityManager.createContentPrincipalFromOrigin('https://' + host);
    await forgotten((told) => Services.clearData.deleteDataFromPrincipal(site, false, CLEAR_DOM_QUOTA, told));
  }
})()`;

/** An expression for the browser's own window: the extension may see these hosts. */
const permit = (id: string, origins: readonly string[]) =>
  `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
    .ExtensionPermissions.add('${id}', { permissions: [], origins: ${JSON.stringify(origins)} }, extension)`;

/** Firefox with the extension, in a temporary profile. Resolves once the background has started. */
export async function launchFirefox(options: LaunchOptions): Promise<ExtensionBrowser> {
  const manifest = await readManifest(options.extension);
  const id = manifest.browser_specific_settings?.gecko.id;
  if (!id) throw new Error(`${options.extension} was not built for Firefox: its manifest has no gecko.id`);
  const uuid = randomUUID();
  const origin = `moz-extension://${uuid}/`;
  const preferences = userPreferences(options, id, uuid);
  const { bidi, marionette, version, ended, kill } = await startFirefox(
    options.executable,
    options.headless ?? true,
    preferences,
    { acceptInsecureCerts: options.authority === undefined },
  );

  /** Runs in the browser's own window, with its privileges; `extension` is Firefox's object for the extension. */
  const inBrowser = async <T>(expression: string): Promise<T> => {
    const script = `return (async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)}) ?? {};
      return JSON.stringify((await (${expression})) ?? null);
    })()`;
    const { value: json } = await marionette.send<{ value: string }>('WebDriver:ExecuteScript', {
      script,
      args: [],
      newSandbox: false,
      sandbox: 'system',
    });
    return JSON.parse(json ?? 'null') as T;
  };

  const close = async () => {
    // Firefox may be gone before it has answered.
    const asked = bidi.send('browser.close').catch(() => undefined);
    await Promise.race([Promise.all([asked, ended]), sleep(5000, undefined, { ref: false })]);
    kill();
    marionette.close();
    bidi.close();
    await ended;
  };

  try {
    if (options.authority) await inBrowser(trustAuthority(options.authority));
    if (options.hearWords) await inBrowser(keepConsoleWords);
    await inBrowser(keepConsoleErrors(origin));
    if (options.inPrivateWindows) await inBrowser(allowInPrivateWindows(id));
    const own = options.archive
      ? { type: 'archivePath', path: options.archive }
      : { type: 'path', path: options.extension };
    for (const extensionData of [own, ...(options.beside ?? []).map((path) => ({ type: 'path', path }))])
      await bidi.send('webExtension.install', { extensionData });

    const contexts = async () => {
      const tree = await bidi.send<{ contexts: { context: string }[] }>('browsingContext.getTree');
      return tree.contexts.map(({ context }) => context);
    };

    const [blank] = await contexts();

    const setColorScheme = (scheme: 'light' | 'dark') =>
      inBrowser<void>(`Services.prefs.setIntPref('${colorSchemePreference}', ${scheme === 'dark' ? 0 : 1})`);

    const self: ExtensionBrowser = {
      name: 'firefox',
      version,
      closed: ended,
      close,
      extensionUrl: (path) => new URL(path, origin).href,
      openPage: async (url) => {
        const before = await contexts();
        await inBrowser(openTab(url));
        const context = (await contexts()).find((each) => !before.includes(each));
        if (context === undefined) throw new Error(`Firefox opened no tab for ${url}`);
        const page = tabPage(bidi, context, setColorScheme);
        await page.waitFor(hasLoaded(url), url);
        return page;
      },
      openPrivatePage: async (url) => {
        const before = await contexts();
        await openPrivateWindow(self, url);
        const context = (await contexts()).find((each) => !before.includes(each));
        if (context === undefined) throw new Error('Firefox opened no private window');
        const page = tabPage(bidi, context, setColorScheme);
        await page.waitFor(`location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`, url);
        return page;
      },
      tabId: (page) => tabId(self, page),
      openPopup: (page) => openPopup(self, manifest.action.default_popup, page),
      clickAction: async (page) => {
        await page.bringToFront();
        await inBrowser(`ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
          .ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window)`);
      },
      closePopup: () =>
        inBrowser(`new Promise((closed) => {
          const panel = [...document.querySelectorAll('panel')].find(({ state }) => state === 'open');
          if (!panel) return closed();
          panel.addEventListener('popuphidden', () => closed(), { once: true });
          panel.hidePopup();
        })`),
      openDevtoolsPanel: async (page) => {
        await page.bringToFront();
        return openDevtoolsPanel(inBrowser, id, setColorScheme);
      },
      stopBackground: () => inBrowser(`extension.terminateBackground()`),
      startAnew: async () => {
        await self.closePopup();
        for (const context of await contexts())
          if (context !== blank) await bidi.send('browsingContext.close', { context });
        await self.stopBackground();
        const withdrawn = await forgetEverything(self);
        if (withdrawn.length > 0) await inBrowser(permit(id, withdrawn));
        await self.stopBackground();
        await inBrowser(forgetKept(options.hosts.names));
        await setColorScheme(options.colorScheme ?? 'light');
      },
      backgroundRuns: () => inBrowser(`extension.backgroundState === 'running'`),
      backgroundHeap: () => inBrowser(extensionHeap(origin)),
      consoleErrors: () => inBrowser(consoleErrors(origin)),
      hearing: async () => {},
      words: () => inBrowser(`globalThis.consoleWords.splice(0)`),
    };
    return self;
  } catch (error) {
    await close();
    throw error;
  }
}
