/** How many urgent calls in a row run at once: as many events as a dozen uploads bring. */
const burst = 100;
/** After how many milliseconds one more may. */
const refill = 100;
/** For how many milliseconds all other calls are gathered. */
const gathering = 250;

/**
 * Gives a function that runs `work`. An urgent call runs it in the same turn, so that nothing is lost when the worker
 * stops. Calls that are not urgent, or come too often, are gathered for one run a moment later.
 */
export function throttled(work: () => void): (urgent: boolean) => void {
  let left = burst;
  // A clock that somebody sets back must not make this wait.
  let askedAt = performance.now();
  let gathered: ReturnType<typeof setTimeout> | null = null;

  const doIt = () => {
    if (gathered !== null) clearTimeout(gathered);
    gathered = null;
    work();
  };
  return (urgent) => {
    const now = performance.now();
    left = Math.min(burst, left + (now - askedAt) / refill);
    askedAt = now;
    if (urgent && left >= 1) {
      left -= 1;
      doIt();
    } else gathered ??= setTimeout(doIt, gathering);
  };
}
