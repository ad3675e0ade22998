import { vi } from 'vitest';

type Listener = (...values: unknown[]) => unknown;

/** Makes an event as extensions know it: `emit` calls its listeners, `extra` gives what each was registered with. */
function fakeEvent() {
  const listeners = new Map<Listener, unknown[]>();
  return {
    addListener: (listener: Listener, ...extra: unknown[]) => void listeners.set(listener, extra),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    emit: (...values: unknown[]) => [...listeners.keys()].map((listener) => listener(...values)),
    extra: () => [...listeners.values()],
  };
}

/** Makes a storage area that holds so many characters of JSON and tells its changes. */
function fakeArea(limits: { characters: number }) {
  let stored: Record<string, unknown> = {};
  const onChanged = fakeEvent();
  const tell = (keys: readonly string[], next: Record<string, unknown>) => {
    const changes = keys.map((key) => [key, { oldValue: stored[key], newValue: next[key] }]);
    stored = next;
    onChanged.emit(Object.fromEntries(changes));
  };
  return {
    onChanged,
    get: async (keys: readonly string[] | null) =>
      structuredClone(
        Object.fromEntries(Object.entries(stored).filter(([key]) => keys === null || keys.includes(key))),
      ),
    set: async (items: Record<string, unknown>) => {
      const next = { ...stored, ...JSON.parse(JSON.stringify(items)) };
      if (JSON.stringify(next).length > limits.characters) throw new Error('Session storage quota bytes exceeded.');
      tell(Object.keys(items), next);
    },
    remove: async (keys: string | string[]) => {
      const gone = [keys].flat().filter((key) => key in stored);
      tell(gone, Object.fromEntries(Object.entries(stored).filter(([key]) => !gone.includes(key))));
    },
  };
}

/** Makes `runtime.connect`: the port breaks off where nobody listens. */
function fakeConnect(onConnect: ReturnType<typeof fakeEvent>) {
  return ({ name }: { name: string }) => {
    const [there, here] = [fakeEvent(), fakeEvent()];
    const [endThere, endHere] = [fakeEvent(), fakeEvent()];
    const port = (own: typeof here, other: typeof here, ownEnd: typeof here, otherEnd: typeof here) => ({
      name,
      sender: { id: 'abcdefghijklmnop', url: 'chrome-extension://abcdefghijklmnop/popup/popup.html' },
      onMessage: own,
      onDisconnect: ownEnd,
      postMessage: (message: unknown) => queueMicrotask(() => other.emit(structuredClone(message))),
      disconnect: () => queueMicrotask(() => otherEnd.emit()),
    });
    if (onConnect.extra().length === 0) queueMicrotask(() => endHere.emit());
    onConnect.emit(port(there, here, endThere, endHere));
    return port(here, there, endHere, endThere);
  };
}

/** Makes the session rules of declarativeNetRequest. */
function fakeRules() {
  const rules = new Map<number, { readonly id: number }>();
  type Update = { addRules?: readonly { readonly id: number }[]; removeRuleIds?: readonly number[] };
  return {
    getSessionRules: async () => [...rules.values()],
    updateSessionRules: vi.fn(async ({ addRules = [], removeRuleIds = [] }: Update) => {
      for (const id of removeRuleIds) rules.delete(id);
      for (const rule of addRules) rules.set(rule.id, rule);
    }),
  };
}

const requiredHosts: readonly string[] = ['*://*.myqcloud.com/*', '*://*.tencentcos.cn/*'];

/** Makes as much of `browser` as the shell touches, in memory. */
export function fakeBrowser({ extraHeaders = true, split = false, inPrivate = false } = {}) {
  const onConnect = fakeEvent();
  const limits = { characters: 10_000_000 };
  const badges = new Map<number, string>();
  const titles = new Map<number, string>();
  const [onBeforeRequest, onSendHeaders, onHeadersReceived] = [fakeEvent(), fakeEvent(), fakeEvent()];
  return {
    limits,
    badges,
    titles,
    i18n: { getMessage: (name: string, values: readonly string[] = []) => [name, ...values].join(' ') },
    storage: { session: fakeArea(limits), local: fakeArea(limits) },
    runtime: {
      id: 'abcdefghijklmnop',
      onConnect,
      onInstalled: fakeEvent(),
      connect: fakeConnect(onConnect),
      getURL: (path: string) => `chrome-extension://abcdefghijklmnop/${path}`,
      getManifest: () => ({ host_permissions: [...requiredHosts], ...(split ? { incognito: 'split' } : {}) }),
    },
    extension: { inIncognitoContext: inPrivate },
    windows: { onRemoved: fakeEvent(), getAll: vi.fn(async (): Promise<{ incognito: boolean }[]> => []) },
    tabs: {
      onRemoved: fakeEvent(),
      onUpdated: fakeEvent(),
      query: vi.fn(async (): Promise<{ id: number; incognito?: boolean }[]> => []),
      create: vi.fn(async ({ url }: { url: string }) => ({ id: 99, url })),
    },
    action: {
      setBadgeBackgroundColor: vi.fn(async (_: { tabId: number; color: string }) => undefined),
      setBadgeTextColor: vi.fn(async () => undefined),
      setTitle: vi.fn(async ({ tabId, title }: { tabId: number; title: string }) => void titles.set(tabId, title)),
      setBadgeText: vi.fn(async ({ tabId, text }: { tabId: number; text: string }) => void badges.set(tabId, text)),
    },
    permissions: {
      getAll: vi.fn(async () => ({ origins: [...requiredHosts] })),
      request: vi.fn(async () => true),
      contains: vi.fn(async () => true),
      remove: vi.fn(async () => true),
      onAdded: fakeEvent(),
      onRemoved: fakeEvent(),
    },
    scripting: { executeScript: vi.fn() },
    declarativeNetRequest: fakeRules(),
    webRequest: {
      ResourceType: {
        MAIN_FRAME: 'main_frame',
        SUB_FRAME: 'sub_frame',
        XMLHTTPREQUEST: 'xmlhttprequest',
        IMAGE: 'image',
      },
      OnSendHeadersOptions: {
        REQUEST_HEADERS: 'requestHeaders',
        ...(extraHeaders ? { EXTRA_HEADERS: 'extraHeaders' } : {}),
      },
      onBeforeRequest,
      onSendHeaders,
      onHeadersReceived,
      onCompleted: fakeEvent(),
      onErrorOccurred: fakeEvent(),
    },
  };
}

export type FakeBrowser = ReturnType<typeof fakeBrowser>;

/** The fake browser of the test that runs. */
export let browser: FakeBrowser = fakeBrowser();

/** Puts a fresh fake browser, in which nothing is stored yet, in the place of the last one. */
export function startBrowser(): void {
  browser = fakeBrowser();
}
