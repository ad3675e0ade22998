import { preparePattern } from './prepared-pattern.ts';

/** What may stand behind one beginning. */
interface Tails {
  readonly lengths: Set<number>;
  readonly texts: Set<string>;
}

/** Lines with one `*` each, sorted so that a text is compared with few of them, however many there are. */
export class PreparedPatterns {
  readonly #byHead = new Map<string, Tails>();
  readonly #headLengths: readonly number[];
  /** Whether a line is `*` alone, which allows every text. */
  readonly #allowsAny: boolean;

  constructor(lines: readonly string[]) {
    const headLengths = new Set<number>();
    for (const pattern of lines.map(preparePattern)) {
      if (pattern === null || pattern.tail === null) continue;
      const { head, tail } = pattern;
      const tails = this.#byHead.get(head) ?? { lengths: new Set(), texts: new Set() };
      this.#byHead.set(head, tails);
      tails.lengths.add(tail.length);
      tails.texts.add(tail);
      headLengths.add(head.length);
    }
    this.#headLengths = [...headLengths];
    this.#allowsAny = lines.includes('*');
  }

  get isEmpty(): boolean {
    return this.#byHead.size === 0;
  }

  /** Whether some line allows a text. */
  allow(text: string): boolean {
    if (this.#allowsAny) return true;
    for (const length of this.#headLengths) {
      const tails = length > text.length ? undefined : this.#byHead.get(text.slice(0, length));
      if (tails === undefined) continue;
      for (const tail of tails.lengths) {
        if (tail <= text.length - length && tails.texts.has(text.slice(text.length - tail))) return true;
      }
    }
    return false;
  }
}
