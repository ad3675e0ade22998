/** Objects are told apart by identity, texts by their letters. `null` counts as a text. */
type Key = object | string | null;

/** The most texts of which one function remembers the results. With one more, all of them leave. */
export const mostTexts = 500;

/**
 * Remembers the results of a pure function: called again with the same key, it gives the same result without work. So
 * nobody may change a key or a result. An object is held weakly: when it goes, its result goes too. A function of two
 * arguments is remembered as one that gives, for the first, a remembered function of the second.
 */
export function remembered<K extends Key, Result>(work: (key: K) => Result): (key: K) => Result {
  const ofObjects = new WeakMap<object, { readonly result: Result }>();
  const ofTexts = new Map<Key, { readonly result: Result }>();
  return (key) => {
    const isObject = typeof key === 'object' && key !== null;
    const known = isObject ? ofObjects.get(key) : ofTexts.get(key);
    if (known !== undefined) return known.result;
    const result = work(key);
    if (isObject) ofObjects.set(key, { result });
    else {
      if (ofTexts.size >= mostTexts) ofTexts.clear();
      ofTexts.set(key, { result });
    }
    return result;
  };
}
