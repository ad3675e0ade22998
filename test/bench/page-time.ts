import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from '../../extension/build.mjs';
import type { CorsConfiguration } from '../../src/cos/cors-configuration.ts';
import type { Page } from '../playground/browsers/extension-browser.ts';
import {
  type BrowserName,
  bucketHost,
  pageOrigin,
  type Stage,
  setStage,
  uploadUrl,
  watchSite,
} from '../playground/stage.ts';
import { bareExtension } from './bare-extension.ts';
import { median, print, spread } from './rounds.ts';

const rounds = 15;
const requests = 150;

const rules: CorsConfiguration = {
  rules: [
    {
      allowedOrigins: [pageOrigin],
      allowedMethods: ['GET', 'PUT'],
      allowedHeaders: [],
      exposeHeaders: [],
      maxAgeSeconds: 5,
    },
  ],
  responseVary: false,
};

/** Each load is an expression that sends one request of a page; `n` is the request's number. */
const loads = {
  'matching, answered': `fetch('https://${bucketHost}/' + n + '?acl')`,
  'matching, preflight refused': `fetch('https://${bucketHost}/' + n, { method: 'PUT', headers: { 'x-cos-meta-a': '1' } })`,
  'not matching, another site': `fetch('https://www.example.com/upload.css?' + n)`,
  'not matching, the own site': `fetch('/upload.css?' + n)`,
} as const;

/** Gives the milliseconds that a page takes for a round of requests, eight at a time. */
function pageTime(page: Page, load: string, round: number): Promise<number> {
  return page.evaluate(`(async () => {
    let next = ${round * requests};
    const end = next + ${requests};
    const one = async () => {
      while (next < end) {
        const n = next++;
        await ${load}.then((answer) => answer.arrayBuffer(), () => undefined);
      }
    };
    const start = performance.now();
    await Promise.all(Array.from({ length: 8 }, one));
    return performance.now() - start;
  })()`);
}

interface Contender {
  readonly stage: Stage;
  readonly page: Page;
}

async function contender(name: BrowserName, extension: string): Promise<Contender> {
  const stage = await setStage(name, { extension });
  stage.cors = rules;
  const page = await stage.browser.openPage(uploadUrl());
  await watchSite(stage.browser, page);
  await stage.browser.closePopup();
  const popup = await stage.browser.openPopup(page);
  await popup.close();
  return { stage, page };
}

/**
 * Prints how long a page takes with the extension and with a bare listener of the same events, in turns: the same
 * requests, in two browsers side by side, of which one waits while the other runs.
 */
export async function timePage(name: BrowserName): Promise<void> {
  const built = (await build())[name === 'chromium' ? 'chrome' : 'firefox'];
  const bare = await bareExtension(built);
  const contenders = [await contender(name, built), await contender(name, bare)];
  try {
    for (const [title, load] of Object.entries(loads)) {
      const times: number[][] = [[], []];
      const warmUp = 3;
      for (let round = 0; round < warmUp + rounds; round++) {
        const order = round % 2 === 0 ? [0, 1] : [1, 0];
        for (const index of order) {
          const page = contenders[index]?.page;
          if (page === undefined) continue;
          await page.bringToFront();
          // The work that the last round left must not count for this one.
          await sleep(400);
          const time = await pageTime(page, load, round);
          if (round >= warmUp) times[index]?.push(time);
        }
      }
      const [own = [], floor = []] = times;
      print(`${name}, ${requests} requests, ${title}`, [
        ['with the extension, ms', spread(own, 0)],
        ['with a bare listener, ms', spread(floor, 0)],
        ['ratio of the medians', (median(own) / median(floor)).toFixed(3)],
        ['median of the ratios', median(own.map((time, round) => time / (floor[round] ?? time))).toFixed(3)],
      ]);
    }
  } finally {
    for (const { stage } of contenders) await stage.close();
    await rm(bare, { recursive: true });
  }
}
