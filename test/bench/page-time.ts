import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from '../../extension/build.mjs';
import type { BrowserName } from '../playground/stage.ts';
import { bareExtension } from './bench-extension.ts';
import { loads, pageTime, requests, watching } from './page-loads.ts';
import { median, print, spread } from './rounds.ts';

const rounds = 15;

/**
 * Prints how long a page takes with the extension and with a bare listener of the same events, in turns: the same
 * requests, in two browsers side by side, of which one waits while the other runs.
 */
export async function timePage(name: BrowserName): Promise<void> {
  const built = (await build())[name === 'chromium' ? 'chrome' : 'firefox'];
  const bare = await bareExtension(built);
  const contenders = [await watching(name, built), await watching(name, bare)];
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
