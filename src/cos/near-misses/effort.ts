/** Counts the work of looking for near misses, which grows as a product, and tells when enough was done. */
export class Effort {
  #left: number;

  /** `most`: roughly, how many characters may be looked at. */
  constructor(most: number) {
    this.#left = most;
  }

  /** Takes the cost of one comparison, and tells whether it may be made. Once one may not, none may. */
  allows(cost: number): boolean {
    if (this.#left < cost) this.#left = 0;
    else this.#left -= cost;
    return this.#left > 0;
  }
}

/** A bit for each kind of letter in a text. One change of a letter changes two bits at most. */
export function lettersOf(text: string): number {
  let bits = 0;
  for (let index = 0; index < text.length; index++) bits |= 1 << (text.charCodeAt(index) & 31);
  return bits;
}

/** How many bits are set. */
export function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
