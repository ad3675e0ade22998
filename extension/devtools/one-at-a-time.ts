const shortest = 200;
const longest = 2000;

/**
 * Gives a function that asks for `work`: it runs one at a time, soon after it was asked for, at most once for whatever
 * was asked meanwhile, and rests as long as a run took. What it rejects with is ignored: the next run may go well.
 */
export function oneAtATime(work: () => Promise<void>): () => void {
  let asked = false;
  let resting = false;

  async function run(): Promise<void> {
    asked = false;
    const start = performance.now();
    await work().catch(() => undefined);
    setTimeout(rested, Math.min(longest, Math.max(shortest, performance.now() - start)));
  }

  function rested(): void {
    resting = false;
    if (asked) begin();
  }

  function begin(): void {
    resting = true;
    void run();
  }

  return () => {
    asked = true;
    if (!resting) begin();
  };
}
