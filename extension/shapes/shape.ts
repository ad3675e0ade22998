/** Tells whether a value has a shape: what is read back from the browser's storage may be anybody's or an older version's. */
export type Shape<T> = (value: unknown) => value is T;

export const isText: Shape<string> = (value) => typeof value === 'string';
export const isNumber: Shape<number> = (value): value is number => Number.isFinite(value);
export const isTruth: Shape<boolean> = (value) => typeof value === 'boolean';
export const isCount: Shape<number> = (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** Milliseconds since the epoch. Beyond these, `Date` knows no day and throws when it is to write one. */
export const isTime: Shape<number> = (value): value is number => isNumber(value) && Math.abs(value) <= 8.64e15;

export function oneOf<const T>(...values: readonly T[]): Shape<T> {
  return (value): value is T => values.some((each) => each === value);
}

export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return (value): value is T | null => value === null || shape(value);
}

export function listOf<T>(shape: Shape<T>, most = Number.POSITIVE_INFINITY): Shape<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.length <= most && value.every(shape);
}

/** The names of the properties that a type may lack. */
type OptionalNames<T> = { [Name in keyof T]-?: object extends Pick<T, Name> ? Name : never }[keyof T];
type Shapes<T, Names extends keyof T> = { readonly [Name in Names]-?: Shape<Exclude<T[Name], undefined>> };

/**
 * The shape of an object in which each of these properties is its own and has its shape, and each of the `optional` ones
 * too unless it is absent. It may hold more. A property that the type has and this lacks does not compile.
 */
export function fields<T extends object>(
  required: Shapes<T, Exclude<keyof T, OptionalNames<T>>>,
  ...optional: [OptionalNames<T>] extends [never] ? [] : [Shapes<T, OptionalNames<T>>]
): Shape<T> {
  const shapesIn = (shapes: object) => Object.entries<Shape<unknown>>(shapes as Record<string, Shape<unknown>>);
  const [all, others] = [shapesIn(required), shapesIn(optional[0] ?? {})];
  return (value): value is T =>
    value instanceof Object &&
    all.every(([name, shape]) => Object.hasOwn(value, name) && shape(Reflect.get(value, name))) &&
    others.every(([name, shape]) => !Object.hasOwn(value, name) || shape(Reflect.get(value, name)));
}

export function anyOf<T>(...shapes: readonly Shape<T>[]): Shape<T> {
  return (value): value is T => shapes.some((shape) => shape(value));
}
