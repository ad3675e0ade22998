import type { Account } from './ledger.ts';

/** What a soak of one browser has come to so far. */
export interface Tally {
  rounds: number;
  account: Account;
  /** How many of the requests that were lost were so in rounds in which nothing ended the background. */
  lostUnstopped: number;
  /** How many more requests the extension said it dropped than can have been. */
  miscounted: number;
  stops: number;
  reloads: number;
  /** Bytes, one for each round since the background was last stopped. */
  readonly heaps: number[];
  /** Bytes of `storage.session` after each round, with every tab closed. */
  readonly stored: number[];
  /** What went wrong, a line each. */
  readonly problems: string[];
  consoleErrors: number;
  /** How many lines in consoles tell of an answer of the browser that came after its page had closed. */
  answeredLate: number;
  /** What the consoles held last. */
  consoles: readonly string[];
  /** The keys of items that outlived their tabs. */
  readonly outliving: Set<string>;
}

const nothing: Account = { sent: 0, untold: 0, delivered: 0, listed: 0, counted: 0, lost: 0, excused: 0 };

export function emptyTally(): Tally {
  return {
    ...{ rounds: 0, account: nothing, lostUnstopped: 0, miscounted: 0, stops: 0, reloads: 0 },
    ...{ heaps: [], stored: [], problems: [], consoleErrors: 0, answeredLate: 0, consoles: [] },
    outliving: new Set(),
  };
}

/** The sum of two accounts. */
export function added(one: Account, other: Account): Account {
  return {
    sent: one.sent + other.sent,
    untold: one.untold + other.untold,
    delivered: one.delivered + other.delivered,
    listed: one.listed + other.listed,
    counted: one.counted + other.counted,
    lost: one.lost + other.lost,
    excused: one.excused + other.excused,
  };
}

const median = (values: readonly number[]) => [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;

/** A series may end at so much of its start, and so many bytes beyond. */
const share = 1.1;
const heapSlack = 512 * 1024;
const storageSlack = 2 * 1024;
const fewest = 6;

/**
 * What a series begins and ends with once it is warm: medians of the first and the last third behind a first quarter.
 * Of one that is too short to tell, its ends.
 */
function course(series: readonly number[]): { readonly start: number; readonly end: number } {
  if (series.length < fewest) return { start: series[0] ?? 0, end: series.at(-1) ?? 0 };
  const warm = series.slice(Math.ceil(series.length / 4));
  const third = Math.ceil(warm.length / 3);
  return { start: median(warm.slice(0, third)), end: median(warm.slice(-third)) };
}

/** Whether a series stays where it was once it was warm. One that is too short to tell counts as flat. */
export function isFlat(series: readonly number[], slack: number): boolean {
  const { start, end } = course(series);
  return series.length < fewest || end <= start * share + slack;
}

/** Whether nothing was lost, grew or went wrong. */
export function isGood({ account, miscounted, problems, heaps, stored }: Tally): boolean {
  return account.lost + miscounted + problems.length === 0 && isFlat(heaps, heapSlack) && isFlat(stored, storageSlack);
}

const mebibytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(2)} MiB`;

/** The one line that a soak ends with. */
export function summary(name: string, minutes: number, tally: Tally): string {
  const { start, end } = course(tally.heaps);
  const bytes = course(tally.stored);
  const few = tally.heaps.length < fewest ? `, ${tally.heaps.length} rounds: too few to judge` : '';
  const { sent, untold, delivered, listed, counted, lost, excused } = tally.account;
  return [
    `${name}: ${minutes.toFixed(1)} minutes, ${tally.rounds} rounds`,
    `${sent} requests sent, ${untold} served of which the browser told too little, ${delivered} delivered: ${listed} listed, ${counted} counted, ${lost} lost, ${tally.lostUnstopped} of them without a stop, ${excused} gone uncompared with a tab, window or reload`,
    `${tally.miscounted} counted too many`,
    `${tally.stops} stops, ${tally.reloads} reloads`,
    `heap ${mebibytes(start)} → ${mebibytes(end)}${few}`,
    `storage ${bytes.start} → ${bytes.end} bytes`,
    `${tally.consoleErrors} errors in consoles beside ${tally.answeredLate} answers to closed pages, ${tally.problems.length} problems in all: ${isGood(tally) ? 'good' : 'BAD'}`,
  ].join('; ');
}
