import { setTimeout as sleep } from 'node:timers/promises';
import { type BrowserName, setStage, uploadUrl, watchSite } from '../playground/stage.ts';
import { loads, requests as ofRound, pageTime } from './page-loads.ts';
import { median, print } from './rounds.ts';

const requests = 10_000;
const openings = 9;

/** In the popup: milliseconds from its navigation to the first paint that shows something. */
const firstPaint = `new Promise((painted) => {
  new PerformanceObserver((list) => {
    const entry = list.getEntriesByName('first-contentful-paint')[0];
    if (entry) painted(entry.startTime);
  }).observe({ type: 'paint', buffered: true });
})`;

/** Prints how long the popup takes to open while its page sends ten thousand requests, beside its usual time. */
export async function timeBurst(name: BrowserName): Promise<void> {
  const stage = await setStage(name);
  try {
    const page = await stage.browser.openPage(uploadUrl());
    await watchSite(stage.browser, page);
    const url = stage.browser.extensionUrl(`popup/popup.html?tab=${await stage.browser.tabId(page)}`);
    const refused = loads['matching, preflight refused'];
    // The usual time is that of a list as long as any.
    for (let round = 0; round < 4; round++) await pageTime(page, refused, round);
    await sleep(3000);

    // A page of the extension that reads nothing of what was captured: what the busy browser itself takes.
    const other = stage.browser.extensionUrl('settings/settings.html');
    async function opening(address: string): Promise<number> {
      const popup = await stage.browser.openPage(address);
      const time = await popup.evaluate<number>(firstPaint);
      await popup.close();
      return time;
    }
    async function times(enough: () => Promise<boolean>): Promise<[popup: number[], other: number[]]> {
      const all: [number[], number[]] = [[], []];
      while (all[0].length < openings && !(await enough())) {
        all[0].push(await opening(url));
        all[1].push(await opening(other));
      }
      return all;
    }
    await opening(url);
    const usual = await times(async () => false);
    await page.evaluate(`(() => {
      globalThis.sent = 0;
      const one = async () => {
        while (globalThis.sent < ${requests}) {
          const n = ${4 * ofRound} + globalThis.sent++;
          await ${refused}.catch(() => undefined);
        }
      };
      globalThis.burst = Promise.all(Array.from({ length: 50 }, one)).then(() => { globalThis.sent = Infinity; });
    })()`);
    const during = await times(() => page.evaluate<boolean>(`globalThis.sent >= ${requests}`));
    const ratio = (at: 0 | 1) => (median(during[at]) / median(usual[at])).toFixed(2);
    print(`${name}, the popup while a page sends ${requests} requests, opened ${during[0].length} times`, [
      ['usually, ms', median(usual[0]).toFixed(0)],
      ['meanwhile, ms', median(during[0]).toFixed(0)],
      ['ratio of the medians', ratio(0)],
      ['the same of the settings', ratio(1)],
    ]);
  } finally {
    await stage.close();
  }
}
