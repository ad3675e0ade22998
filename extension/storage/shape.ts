/** Tells whether a value has a shape: what is read back from the browser's storage may be anybody's or an older version's. */
export type Shape<T> = (value: unknown) => value is T;

export const isText: Shape<string> = (value) => typeof value === 'string';
export const isNumber: Shape<number> = (value): value is number => Number.isFinite(value);

export function oneOf<const T>(...values: readonly T[]): Shape<T> {
  return (value): value is T => values.some((each) => each === value);
}

export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return (value): value is T | null => value === null || shape(value);
}

export function listOf<T>(shape: Shape<T>, most = Number.POSITIVE_INFINITY): Shape<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.length <= most && value.every(shape);
}

/** The shape of an object in which each of these is its own and has its shape. It may hold more. */
export function fields<T extends object>(shapes: { readonly [Name in keyof T]-?: Shape<T[Name]> }): Shape<T> {
  const all = Object.entries<Shape<unknown>>(shapes);
  return (value): value is T =>
    value instanceof Object &&
    all.every(([name, shape]) => Object.hasOwn(value, name) && shape(Reflect.get(value, name)));
}

/** Tells of an object whether a property of its own has a shape, or is not there. */
export function orAbsent(name: string, shape: Shape<unknown>): (value: object) => boolean {
  return (value) => !Object.hasOwn(value, name) || shape(Reflect.get(value, name));
}

export function anyOf<T>(...shapes: readonly Shape<T>[]): Shape<T> {
  return (value): value is T => shapes.some((shape) => shape(value));
}
