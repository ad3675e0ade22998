/** How many calls in a row run at once, whatever is under way: as many events as a dozen uploads bring. */
const usualBurst = 100;
/** After how many milliseconds one more call may. */
const refill = 100;
/** How many runs may be under way for any other call to begin one more. */
const mostUnderWay = 1;

/**
 * Gives a function that has `work` done. It runs in the same turn, so that nothing is lost when the worker stops. Calls
 * that come too often while a run is under way are gathered for one, which begins when a run ends: a busy browser gets
 * fewer and larger writes, and nothing waits for longer than a write takes. `burst`: how many calls in a row run at
 * once.
 */
export function selfClocked(work: () => Promise<unknown>, burst = usualBurst): () => void {
  let left = burst;
  // A clock that somebody sets back must not make this wait.
  let askedAt = performance.now();
  let underWay = 0;
  let gathered = false;

  const ended = () => {
    underWay -= 1;
    if (gathered && underWay < mostUnderWay) begin();
  };
  function begin(): void {
    gathered = false;
    underWay += 1;
    work().then(ended, ended);
  }
  return () => {
    const now = performance.now();
    left = Math.min(burst, left + (now - askedAt) / refill);
    askedAt = now;
    if (left >= 1) left -= 1;
    else if (underWay >= mostUnderWay) {
      gathered = true;
      return;
    }
    begin();
  };
}
