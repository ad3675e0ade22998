/** How many urgent calls in a row run at once, and after how many milliseconds one more may. */
const burst = 8;
const refill = 500;
/** For how many milliseconds all other calls are gathered. */
const gathering = 250;

/**
 * Gives a function that runs `work`. An urgent call runs it in the same turn, so that nothing is lost when the worker
 * stops. Calls that are not urgent, or come too often, are gathered for one run a moment later.
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
