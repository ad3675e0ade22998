import type { Stored } from './stored-item.ts';

/** A stored value that is being followed. */
export interface Followed {
  /** Resolves once the present value is told, or could not be read. */
  readonly told: Promise<void>;
  /** Ends the following. */
  readonly end: () => void;
}

/** Tells a stored value, now and whenever it changes. What is read late is not told after what is newer. */
export function followStored<T>(item: Stored<T>, tell: (value: T) => void): Followed {
  let isPast = false;
  const unwatch = item.watch((value) => {
    isPast = true;
    tell(value);
  });
  const told = item.get().then(
    (value) => {
      if (!isPast) tell(value);
    },
    () => undefined,
  );
  const end = () => {
    isPast = true;
    unwatch();
  };
  return { told, end };
}
