function milliseconds(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/**
 * Lets contenders run in turns after some rounds to warm up, so that all meet the same machine. Gives for each
 * contender the milliseconds of its rounds.
 */
export function timeInTurns(contenders: readonly (() => void)[], rounds: number): number[][] {
  const times = contenders.map((): number[] => []);
  const warmUp = Math.ceil(rounds / 5);
  for (let round = 0; round < warmUp + rounds; round++) {
    // The order changes each round: the same contender would otherwise always pay for the garbage of the one before it.
    const order = round % 2 === 0 ? [...contenders.entries()] : [...contenders.entries()].reverse();
    for (const [index, run] of order) {
      const time = milliseconds(run);
      if (round >= warmUp) times[index]?.push(time);
    }
  }
  return times;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Words the median, and the two values between which nine of ten lie. */
export function spread(values: readonly number[], digits: number): string {
  const [low, high] = [quantile(values, 0.05), quantile(values, 0.95)].map((value) => value.toFixed(digits));
  return `${median(values).toFixed(digits)} (nine of ten rounds: ${low} to ${high})`;
}

/** Prints a title, and each figure on a line of its own. */
export function print(title: string, figures: readonly (readonly [name: string, figure: string])[]): void {
  console.log(title);
  for (const [name, figure] of figures) console.log(`  ${name.padEnd(39)} ${figure}`);
}
