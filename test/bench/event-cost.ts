import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from '../../extension/build.mjs';
import type { Page } from '../playground/browsers/extension-browser.ts';
import type { BrowserName } from '../playground/stage.ts';
import { timedExtension } from './bench-extension.ts';
import { loads, pageTime, requests, watching } from './page-loads.ts';
import { print } from './rounds.ts';
import type { Work } from './timed-web-request.ts';

const rounds = 15;

function workOf(inside: Page): Promise<Work> {
  return inside.evaluate(`new Promise((resolve) => {
    const port = (globalThis.browser ?? chrome).runtime.connect({ name: 'work' });
    port.onMessage.addListener((work) => { port.disconnect(); resolve(work); });
    port.postMessage(null);
  })`);
}

/**
 * Prints what the background does for one event while a page sends requests: in its listener, and in what it puts off.
 * What the browser does to hand the event over is not in it; `timePage` tells what comes of both.
 */
export async function timeEvents(name: BrowserName): Promise<void> {
  const folder = await timedExtension((await build())[name === 'chromium' ? 'chrome' : 'firefox']);
  const { stage, page } = await watching(name, folder);
  try {
    const inside = await stage.browser.openPage(stage.browser.extensionUrl('manifest.json'));
    await page.bringToFront();
    for (const [title, load] of Object.entries(loads)) {
      for (let round = 0; round < 3; round++) await pageTime(page, load, round);
      await sleep(3000);
      const before = await workOf(inside);
      for (let round = 0; round < rounds; round++) {
        await pageTime(page, load, round);
        await sleep(400);
      }
      await sleep(3000);
      const after = await workOf(inside);
      const events = after.events - before.events;
      // A host that is not permitted brings none.
      if (events === 0) continue;
      const each = (part: 'listeners' | 'timers') => (((after[part] - before[part]) * 1000) / events).toFixed(0);
      print(`${name}, ${events} events of ${rounds * requests} requests, ${title}`, [
        ['in the listener, µs per event', each('listeners')],
        ['put off, µs per event', each('timers')],
      ]);
    }
  } finally {
    await stage.close();
    await rm(folder, { recursive: true });
  }
}
