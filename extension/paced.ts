/** So many times at once, and then so often a second again, work is done without delay. */
const burst = 25;
/** What comes faster is gathered for so long, in milliseconds. */
const gathering = 100;

/**
 * Gives a function that has `work` done: at once and in the same turn while it is asked for seldom, so that nothing is
 * lost when the worker stops; gathered when it is asked for often, so that it costs little; gathered too when it is
 * not `urgent`.
 */
export function paced(work: () => void): (urgent: boolean) => void {
  let left = burst;
  let refilledAt = Date.now();
  let gathered: ReturnType<typeof setTimeout> | null = null;

  const doIt = () => {
    if (gathered !== null) clearTimeout(gathered);
    gathered = null;
    work();
  };
  return (urgent) => {
    const now = Date.now();
    left = Math.min(burst, left + ((now - refilledAt) * burst) / 1000);
    refilledAt = now;
    if (urgent && left >= 1) {
      left -= 1;
      doIt();
    } else gathered ??= setTimeout(doIt, gathering);
  };
}
