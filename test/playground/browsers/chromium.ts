import { setTimeout as sleep } from 'node:timers/promises';
import { type CDPSession, chromium, type Page as PlaywrightPage } from 'playwright-core';
import { attachToTarget } from './cdp-target.ts';
import { openDevtools } from './chromium-devtools.ts';
import { listenForErrors, listenForExtensionErrors } from './chromium-errors.ts';
import { heapOf } from './chromium-heap.ts';
import { popupPage, tabPage } from './chromium-pages.ts';
import { chromiumSwitches } from './chromium-switches.ts';
import { listenForWords } from './chromium-words.ts';
import type { BrowserWord, ExtensionBrowser, LaunchOptions } from './extension-browser.ts';
import {
  forgetEverything,
  hasLoaded,
  openPopup,
  openPrivateWindow,
  readManifest,
  tabId,
} from './unpacked-extension.ts';

/**
 * The person's consent to whatever `permissions.request` asks for, given in advance: the prompt of a headless browser
 * stays open for ever. Nothing is granted by it; a click that asks is answered yes without a prompt, as on a site
 * that was allowed before.
 */
const consentTo = (id: string, host: string) => `chrome.developerPrivate.addHostPermission('${id}', '${host}')`;

/** The extension starts anew, for which it has to be one that a developer loaded. */
const allowInPrivateWindows = (id: string) => `(async () => {
  await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  await chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', incognitoAccess: true });
})()`;

/** Runs an expression in the browser's list of extensions. */
async function inExtensionList(page: PlaywrightPage, expression: string): Promise<void> {
  await page.goto('chrome://extensions/', { waitUntil: 'commit' });
  await page.waitForFunction('globalThis.chrome?.developerPrivate');
  await page.evaluate(expression);
  await page.goto('about:blank');
}

async function allTargets(cdp: CDPSession) {
  // An empty filter entry lets every type through, the tabs around the pages too.
  return (await cdp.send('Target.getTargets', { filter: [{}] })).targetInfos;
}

const patience = 15_000;

/** Asks again until there is an answer, for at most fifteen seconds. */
async function until<T>(what: string, ask: () => Promise<T | undefined | false>): Promise<T> {
  for (const deadline = Date.now() + patience; Date.now() < deadline; await sleep(20)) {
    const answer = await ask();
    if (answer) return answer;
  }
  throw new Error(`Chromium: waited ${patience / 1000} s for ${what}`);
}

/** https://chromedevtools.github.io/devtools-protocol/tot/ServiceWorker/#type-ServiceWorkerVersion */
interface WorkerVersion {
  readonly scriptURL: string;
  readonly runningStatus: string;
}

/** Chromium with the extension, in a temporary profile. Resolves once the background has started. */
export async function launchChromium(options: LaunchOptions): Promise<ExtensionBrowser> {
  const { executable, extension, headless = true, colorScheme = 'light' } = options;
  const { action } = await readManifest(extension);
  const context = await chromium.launchPersistentContext('', {
    executablePath: executable,
    headless,
    colorScheme,
    viewport: headless ? { width: 1280, height: 720 } : null,
    ignoreDefaultArgs: ['--disable-extensions', ...(options.keepsPages ? ['--disable-back-forward-cache'] : [])],
    args: chromiumSwitches(options),
  });
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  try {
    const browser = context.browser();
    if (!browser) throw new Error('Playwright names no browser for this context');
    const cdp = await browser.newBrowserCDPSession();
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const origin = new URL('/', worker.url()).href;
    const id = new URL(origin).host;
    const errors: string[] = [];
    const hear = (text: string) => void errors.push(text);
    await listenForExtensionErrors(context, cdp, origin, hear);
    const words: BrowserWord[] = [];
    const hearing = options.hearWords
      ? await listenForWords(await browser.newBrowserCDPSession(), (word) => void words.push(word))
      : async () => {};
    const blank = context.pages()[0] ?? (await context.newPage());
    await inExtensionList(blank, consentTo(id, '*://*/*'));
    if (options.inPrivateWindows) await inExtensionList(blank, allowInPrivateWindows(id));
    let first = headless ? undefined : blank;
    const workers = await context.newCDPSession(blank);
    await workers.send('ServiceWorker.enable');

    const backgroundTargets = async () =>
      (await allTargets(cdp)).filter(({ type, url }) => type === 'service_worker' && url.startsWith(origin));
    const popupTarget = async () =>
      (await allTargets(cdp)).find(({ type, url, attached }) => type === 'page' && url.startsWith(origin) && !attached);

    /** Opens a tab at its address at once: one that is blank first costs a process more. */
    const openTab = async (url: string) => {
      const before = context.pages();
      const { targetId } = await cdp.send('Target.createTarget', { url });
      const page = await until(`a tab with ${url}`, async () => {
        for (const page of context.pages().filter((each) => !before.includes(each))) {
          const session = await context.newCDPSession(page);
          const { targetInfo } = await session.send('Target.getTargetInfo');
          await session.detach();
          if (targetInfo.targetId === targetId) return page;
        }
        return undefined;
      });
      await tabPage(page).waitFor(hasLoaded(url), url);
      return page;
    };

    const self: ExtensionBrowser = {
      name: 'chromium',
      version: browser.version(),
      closed,
      close: () => context.close(),
      extensionUrl: (path) => new URL(path, origin).href,
      openPage: async (url) => {
        // A person finds no empty tab beside the pages; a test keeps it, for the last tab closes the browser.
        const page = first ?? (await openTab(url));
        if (page === first) await page.goto(url);
        first = undefined;
        return tabPage(page);
      },
      openPrivatePage: async (url) => {
        const before = (await allTargets(cdp)).map(({ targetId }) => targetId);
        await openPrivateWindow(self, url);
        const { targetId } = await until('the private window', async () =>
          (await allTargets(cdp)).find((target) => target.type === 'page' && !before.includes(target.targetId)),
        );
        const page = popupPage(await attachToTarget(cdp, targetId));
        await page.waitFor(`location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`, url);
        return page;
      },
      tabId: (page) => tabId(self, page),
      openPopup: (page) => openPopup(self, action.default_popup, page),
      clickAction: async (page) => {
        await page.bringToFront();
        const url = await page.url();
        const tab = await until(`the tab of ${url} to be in front`, async () =>
          (await allTargets(cdp)).find(
            (target) =>
              target.type === 'tab' &&
              target.url === url &&
              (target as { embedderData?: { tabActive?: boolean } }).embedderData?.tabActive,
          ),
        );
        await cdp.send('Extensions.triggerAction', { id, targetId: tab.targetId });
        await until('the popup', popupTarget);
      },
      closePopup: async () => {
        const popup = await popupTarget();
        if (popup === undefined) return;
        await popupPage(await attachToTarget(cdp, popup.targetId)).close();
        await until('the popup to close', async () => !(await popupTarget()));
      },
      openRealPopup: async (page) => {
        await self.clickAction(page);
        const { targetId } = await until('the popup', popupTarget);
        const target = await attachToTarget(cdp, targetId);
        await listenForErrors(target, hear);
        const opened = popupPage(target);
        await opened.setColorScheme(colorScheme);
        return opened;
      },
      openDevtoolsPanel: async (page) => {
        const url = await page.url();
        const tab = (await allTargets(cdp)).find((target) => target.type === 'page' && target.url === url);
        const devtools = await openDevtools(cdp, tab?.targetId ?? '', origin);
        await until('DevTools to have the panel', devtools.showPanel);
        const { targetId } = await until('the panel', async () =>
          (await allTargets(cdp)).find((target) => target.url.startsWith(origin) && target.url.includes('/panel.')),
        );
        const target = await attachToTarget(cdp, targetId);
        await listenForErrors(target, hear);
        return { ...popupPage(target), screenshot: devtools.screenshot };
      },
      stopBackground: async () => {
        // A worker is stopped once it is idle, as the browser itself stops it: asked for until then. The next event may
        // start it again before anybody looks, so its end is heard.
        let stopped = (await backgroundTargets()).length === 0;
        const hearEnd = ({ versions }: { versions: readonly WorkerVersion[] }) => {
          stopped ||= versions.some((each) => each.scriptURL.startsWith(origin) && each.runningStatus === 'stopped');
        };
        workers.on('ServiceWorker.workerVersionUpdated', hearEnd);
        await until('the service worker to stop', async () => {
          for (const { targetId } of stopped ? [] : await backgroundTargets())
            await cdp.send('Target.closeTarget', { targetId }).catch(() => undefined);
          return stopped;
        });
        workers.off('ServiceWorker.workerVersionUpdated', hearEnd);
      },
      startAnew: async () => {
        await self.closePopup();
        await Promise.all(context.pages().map((page) => (page === blank ? undefined : page.close())));
        await self.stopBackground();
        for (const host of await forgetEverything(self)) await inExtensionList(blank, consentTo(id, host));
        await self.stopBackground();
        await workers.send('Network.clearBrowserCache');
        await workers.send('Network.clearBrowserCookies');
        for (const host of options.hosts.names)
          await workers.send('Storage.clearDataForOrigin', { origin: `https://${host}`, storageTypes: 'all' });
        errors.length = 0;
      },
      backgroundRuns: async () => (await backgroundTargets()).length > 0,
      backgroundHeap: async () => {
        const [target] = await backgroundTargets();
        return target === undefined ? null : heapOf(await attachToTarget(cdp, target.targetId));
      },
      consoleErrors: async () => [...errors],
      hearing,
      words: async () => words.splice(0),
    };
    return self;
  } catch (error) {
    await context.close();
    throw error;
  }
}
