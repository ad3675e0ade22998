/** An item of the storage, and when that which it tells of ended, in milliseconds since the epoch; `null` before. */
interface Ending {
  readonly id: string;
  readonly endedAt: number | null;
}

/** Which items leave so that there is room for one more: of those that have ended the oldest, until fewer are left. */
export function leavingForOneMore(items: readonly Ending[], most: number): string[] {
  const ended = items.filter(({ endedAt }) => endedAt !== null);
  const oldestFirst = ended.sort((one, other) => Number(one.endedAt) - Number(other.endedAt));
  return oldestFirst.slice(0, Math.max(0, items.length - most + 1)).map(({ id }) => id);
}
