import { useSignal } from '@preact/signals';

/** Which parts of a change were copied, so that the next one has the view's main button. */
export interface Copying {
  /** Whether this is the first part that was not copied. */
  readonly isNext: (part: string) => boolean;
  /** Whether nothing is left to copy. */
  readonly isDone: boolean;
  readonly note: (part: string) => void;
}

/** Notes which parts of a change were copied. What was copied of the change in another shape says nothing of this one. */
export function useCopying(shape: string, parts: readonly string[]): Copying {
  const copied = useSignal<ReadonlySet<string>>(new Set());
  const keyOf = (part: string) => `${shape} ${part}`;
  const next = parts.find((part) => !copied.value.has(keyOf(part)));
  return {
    isNext: (part) => part === next,
    isDone: next === undefined,
    note: (part) => {
      copied.value = new Set([...copied.value, keyOf(part)]);
    },
  };
}
