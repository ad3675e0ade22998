import { writeFile } from 'node:fs/promises';
import type { Bidi } from './bidi.ts';
import type { Page } from './extension-browser.ts';
import { createPage } from './page.ts';

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/** The string that the promise of a script in a page gives. */
async function evaluateIn(bidi: Bidi, context: string, expression: string): Promise<string | undefined> {
  const { result, exceptionDetails } = await bidi.send<Evaluated>('script.evaluate', {
    expression,
    target: { context },
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result?.value;
}

/** A tab, by the id of its browsing context. `setColorScheme` is the browser's: Firefox knows none per tab. */
export function tabPage(bidi: Bidi, context: string, setColorScheme: Page['setColorScheme']): Page {
  return createPage({
    setColorScheme,
    evaluate: (script) => evaluateIn(bidi, context, script),
    goto: (url) => bidi.send('browsingContext.navigate', { context, url, wait: 'complete' }),
    reload: () => bidi.send('browsingContext.reload', { context, wait: 'complete' }),
    mouseClick: async (x, y) => {
      const actions = [
        { type: 'pointerMove', x: Math.floor(x), y: Math.floor(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await bidi.send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
    },
    screenshot: async (file) => {
      const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', { context });
      await writeFile(file, Buffer.from(data, 'base64'));
    },
    setViewport: (viewport) => bidi.send('browsingContext.setViewport', { context, viewport }),
    bringToFront: () => bidi.send('browsingContext.activate', { context }),
    close: () => bidi.send('browsingContext.close', { context }),
  });
}
