/** Objects and functions are told apart by identity, texts by their letters. `null` counts as a text. */
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
    const isObject = (typeof key === 'object' && key !== null) || typeof key === 'function';
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

/**
 * Remembers the results of a pure function by a text, for values that are the same though they are not one object.
 * `keyOf` gives a text that is the same for two values only if `work` gives the same for both.
 */
export function rememberedBy<V, Result>(keyOf: (value: V) => string, work: (value: V) => Result): (value: V) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (value) => {
    const key = keyOf(value);
    const before = known.get(key);
    if (before !== undefined) return before.result;
    const result = work(value);
    if (known.size >= mostTexts) known.clear();
    known.set(key, { result });
    return result;
  };
}
