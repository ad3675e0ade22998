import { writeFile } from 'node:fs/promises';
import type { CDPSession } from 'playwright-core';
import { attachToTarget } from './cdp-target.ts';

interface Evaluated {
  readonly result: { readonly value?: boolean };
}

/**
 * Shows, in an open DevTools window, the first panel of the extension at `origin`, once the extension has made it.
 * The window's own code is asked, by the module that its tabs are made with.
 * https://source.chromium.org/chromium/chromium/src/+/main:third_party/devtools-frontend/src/front_end/ui/legacy/ViewManager.ts
 */
const showPanel = (origin: string) => `(async () => {
  const { ViewManager } = await import('devtools://devtools/bundled/ui/legacy/legacy.js');
  const manager = ViewManager.ViewManager.instance();
  const id = [...manager.views.keys()].find((key) => key.startsWith(${JSON.stringify(origin)}));
  if (id !== undefined) await manager.showView(id);
  return id !== undefined;
})()`;

/** DevTools in a window of their own. */
export interface Devtools {
  /** Shows the extension's panel: `false` as long as there is none. */
  showPanel(): Promise<boolean>;
  screenshot(file: string): Promise<void>;
}

/**
 * Opens DevTools for a tab; `origin` is the extension's.
 * https://chromedevtools.github.io/devtools-protocol/tot/Target/#method-openDevTools
 */
export async function openDevtools(cdp: CDPSession, targetId: string, origin: string): Promise<Devtools> {
  const opened = await (cdp as unknown as { send(method: string, params: object): Promise<{ targetId: string }> }).send(
    'Target.openDevTools',
    { targetId },
  );
  const devtools = await attachToTarget(cdp, opened.targetId);
  return {
    showPanel: async () => {
      const expression = showPanel(origin.replace(/\/$/, ''));
      const params = { expression, awaitPromise: true, returnByValue: true };
      try {
        const { result } = await devtools.send<Evaluated>('Runtime.evaluate', params);
        return result.value === true;
      } catch (error) {
        // The window goes to another document once, while DevTools load.
        if (/[Cc]ontext was destroyed/.test(String(error))) return false;
        throw error;
      }
    },
    screenshot: async (file) => {
      const { data } = await devtools.send<{ data: string }>('Page.captureScreenshot');
      await writeFile(file, Buffer.from(data, 'base64'));
    },
  };
}
