import type { CorsConfiguration } from '../../src/cos/cors-configuration.ts';
import { launchChromium } from './browsers/chromium.ts';
import type { ExtensionBrowser, LaunchOptions, Page } from './browsers/extension-browser.ts';
import { launchFirefox } from './browsers/firefox.ts';
import { builtExtension } from './built-extension.ts';
import { type Playground, startPlayground } from './playground.ts';
import { ensureBrowsers } from './set-up.mjs';

export const bucketName = 'examplebucket-1250000000';
const region = 'ap-guangzhou';
export const bucketHost = `${bucketName}.cos.${region}.myqcloud.com`;
export const pageOrigin = 'https://app.example.com';
const customDomain = 'files.example.com';

export type BrowserName = 'chromium' | 'firefox';

export function isBrowserName(name: string): name is BrowserName {
  return name === 'chromium' || name === 'firefox';
}

/** A playground and a browser with the extension. */
export interface Stage {
  readonly playground: Playground;
  readonly browser: ExtensionBrowser;
  /** The rules that the bucket answers from. */
  cors: CorsConfiguration;
  /** Leaves both as they were at first. */
  startAnew(): Promise<void>;
  close(): Promise<void>;
}

const launchers = { chromium: launchChromium, firefox: launchFirefox };

export async function setStage(
  name: BrowserName,
  options: Partial<
    Pick<
      LaunchOptions,
      | 'headless'
      | 'colorScheme'
      | 'locale'
      | 'extension'
      | 'archive'
      | 'inPrivateWindows'
      | 'keepsPages'
      | 'writesSessionSoon'
    >
  > = {},
): Promise<Stage> {
  const [extension, executables] = await Promise.all([
    options.extension ?? builtExtension(name),
    ensureBrowsers({ [name]: true }),
  ]);
  const playground = await startPlayground({ buckets: [{ name: bucketName, region, domains: [customDomain] }] });
  const browser = await launchers[name]({
    executable: executables[name],
    extension,
    hosts: {
      http: playground.httpPort,
      https: playground.httpsPort,
      names: [
        'app.example.com',
        'www.example.com',
        customDomain,
        bucketHost,
        bucketHost.replace('myqcloud.com', 'tencentcos.cn'),
      ],
    },
    ...options,
  });
  return {
    playground,
    browser,
    get cors() {
      return playground.bucket(bucketName).cors;
    },
    set cors(configuration) {
      playground.bucket(bucketName).cors = configuration;
    },
    async startAnew() {
      await browser.startAnew();
      playground.startAnew();
    },
    async close() {
      await browser.close();
      await playground.close();
    },
  };
}

/** The address of the page that uploads to the bucket; `query` adds to what it is asked. */
export function uploadUrl(query = ''): string {
  return `${pageOrigin}/?bucket=${bucketName}&region=${region}${query}`;
}

/** The click of a person who lets the extension see this site's requests. */
export async function watchSite(browser: ExtensionBrowser, page: Page): Promise<void> {
  await browser.clickAction(page);
  const popup = await browser.openPopup(page);
  await popup.click('.watch-site');
  await popup.waitFor(`document.querySelector('.dot.on')`, 'the popup to say that the site is watched');
  await popup.close();
}

/** The same for one more host, where the popup is told its name. */
export async function watchHost(browser: ExtensionBrowser, page: Page, host: string): Promise<void> {
  const popup = await browser.openPopup(page);
  await popup.click('.domains summary');
  await popup.fill('.watch-host input', host);
  await popup.click('.watch-host [type=submit]');
  await popup.waitFor(
    `(globalThis.browser ?? chrome).permissions.contains({ origins: ['*://${host}/*'] })`,
    `${host} to be granted`,
  );
  await popup.close();
}

/** Clicks a button of the upload page and waits for the end it is to come to. */
export async function upload(page: Page, button: string, outcome: 'succeeded' | 'failed'): Promise<void> {
  await page.click(button);
  await page.waitFor(
    `['succeeded', 'failed'].includes(document.querySelector('#outcome').dataset.state)`,
    'the upload to end',
  );
  await page.waitFor(`document.querySelector('#outcome').dataset.state === '${outcome}'`, `an upload that ${outcome}`);
}

/** Waits as long as a person who tries again: what comes sooner counts as another attempt by a client. */
export async function waitLikePerson(page: Page): Promise<void> {
  await page.evaluate('new Promise((after) => setTimeout(after, 2000))');
}

/** Opens one of the forms for a bucket's rules. */
export async function openRulesForm(view: Page, form: 'paste' | 'fetch'): Promise<void> {
  const [opened, link] =
    form === 'paste'
      ? ['.paste', '.open-paste, .fetch-form .other-form']
      : ['.fetch-form', '.open-fetch, .paste .other-form'];
  await view.waitFor(`document.querySelector('${opened}, ${link}')`, 'a way to give the rules');
  if (await view.evaluate(`document.querySelector('${opened}') === null`)) {
    await view.click(
      (await view.evaluate(`document.querySelector('.open-fetch') !== null`))
        ? `.open-${form}`
        : '.band > .buttons .other-form',
    );
  }
}

/** Pastes rules and has them used. */
export async function pasteRules(view: Page, text: string): Promise<void> {
  await openRulesForm(view, 'paste');
  await view.fill('.paste textarea', text);
  await view.click('.paste [type=submit]');
}

/**
 * Has the rules of the bucket, and what it was observed to do, forgotten where they are stored: the view, whose parts come
 * one after the other, may not show them yet.
 */
export async function forgetRules(view: Page): Promise<void> {
  const keys = JSON.stringify([`configuration:${bucketName}`, `observed:${bucketName}`]);
  await view.evaluate(`(globalThis.browser ?? chrome).storage.local.remove(${keys})`);
  await view.waitFor(`document.querySelector('.forget') === null`, 'the rules to be forgotten');
}
