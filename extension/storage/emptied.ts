/**
 * What an item holds that is about to be removed. A browser does all that one `set` asks or nothing, but may stop a worker
 * between a `set` and a `remove`: so the write that stores something in place of an item empties it, too.
 */
export const emptied = '';

/** Whether an item counts as removed, though its key is still there. */
export function isEmptied(value: unknown): boolean {
  return value === emptied;
}
