/** What a key asks of the list. */
export type ListWish = 'next' | 'previous' | 'first' | 'last' | 'filter' | 'clear' | 'copy';

const ofRows: ReadonlyMap<string, ListWish> = new Map<string, ListWish>([
  ['ArrowDown', 'next'],
  ['ArrowUp', 'previous'],
  ['Home', 'first'],
  ['End', 'last'],
  ['/', 'filter'],
  ['c', 'copy'],
  ['C', 'copy'],
  ['Escape', 'clear'],
]);

/** In the box for text, letters are letters. */
const ofBox: ReadonlyMap<string, ListWish> = new Map<string, ListWish>([
  ['ArrowDown', 'next'],
  ['Escape', 'clear'],
]);

/** What of a `KeyboardEvent` counts. */
interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

/** What a key asks; `null` for nothing, so that the browser does what it does with it. */
export function wishOf(pressed: PressedKey, isInBox: boolean): ListWish | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.isComposing) return null;
  return (isInBox ? ofBox : ofRows).get(pressed.key) ?? null;
}

/** The row to which an arrow leads from `from`, of those that are shown; the first where `from` is none of them. */
export function rowAfter(shown: readonly string[], from: string | null, wish: ListWish): string | null {
  const at = from === null ? -1 : shown.indexOf(from);
  switch (wish) {
    case 'first':
      return shown[0] ?? null;
    case 'last':
      return shown.at(-1) ?? null;
    case 'next':
      return shown[Math.min(at + 1, shown.length - 1)] ?? null;
    case 'previous':
      return shown[Math.max(at - 1, 0)] ?? null;
    default:
      return null;
  }
}

/**
 * The row to which an arrow leads from the button in the head of a group, of whose rows these are shown: down to the
 * first of them, up to the last of the group before. `shown` are the rows of the whole list.
 */
export function rowFromHead(shown: readonly string[], ofGroup: readonly string[], wish: ListWish): string | null {
  const first = ofGroup[0] ?? null;
  return wish === 'next' ? first : rowAfter(shown, first, wish);
}
