import { setTimeout as sleep } from 'node:timers/promises';
import { type BrowserName, bucketName, type Stage, setStage, watchSite } from '../playground/stage.ts';
import { freeStorage, keepLists, openInside } from './inside.ts';
import { plainPage } from './page-side.ts';
import { perform } from './perform.ts';
import { planOf, type Step, sites } from './plan.ts';
import { Round } from './round.ts';
import { type ServerSide, standBefore } from './server-side.ts';
import { added, emptyTally, type Tally } from './tally.ts';

const longestAct = 60_000;

/** Whether the background stays alive through an act. */
const isGentle = ({ act }: Step) => act !== 'stop' && act !== 'reload-extension';

async function inTime(what: string, promise: Promise<void>): Promise<void> {
  const timer = new AbortController();
  const late = sleep(longestAct, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`${what} took over ${longestAct / 1000} s`);
  });
  try {
    await Promise.race([promise, late]);
  } finally {
    timer.abort();
    late.catch(() => undefined);
  }
}

/** Says what a round did, so that it can be repeated. */
function tell(
  name: string,
  { seed, number, gentle }: Played,
  done: readonly Step[],
  problems: readonly string[],
): void {
  const again = `-- --browser ${name} --seed ${seed} --round ${number}${gentle ? ' --gentle' : ''}`;
  console.log(`${name}: round ${number}, to be repeated with ${again}`);
  for (const problem of problems) console.log(`  ${problem}`);
  console.log(`  after ${done.map((step) => JSON.stringify(step)).join('\n        ')}`);
}

export interface SoakOptions {
  readonly seed: number;
  readonly minutes: number;
  /** Plays this round alone, once. */
  readonly round: number | null;
  /** Leaves out of `round` what ends the background. */
  readonly gentle: boolean;
}

/** Which round is played, and whether the background lives through it. */
interface Played {
  readonly seed: number;
  readonly number: number;
  readonly gentle: boolean;
}

/** Does the steps of a round, compares, closes all tabs and measures what is left. `done` hears each step. */
async function playSteps(round: Round, { seed, number, gentle }: Played, tally: Tally, done: Step[]): Promise<void> {
  await round.open();
  await round.open();
  for (const step of planOf(seed, number)) {
    if (gentle && !isGentle(step)) continue;
    done.push(step);
    if (step.act === 'stop') tally.stops += 1;
    if (step.act === 'reload-extension') tally.reloads += 1;
    await inTime(JSON.stringify(step), perform(round, step));
    await sleep(step.pause);
  }
  await round.compare();
  const { bytes, left } = await round.end();
  tally.stored.push(bytes);
  if (left.length > 0) round.problems.push(`${left.length} items outlive their tabs: ${left.slice(0, 5).join(', ')}`);
  // Of the lives that end within a round, heaps say nothing.
  if (!gentle) tally.heaps.length = 0;
  const heap = await round.stage.browser.backgroundHeap();
  if (heap !== null) tally.heaps.push(heap);
}

/** Plays one round and adds what it came to. */
async function play(stage: Stage, side: ServerSide, played: Played, tally: Tally): Promise<void> {
  const { browser } = stage;
  const round = new Round(played.number, stage, side, await openInside(browser));
  const done: Step[] = [];
  try {
    await playSteps(round, played, tally, done);
  } catch (error) {
    round.problems.push(String(error instanceof Error ? error.stack : error));
    side.cut = false;
    for (const { page } of round.tabs) await page.close().catch(() => undefined);
    await freeStorage(round.inside).catch(() => undefined);
  }
  await round.inside.close().catch(() => undefined);
  const errors = await browser.consoleErrors();
  round.problems.push(...errors.slice(tally.consoleErrors).map((line) => `console: ${line}`));
  tally.consoleErrors = errors.length;
  tally.rounds += 1;
  tally.account = added(tally.account, round.account);
  tally.miscounted += round.miscounted;
  tally.problems.push(...round.problems);
  if (round.problems.length > 0) tell(browser.name, played, done, round.problems);
  bucketOf(stage).requests.length = 0;
  bucketOf(stage).objects.clear();
  side.arrived.clear();
}

const bucketOf = (stage: Stage) => stage.playground.bucket(bucketName);

/** Soaks one browser, whose stage this closes. In the first half its background is stopped and reloaded, then not. */
export async function soak(stage: Stage, { seed, minutes, round, gentle }: SoakOptions): Promise<Tally> {
  const tally = emptyTally();
  try {
    const side = standBefore(bucketOf(stage));
    const page = await stage.browser.openPage(plainPage('app'));
    for (const site of sites) {
      await page.goto(plainPage(site));
      await watchSite(stage.browser, page);
      await stage.browser.closePopup();
    }
    await page.close();
    const inside = await openInside(stage.browser);
    await keepLists(inside);
    await inside.close();
    if (round !== null) await play(stage, side, { seed, number: round, gentle }, tally);
    const begun = performance.now();
    const passed = () => (performance.now() - begun) / 60_000;
    for (let number = 1; round === null && passed() < minutes; number += 1)
      await play(stage, side, { seed, number, gentle: passed() > minutes / 2 }, tally);
    return tally;
  } finally {
    await stage.close();
  }
}

/** A stage on which private windows are seen too. */
export function setSoakStage(name: BrowserName): Promise<Stage> {
  return setStage(name, { inPrivateWindows: true });
}
