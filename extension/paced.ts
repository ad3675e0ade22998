/** So many times in a row work is done without delay, and again after a moment, in milliseconds, in which nobody asked. */
const burst = 16;
const rest = 500;
/** What comes faster is gathered for so long, in milliseconds. */
const gathering = 250;

/**
 * Gives a function that has `work` done: at once and in the same turn while it is asked for seldom, so that nothing is
 * lost when the worker stops; gathered when it is asked for without a rest, so that it costs little; gathered too when
 * it is not `urgent`.
 */
export function paced(work: () => void): (urgent: boolean) => void {
  let left = burst;
  let askedAt = 0;
  let gathered: ReturnType<typeof setTimeout> | null = null;

  const doIt = () => {
    if (gathered !== null) clearTimeout(gathered);
    gathered = null;
    work();
  };
  return (urgent) => {
    const now = Date.now();
    if (now - askedAt > rest) left = burst;
    askedAt = now;
    if (urgent && left > 0) {
      left -= 1;
      doIt();
    } else gathered ??= setTimeout(doIt, gathering);
  };
}
