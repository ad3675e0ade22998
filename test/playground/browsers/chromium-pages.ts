import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page as PlaywrightPage } from 'playwright-core';
import type { CdpTarget } from './cdp-target.ts';
import type { Page } from './extension-browser.ts';
import { createPage } from './page.ts';

const patience = 1000;

/** Chromium may pass over the closing of a tab that is about to show another document: then it is asked once more. */
async function close(page: PlaywrightPage): Promise<void> {
  const closed = page.close();
  await Promise.race([closed, sleep(patience, undefined, { ref: false })]);
  if (!page.isClosed()) await (await page.context().newCDPSession(page)).send('Page.close').catch(() => undefined);
  await closed;
}

/** A tab. */
export function tabPage(page: PlaywrightPage): Page {
  return createPage({
    evaluate: (script) => page.evaluate(script),
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    mouseClick: (x, y) => page.mouse.click(x, y),
    screenshot: async (file) => void (await page.screenshot({ path: file })),
    setViewport: (size) => page.setViewportSize(size),
    setColorScheme: (colorScheme) => page.emulateMedia({ colorScheme }),
    bringToFront: () => page.bringToFront(),
    close: () => close(page),
  });
}

interface Evaluated {
  readonly result: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } };
}

/** The toolbar button's popup: Playwright does not know it, so it is driven over the protocol itself. */
export function popupPage(target: CdpTarget): Page {
  const evaluate = async (expression: string) => {
    const params = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await target.send<Evaluated>('Runtime.evaluate', params);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  return createPage({
    evaluate,
    goto: (url) => target.send('Page.navigate', { url }),
    reload: () => target.send('Page.reload'),
    mouseClick: async (x, y) => {
      const at = { x, y, button: 'left', clickCount: 1 };
      await target.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
      await target.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
      await target.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
    },
    screenshot: async (file) => {
      const { data } = await target.send<{ data: string }>('Page.captureScreenshot');
      await writeFile(file, Buffer.from(data, 'base64'));
    },
    setViewport: async () => {
      throw new Error('The popup has the size its content gives it');
    },
    setColorScheme: (value) =>
      target.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] }),
    // To the front of what? A popup that is open is on top, and asking would close it.
    bringToFront: async () => {},
    // Its own target ends before it can answer.
    close: async () => void (await evaluate('window.close()').catch(() => undefined)),
  });
}
