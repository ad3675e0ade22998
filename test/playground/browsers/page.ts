import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from './extension-browser.ts';

/** The few things that each browser does its own way. */
export interface PageCommands {
  /** The JSON text that the script's promise gives. */
  evaluate(script: string): Promise<string | undefined>;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  mouseClick(x: number, y: number): Promise<void>;
  screenshot(file: string): Promise<void>;
  setViewport(size: { readonly width: number; readonly height: number }): Promise<void>;
  setColorScheme(scheme: 'light' | 'dark'): Promise<void>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
}

const patience = 15_000;

/** Where a click on the element would land: `[x, y]`, or `null` while it is not there, disabled, hidden or covered. */
const clickPoint = (selector: string) => `(() => {
  const element = document.querySelector(${JSON.stringify(selector)});
  if (!element || element.disabled) return null;
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const box = element.getClientRects()[0];
  if (!box || !box.width || !box.height) return null;
  const x = box.left + box.width / 2, y = box.top + box.height / 2;
  const top = document.elementFromPoint(x, y);
  return top && (element.contains(top) || top.closest('label')?.control === element) ? [x, y] : null;
})()`;

const replaceText = (selector: string, text: string) => `(() => {
  const element = document.querySelector(${JSON.stringify(selector)}), text = ${JSON.stringify(text)};
  if (element instanceof HTMLSelectElement) {
    element.value = text;
    for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, { bubbles: true }));
    return element.value === text;
  }
  element.focus();
  if (element.select) element.select();
  else document.execCommand('selectAll');
  if (text === '') document.execCommand('delete');
  else document.execCommand('insertText', false, text);
  return (element.value ?? element.textContent) === text;
})()`;

/** The promise's value, or an error once patience is over: a browser that hangs is named, not waited for. */
async function answered<T>(what: string, promise: Promise<T>): Promise<T> {
  const timer = new AbortController();
  const late = sleep(patience, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`The browser did not answer within ${patience / 1000} s: ${what}`);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    timer.abort();
    late.catch(() => undefined);
  }
}

/**
 * Resolves once the browser has answered what an extension's page asked of it so far, and what the page asked upon that:
 * Firefox writes an error into its console for each answer that comes once the page has closed.
 */
const answeredInside = `(async () => {
  if (!/^(?:chrome|moz)-extension:$/.test(location.protocol)) return;
  const { local, session } = browser.storage;
  for (let rounds = 0; rounds < 5; rounds += 1) for (const area of [local, session]) await area.get('nothing');
})()`;

/** A page made of a browser's own commands. */
export function createPage(commands: PageCommands): Page {
  const evaluate = async <T>(expression: string): Promise<T> => {
    // Chromium 150 and earlier have the extension's API under the name `chrome` alone.
    const script = `(async (browser) => JSON.stringify(await (${expression})))(globalThis.browser ?? globalThis.chrome)`;
    const json = await answered(expression, commands.evaluate(script));
    return (json === undefined ? undefined : JSON.parse(json)) as T;
  };

  const poll = async <T>(what: string, expression: string, accept: (value: T) => boolean): Promise<T> => {
    const deadline = Date.now() + patience;
    let last = '';
    // What is there soon is not waited for long; two looks at what may move are a frame apart.
    let pause = 20;
    do {
      try {
        const value = await evaluate<T>(expression);
        if (accept(value)) return value;
        last = `it is ${JSON.stringify(value)}`;
      } catch (error) {
        // Between two documents there is nothing to ask; an expression that cannot work shows in the end.
        last = String(error);
      }
      await sleep(pause);
      pause = Math.min(2 * pause, 40);
    } while (Date.now() < deadline);
    const seen = await evaluate<string>('[location.href, document.body?.innerText].join("\\n")').catch(String);
    throw new Error(
      `Waited ${patience / 1000} s for ${what}: ${last}\n${expression}\nThe page: ${seen.slice(0, 4000)}`,
    );
  };

  const textOf = (selector: string) => `document.querySelector(${JSON.stringify(selector)})?.innerText`;

  const page: Page = {
    ...commands,
    evaluate,
    close: async () => {
      await evaluate(answeredInside).catch(() => undefined);
      await commands.close();
    },
    url: () => evaluate('location.href'),
    waitFor: async (expression, what = 'an expression') => void (await poll(what, expression, Boolean)),
    text: (selector) => poll<string>(`the text of ${selector}`, textOf(selector), (text) => typeof text === 'string'),
    waitForText: async (selector, text) => {
      await poll<string | undefined>(
        `${selector} to read ${JSON.stringify(text)}`,
        textOf(selector),
        (now) => now === text,
      );
    },
    waitForPart: async (selector, part) => {
      const accept = (now: string | undefined) => now?.includes(part) === true;
      await poll<string | undefined>(`${selector} to read ${JSON.stringify(part)} somewhere`, textOf(selector), accept);
    },
    click: async (selector) => {
      await answered('to bring a page to the front', commands.bringToFront());
      let before = '';
      const [x, y] = await poll<[number, number]>(`a click on ${selector}`, clickPoint(selector), (point) => {
        const now = JSON.stringify(point);
        const still = point !== null && now === before;
        before = now;
        return still;
      });
      await answered(`a click on ${selector}`, commands.mouseClick(x, y));
    },
    setColorScheme: async (scheme) => {
      await commands.setColorScheme(scheme);
      await page.waitFor(`matchMedia('(prefers-color-scheme: ${scheme})').matches`, `the ${scheme} scheme`);
      await evaluate('new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))');
    },
    fill: async (selector, text) => {
      await page.waitFor(`document.querySelector(${JSON.stringify(selector)})?.disabled === false`, selector);
      await commands.bringToFront();
      const filled = await evaluate<boolean>(replaceText(selector, text));
      if (!filled) throw new Error(`${selector} does not hold the text it was given`);
    },
  };
  return page;
}
