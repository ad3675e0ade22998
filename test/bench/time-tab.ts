import { diagnose } from '../../src/diagnosis.ts';
import type { Exchange } from '../../src/exchange.ts';
import { recordedVerdict } from '../../src/recorded-verdict.ts';
import { replay } from '../../src/replay.ts';
import { suggest } from '../../src/suggestion/suggestion.ts';
import { type Load, loadOf } from './captured-load.ts';
import { print, spread } from './rounds.ts';

const warmUps = 20;
const rounds = 101;

interface Times {
  readonly replay: number;
  readonly diagnose: number;
  readonly suggest: number;
  /** The processor's time for all three, which other programs on the machine change little. */
  readonly processor: number;
}

function refusedOf({ exchanges }: Load): Exchange[] {
  return exchanges.filter((exchange) => recordedVerdict(exchange).outcome === 'blocked');
}

function timesOf(load: Load): Times {
  const { configuration, exchanges } = load;
  const refused = refusedOf(load);
  const before = process.cpuUsage();
  const start = performance.now();
  for (const exchange of exchanges) replay(exchange, configuration);
  const replayed = performance.now();
  for (const exchange of exchanges) diagnose(exchange, configuration);
  const diagnosed = performance.now();
  suggest(refused, exchanges, configuration);
  const suggested = performance.now();
  const { user, system } = process.cpuUsage(before);
  return {
    replay: replayed - start,
    diagnose: diagnosed - replayed,
    suggest: suggested - diagnosed,
    processor: (user + system) / 1000,
  };
}

/** Prints how long it takes to replay and diagnose 1,000 requests under 100 rules and to find one change for all. */
export function timeTab(): void {
  const load = loadOf(1, 1000, 100);
  const { configuration, exchanges } = load;
  const refused = refusedOf(load);
  const { mended = 0, left = 0 } = suggest(refused, exchanges, configuration)?.proof ?? {};
  // Every round gets a load of its own, so that nothing that is remembered helps.
  const all = Array.from({ length: warmUps + rounds }, () => timesOf(structuredClone(load)));
  const times = all.slice(warmUps);
  const totals = times.map((time) => time.replay + time.diagnose + time.suggest);
  const of = (part: keyof Times) => times.map((time) => time[part]);
  print(`${exchanges.length} requests under 100 rules, ${refused.length} refused: ${mended} mended, ${left} left`, [
    ['replay, ms', spread(of('replay'), 1)],
    ['diagnose, ms', spread(of('diagnose'), 1)],
    ['suggest, ms', spread(of('suggest'), 1)],
    ['together, ms', spread(totals, 1)],
    ['together, ms of processor time', spread(of('processor'), 1)],
  ]);
}
