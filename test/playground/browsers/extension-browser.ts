/** One tab (or one popup) with the extension loaded beside it. Waits end after 15 s with an error that quotes the page. */
export interface Page {
  /** Ends when the page has loaded. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  url(): Promise<string>;
  /** The value of a JavaScript expression, awaited, as JSON carries it. */
  evaluate<T>(expression: string): Promise<T>;
  /** Polls a JavaScript expression until it is truthy. `what` is what the error says was waited for. */
  waitFor(expression: string, what?: string): Promise<void>;
  /** The text a person sees in the first element that matches, once there is one. */
  text(selector: string): Promise<string>;
  /** Waits until the first element that matches reads `text`; the error says what it reads instead. */
  waitForText(selector: string, text: string): Promise<void>;
  /** Waits until the first element that matches reads something with `part` in it. */
  waitForPart(selector: string, part: string): Promise<void>;
  /** A user's click: in front, scrolled to, once nothing moves or covers the element; trusted, with activation. */
  click(selector: string): Promise<void>;
  /** Replaces what a field holds as a paste does: input events fire. In a `<select>`, chooses the option of that value. */
  fill(selector: string, text: string): Promise<void>;
  /** A PNG of what is in view. */
  screenshot(file: string): Promise<void>;
  setViewport(size: { readonly width: number; readonly height: number }): Promise<void>;
  /** What `prefers-color-scheme` says. Firefox changes it in every page at once. */
  setColorScheme(scheme: 'light' | 'dark'): Promise<void>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
}

/** Names that a browser resolves, all to 127.0.0.1, with the ports that stand in for 80 and 443. No other name exists. */
export interface Hosts {
  readonly http: number;
  readonly https: number;
  /** Exact names. */
  readonly names: readonly string[];
  /** What stands in for further ports. */
  readonly otherPorts?: Readonly<Record<number, number>>;
}

/** What a browser itself said of a request that failed, where only its developer tools or its console show it. */
export type BrowserWord = Readonly<Record<string, string>>;

export interface Authority {
  /** PEM */
  readonly cert: string;
}

export interface LaunchOptions {
  readonly executable: string;
  /** The folder of the unpacked extension, built for this browser. */
  readonly extension: string;
  /** The zip of it that Firefox installs in its place. Chromium loads no zip. */
  readonly archive?: string;
  readonly hosts: Hosts;
  /** The folders of other unpacked extensions, loaded beside it. */
  readonly beside?: readonly string[];
  /** The authority whose certificates are trusted, and no other; every certificate is when absent. */
  readonly authority?: Authority;
  /** Whether `words` is asked for. */
  readonly hearWords?: boolean;
  /** Whether the extension may run in private windows, as a person allows it in the browser's list of extensions. */
  readonly inPrivateWindows?: boolean;
  /** Whether Firefox writes what is typed to its session files within a second, not within fifteen. */
  readonly writesSessionSoon?: boolean;
  /** Whether Chromium keeps pages that are left, as a person's does (the back/forward cache). Firefox always does. */
  readonly keepsPages?: boolean;
  /** `true` when absent. */
  readonly headless?: boolean;
  /**
   * What `navigator.language` says; `en-US` when absent. Neither browser changes the language of its own interface
   * without a language pack, so `i18n.getUILanguage()` and `_locales` stay English.
   */
  readonly locale?: 'en-US' | 'zh-CN';
  /** `light` when absent. */
  readonly colorScheme?: 'light' | 'dark';
}

export interface ExtensionBrowser {
  readonly name: 'chromium' | 'firefox';
  readonly version: string;
  openPage(url: string): Promise<Page>;
  /** A page in a private window of its own. */
  openPrivatePage(url: string): Promise<Page>;
  /** The address of one of the extension's files. */
  extensionUrl(path: string): string;
  /** The id that the extension's `tabs` API gives the tab of `page`. Brings `page` to the front. */
  tabId(page: Page): Promise<number>;
  /**
   * A click on the toolbar button while `page` is in front; its popup opens, and the next click in a page closes it.
   * In Chromium it grants `activeTab`: from then on the background sees the requests of that page's origin in that tab,
   * over reloads, until the tab goes to another origin. In Firefox `activeTab` shows `webRequest` nothing. For good, in
   * both: a click on what calls `permissions.request`, which is granted without a prompt.
   */
  clickAction(page: Page): Promise<void>;
  /** Closes the popup of the toolbar button, as the Escape key does, when it is open. */
  closePopup(): Promise<void>;
  /** The popup in a tab of its own, told by `?tab=` that it belongs to `page`. */
  openPopup(page: Page): Promise<Page>;
  /** The popup that a click on the toolbar button opens, at its natural size. Absent where a test cannot reach into it. */
  readonly openRealPopup?: (page: Page) => Promise<Page>;
  /** Opens DevTools for the tab of `page`, and in it the extension's panel. One at a time. */
  openDevtoolsPanel(page: Page): Promise<Page>;
  /** Stops the service worker or the event page; the next event starts it again. */
  stopBackground(): Promise<void>;
  /** Whether the service worker or the event page runs. */
  backgroundRuns(): Promise<boolean>;
  /**
   * The bytes of objects that the background holds after a garbage collection; `null` while it does not run. Chromium:
   * the worker's JavaScript heap. Firefox: what `about:memory` lists of the extension's pages, the open ones too.
   */
  backgroundHeap(): Promise<number | null>;
  /** Errors of the extension's own background and pages so far, as far as the browser tells them. */
  consoleErrors(): Promise<readonly string[]>;
  /**
   * What the browser said of requests that failed, since it was last asked. Chromium: `url`, `type`, `errorText` and,
   * where there is one, `corsError` or `blockedReason` of the protocol's `Network.loadingFailed`, in tabs, frames and
   * workers. Firefox: `category` and `text` of the console.
   */
  words(): Promise<readonly BrowserWord[]>;
  /** Settles once the words on every tab, frame and worker that is there are heard. */
  hearing(): Promise<void>;
  /**
   * Leaves the browser as it is after the installation: its pages are closed, the extension has stored nothing and may
   * see no optional host, its background has stopped, and what the network stack keeps is gone.
   */
  startAnew(): Promise<void>;
  /** Settles when the browser has gone, whoever closed it. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}
