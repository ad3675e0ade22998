/** So often in a row work is done without delay; each time is given back after so many milliseconds. */
const burst = 8;
const refill = 500;
/** What comes faster is gathered for so long, in milliseconds. */
const gathering = 250;

/**
 * Gives a function that has `work` done: at once and in the same turn while it is asked for seldom, so that nothing is
 * lost when the worker stops; gathered when it is asked for again and again, so that it costs little; gathered too when
 * it is not `urgent`.
 */
export function throttled(work: () => void): (urgent: boolean) => void {
  let left = burst;
  let askedAt = Date.now();
  let gathered: ReturnType<typeof setTimeout> | null = null;

  const doIt = () => {
    if (gathered !== null) clearTimeout(gathered);
    gathered = null;
    work();
  };
  return (urgent) => {
    const now = Date.now();
    left = Math.min(burst, left + Math.max(0, now - askedAt) / refill);
    askedAt = now;
    if (urgent && left >= 1) {
      left -= 1;
      doIt();
    } else gathered ??= setTimeout(doIt, gathering);
  };
}
