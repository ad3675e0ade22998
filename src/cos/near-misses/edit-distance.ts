/**
 * Counts the letters to add, drop, change or swap with the next one to turn a text into another. `most + 1` stands for
 * every count above `most`.
 */
export function editDistance(one: string, other: string, most: number): number {
  const beyond = most + 1;
  if (Math.abs(one.length - other.length) > most) return beyond;
  // Each row is filled as far as it is read: the places near the diagonal.
  let [beforeLast, last, next]: [number[], number[], number[]] = [[], [], []];
  for (let j = 0; j <= Math.min(most, other.length); j++) last[j] = j;
  for (let i = 1; i <= one.length; i++) {
    // A place further from the diagonal stands for more changes than `most`.
    const from = Math.max(1, i - most);
    const to = Math.min(other.length, i + most);
    next[from - 1] = from === 1 ? Math.min(i, beyond) : beyond;
    let least = next[from - 1] ?? beyond;
    for (let j = from; j <= to; j++) {
      const same = one[i - 1] === other[j - 1];
      const changed = (last[j - 1] ?? beyond) + Number(!same);
      const above = j === i + most ? beyond : (last[j] ?? beyond);
      let cheapest = Math.min(changed, above + 1, (next[j - 1] ?? beyond) + 1);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) cheapest = Math.min(cheapest, (beforeLast[j - 2] ?? beyond) + 1);
      next[j] = Math.min(cheapest, beyond);
      least = Math.min(least, cheapest);
    }
    if (least > most) return beyond;
    [beforeLast, last, next] = [last, next, beforeLast];
  }
  return last[other.length] ?? beyond;
}
