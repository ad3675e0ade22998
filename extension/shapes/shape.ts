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
  return (value): value is readonly T[] => {
    if (!Array.isArray(value) || value.length > most) return false;
    for (let at = 0; at < value.length; at++) if (!shape(value[at])) return false;
    return true;
  };
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
  const all = Object.entries({ ...required, ...optional[0] }) as [string, Shape<unknown>][];
  const [names, shapes] = [all.map(([name]) => name), all.map(([, shape]) => shape)];
  const mostNeeded = Object.keys(required).length;
  // A loop, because a view reads 500 exchanges before it shows anything, with code that has not run before.
  return (value): value is T => {
    if (!(value instanceof Object)) return false;
    const object = value as Readonly<Record<string, unknown>>;
    for (let at = 0; at < names.length; at++) {
      const name = names[at] as string;
      if (Object.hasOwn(object, name) ? !shapes[at]?.(object[name]) : at < mostNeeded) return false;
    }
    return true;
  };
}

export function anyOf<T>(...shapes: readonly Shape<T>[]): Shape<T> {
  return (value): value is T => shapes.some((shape) => shape(value));
}
