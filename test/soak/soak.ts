import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from '../../extension/build.mjs';
import { withBackground, withObserver } from '../bench/bench-extension.ts';
import { type BrowserName, bucketName, type Stage, setStage, watchSite } from '../playground/stage.ts';
import { keepLists, openInside } from './inside.ts';
import { plainPage } from './page-side.ts';
import { planOf, type Step, sites } from './plan.ts';
import { play, type ToPlay } from './play.ts';
import { standBefore } from './server-side.ts';
import { emptyTally, type Tally } from './tally.ts';

const bareBackground = new URL('bare-background.ts', import.meta.url);
const witness = new URL('witness.ts', import.meta.url);

export interface SoakOptions {
  readonly seed: number;
  readonly minutes: number;
  /** Plays this round over and over; `null` plays one after the other. */
  readonly round: number | null;
  /** Plays these steps over and over in place of drawn ones. */
  readonly steps: readonly Step[] | null;
  /** Leaves out what ends the background; in the second half this is always so. */
  readonly gentle: boolean;
  /** Soaks an extension that only writes each event by itself, in place of this one. Its storage is never filled. */
  readonly bare: boolean;
}

/** What is played at `number`, at this share of the time. */
function toPlay({ seed, round, steps, gentle, bare }: SoakOptions, number: number, share: number): ToPlay {
  const isGentle = gentle || (share > 0.5 && round === null && steps === null);
  const from = round ?? number;
  const what = steps === null ? `--seed ${seed} --round ${from}` : `--steps '${JSON.stringify(steps)}'`;
  return {
    number,
    witnessed: !bare,
    steps: (steps ?? planOf(seed, from)).filter(({ act }) => !bare || act !== 'fill'),
    gentle: isGentle,
    again: `${what}${isGentle ? ' --gentle' : ''}${bare ? ' --bare' : ''}`,
  };
}

/** Lets the extension see both sites, and keep lists for as long as their tabs are open. */
async function watchSites({ browser }: Stage): Promise<void> {
  const page = await browser.openPage(plainPage('app'));
  for (const site of sites) {
    await page.goto(plainPage(site));
    await watchSite(browser, page);
    await browser.closePopup();
  }
  await page.close();
  const inside = await openInside(browser);
  await keepLists(inside);
  await inside.close();
}

/** Soaks one browser, whose stage this closes. In the first half its background is stopped and reloaded, then not. */
export async function soak(stage: Stage, options: SoakOptions): Promise<Tally> {
  const tally = emptyTally();
  const bucket = stage.playground.bucket(bucketName);
  try {
    const side = standBefore(bucket);
    await watchSites(stage);
    const begun = performance.now();
    const share = () => (performance.now() - begun) / 60_000 / options.minutes;
    for (let number = 1; number === 1 || share() < 1; number += 1) {
      await play(stage, side, toPlay(options, number, share()), tally);
      // What is in this process's memory must not grow either.
      bucket.requests.length = 0;
      bucket.objects.clear();
      side.arrived.clear();
    }
    return tally;
  } finally {
    await stage.close();
  }
}

/**
 * A stage on which private windows are seen too, with this extension behind a witness, or with one that only writes
 * what it is told.
 */
export async function setSoakStage(name: BrowserName, bare: boolean): Promise<Stage> {
  const built = (await build())[name === 'chromium' ? 'chrome' : 'firefox'];
  const extension = await (bare
    ? withBackground(built, { entryPoints: [fileURLToPath(bareBackground)] })
    : withObserver(built, fileURLToPath(witness)));
  const stage = await setStage(name, { inPrivateWindows: true, extension });
  return {
    ...stage,
    close: async () => {
      await stage.close();
      await rm(extension, { recursive: true });
    },
  };
}
