/** How many calls in a row run at once, whatever is under way: as many events as a dozen uploads bring. */
const usualBurst = 100;
/** After how many milliseconds one more call may. */
const refill = 100;
/** In milliseconds. What is gathered begins so long after the last run: each costs the page that sends the requests. */
const rest = 20;

/**
 * Gives a function that has `work` done. It runs in the same turn, so that nothing is lost when the worker stops. Calls
 * that come too often while a run is under way, or shortly after one, are gathered for one: a busy browser gets fewer
 * and larger writes. `burst`: how many calls in a row run at once.
 */
export function selfClocked(work: () => Promise<unknown>, burst = usualBurst): () => void {
  let left = burst;
  // A clock that somebody sets back must not make this wait.
  let askedAt = performance.now();
  let endedAt = Number.NEGATIVE_INFINITY;
  let underWay = 0;
  let gathered = false;

  const ended = () => {
    underWay -= 1;
    endedAt = performance.now();
    if (gathered) beginRested();
  };
  function begin(): void {
    gathered = false;
    underWay += 1;
    work().then(ended, ended);
  }
  /** Begins what is gathered once no run is under way and the last has ended long enough ago. */
  function beginRested(): void {
    if (underWay > 0) return;
    const wait = endedAt + rest - performance.now();
    if (wait <= 0) begin();
    else setTimeout(() => gathered && beginRested(), wait);
  }
  return () => {
    const now = performance.now();
    left = Math.min(burst, left + (now - askedAt) / refill);
    askedAt = now;
    if (left >= 1) {
      left -= 1;
      begin();
    } else if (!gathered) {
      gathered = true;
      beginRested();
    }
  };
}
