/** An argument: objects are told apart by identity, texts by their letters. `null` counts as a text. */
type Key = object | string | null;

/** The most texts that are remembered in one place. One more, and all that were there leave. */
export const mostTexts = 500;

/** Where results are kept: each argument leads on to a place of its own, and the last one's keeps the result. */
class Place<Result> {
  kept: { readonly result: Result } | undefined;
  #ofObjects: WeakMap<object, Place<Result>> | undefined;
  #ofTexts: Map<string | null, Place<Result>> | undefined;

  at(key: Key): Place<Result> {
    return typeof key === 'object' && key !== null ? this.#atObject(key) : this.#atText(key);
  }

  #atObject(key: object): Place<Result> {
    this.#ofObjects ??= new WeakMap();
    const known = this.#ofObjects.get(key);
    if (known !== undefined) return known;
    const place = new Place<Result>();
    this.#ofObjects.set(key, place);
    return place;
  }

  #atText(key: string | null): Place<Result> {
    this.#ofTexts ??= new Map();
    const known = this.#ofTexts.get(key);
    if (known !== undefined) return known;
    if (this.#ofTexts.size >= mostTexts) this.#ofTexts.clear();
    const place = new Place<Result>();
    this.#ofTexts.set(key, place);
    return place;
  }
}

/**
 * Remembers the results of a pure function: called again with the same arguments, it gives the same result without work.
 * So nobody may change an argument or a result. An object is held weakly: when it goes, what was worked out for it goes
 * too. Of texts, 500 are remembered, apart for each object that stands before them among the arguments.
 */
export function remembered<Keys extends readonly Key[], Result>(
  work: (...keys: Keys) => Result,
): (...keys: Keys) => Result {
  const start = new Place<Result>();
  return (...keys) => {
    let place = start;
    for (const key of keys) place = place.at(key);
    place.kept ??= { result: work(...keys) };
    return place.kept.result;
  };
}
