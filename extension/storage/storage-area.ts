/** The changed items by key; one without `newValue` is gone. */
export type Changes = Readonly<Record<string, { readonly newValue?: unknown }>>;

/** A place where items are kept by key. */
export interface StorageArea {
  /** The items of these keys, or of all; what is not stored is left out. */
  get(keys?: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
  set(items: Readonly<Record<string, unknown>>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  /** Calls `listener` with each change, whoever made it. Gives a function that ends this. */
  watch(listener: (changes: Changes) => void): () => void;
}
