import { setTimeout as sleep } from 'node:timers/promises';
import { isOfClosedPage } from '../playground/browsers/closed-page-error.ts';
import type { Stage } from '../playground/stage.ts';
import { freeStorage, openInside } from './inside.ts';
import { perform } from './perform.ts';
import type { Step } from './plan.ts';
import { Round } from './round.ts';
import type { ServerSide } from './server-side.ts';
import { added, type Tally } from './tally.ts';

const longestAct = 60_000;

/** A round that is to be played. */
export interface ToPlay {
  readonly number: number;
  readonly steps: readonly Step[];
  /** Whether a witness writes down what the browser tells. */
  readonly witnessed: boolean;
  /** Whether the background is to live through it. */
  readonly gentle: boolean;
  /** The arguments with which it is played again. */
  readonly again: string;
}

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

/** Does the steps of a round, compares, closes all tabs and measures what is left. */
async function playSteps(round: Round, { steps, gentle }: ToPlay, tally: Tally): Promise<void> {
  await round.open();
  await round.open();
  for (const step of steps) {
    if (gentle && (step.act === 'stop' || step.act === 'reload-extension')) continue;
    round.done.push(step);
    if (step.act === 'stop') tally.stops += 1;
    if (step.act === 'reload-extension') tally.reloads += 1;
    await inTime(JSON.stringify(step), perform(round, step));
    await sleep(step.pause);
  }
  await round.compare();
  const { bytes, left } = await round.end();
  tally.stored.push(bytes);
  for (const key of left.keys()) tally.outliving.add(key);
  const [first] = left;
  if (first !== undefined) round.problems.push(`${left.size} items outlive their tabs, such as ${first.join(': ')}`);
  // Of the lives that end within a round, heaps say nothing.
  if (!gentle) tally.heaps.length = 0;
  const heap = await round.stage.browser.backgroundHeap();
  if (heap !== null) tally.heaps.push(heap);
}

/** The errors in a browser's consoles beyond those that were known. Browsers forget old ones. */
function newErrors(errors: readonly string[], known: readonly string[]): string[] {
  const left = [...errors];
  for (const each of known) if (left.includes(each)) left.splice(left.indexOf(each), 1);
  return left;
}

async function listen(round: Round, tally: Tally): Promise<void> {
  const errors = await round.stage.browser.consoleErrors();
  const all = newErrors(errors, tally.consoles);
  const unheard = all.filter((line) => !isOfClosedPage(line));
  tally.consoles = errors;
  tally.answeredLate += all.length - unheard.length;
  tally.consoleErrors += unheard.length;
  round.problems.push(...unheard.map((line) => `console: ${line}`));
}

/** Says what a round did, so that it can be repeated. */
function tell(name: string, again: string, { number, problems, done }: Round): void {
  console.log(`${name}: round ${number}, to be repeated with -- --browser ${name} ${again}`);
  for (const problem of problems) console.log(`  ${problem}`);
  console.log(`  after [${done.map((step) => JSON.stringify(step)).join(',\n         ')}]`);
}

/** Plays one round and adds what it came to. */
export async function play(stage: Stage, side: ServerSide, toPlay: ToPlay, tally: Tally): Promise<void> {
  const round = new Round(
    toPlay.number,
    stage,
    side,
    await openInside(stage.browser),
    toPlay.witnessed,
    tally.outliving,
  );
  try {
    await playSteps(round, toPlay, tally);
  } catch (error) {
    round.problems.push(String(error instanceof Error ? error.stack : error));
    side.cut = false;
    for (const { page } of round.tabs) await page.close().catch(() => undefined);
    await freeStorage(round.inside).catch(() => undefined);
  }
  await round.inside.close().catch(() => undefined);
  await listen(round, tally);
  tally.rounds += 1;
  tally.account = added(tally.account, round.account);
  if (!round.done.some(({ act }) => act === 'stop' || act === 'reload-extension'))
    tally.lostUnstopped += round.account.lost;
  tally.miscounted += round.miscounted;
  tally.problems.push(...round.problems);
  if (round.problems.length > 0) tell(stage.browser.name, toPlay.again, round);
}
