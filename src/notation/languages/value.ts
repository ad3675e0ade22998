/** A value in a text, from `offset` up to `end`, which is the offset after it. */
export type Literal = { readonly offset: number; readonly end: number } & (
  | { readonly kind: 'object'; readonly members: readonly Member[] }
  | { readonly kind: 'list'; readonly items: readonly Literal[] }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  /** A name such as `true` or `None`, or an expression, as it is written. */
  | { readonly kind: 'word'; readonly value: string }
);

/** A member of an object. It never becomes a property of one, so that no key reaches a prototype. */
export interface Member {
  readonly key: string;
  readonly offset: number;
  readonly value: Literal;
}

export interface MutableMember {
  readonly key: string;
  readonly offset: number;
  value: Value;
}

/** An object that later statements of the code may fill. */
export interface ObjectValue {
  readonly kind: 'object';
  readonly members: MutableMember[];
  /** Where in `members` a key is. */
  readonly indices: Map<string, number>;
  readonly offset: number;
  end: number;
}

/** A list that later statements of the code may fill. */
export interface ListValue {
  readonly kind: 'list';
  readonly items: Value[];
  readonly offset: number;
  end: number;
}

/** A `Literal` while code is read. */
export type Value = ObjectValue | ListValue | Exclude<Literal, { readonly kind: 'object' | 'list' }>;
