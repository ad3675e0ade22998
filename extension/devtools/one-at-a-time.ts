const shortest = 200;
const longest = 2000;

/**
 * Gives a function that asks for a run of `work`. Runs do not overlap, and after each there is a rest as long as it
 * took. Calls in the meantime lead to one run more. A rejection is ignored, since the next run may go well.
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
