/** How many urgent calls in a row run at once: as many events as a dozen uploads bring. */
const burst = 100;
/** After how many milliseconds one more urgent call may run at once. */
const refill = 100;
/** For how many milliseconds other urgent calls are gathered: what comes in that time is lost if the worker stops. */
const short = 50;
/** For how many milliseconds calls that are not urgent are gathered. */
const long = 250;

/**
 * Gives a function that runs `work`. An urgent call runs it in the same turn, so that nothing is lost when the worker
 * stops. Calls that are not urgent, or come too often, are gathered for one run a moment later.
 */
export function throttled(work: () => void): (urgent: boolean) => void {
  let left = burst;
  // A clock that somebody sets back must not make this wait.
  let askedAt = performance.now();
  let gathered: { readonly timer: ReturnType<typeof setTimeout>; readonly urgent: boolean } | null = null;

  const doIt = () => {
    clearTimeout(gathered?.timer);
    gathered = null;
    work();
  };
  const gather = (urgent: boolean) => {
    if (gathered !== null && (gathered.urgent || !urgent)) return;
    clearTimeout(gathered?.timer);
    gathered = { timer: setTimeout(doIt, urgent ? short : long), urgent };
  };
  return (urgent) => {
    const now = performance.now();
    left = Math.min(burst, left + (now - askedAt) / refill);
    askedAt = now;
    if (urgent && left >= 1) {
      left -= 1;
      doIt();
    } else gather(urgent);
  };
}
