import { fieldsOf, numberOf } from '../har/fields.ts';

function keyOf(entry: unknown): string {
  const { startedDateTime, request } = fieldsOf(entry);
  const { method, url } = fieldsOf(request);
  return `${startedDateTime} ${method} ${url}`;
}

/** Milliseconds since the epoch; `NaN` where it tells none. */
function startOf(entry: unknown): number {
  return Date.parse(String(fieldsOf(entry).startedDateTime));
}

function isAnswered(entry: unknown): boolean {
  return (numberOf(fieldsOf(fieldsOf(entry).response).status) ?? 0) > 0;
}

/** Entries by what two of one moment have in common. */
function byKey(entries: readonly unknown[]): Map<string, unknown[]> {
  const all = new Map<string, unknown[]>();
  for (const entry of entries) {
    const alike = all.get(keyOf(entry));
    if (alike === undefined) all.set(keyOf(entry), [entry]);
    else alike.push(entry);
  }
  return all;
}

/**
 * The entries of a log with those that DevTools told of when they finished: Firefox's log loses some answers, and
 * whole preflights, where a page has just been loaded. What is older than all that the log holds is of a page before.
 */
export function withFinished(entries: readonly unknown[], finished: readonly unknown[]): unknown[] {
  const first = entries.map(startOf).reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const answered = byKey(finished.filter((entry) => isAnswered(entry) && startOf(entry) >= first));
  for (const entry of entries) if (isAnswered(entry)) answered.get(keyOf(entry))?.shift();
  const told = entries.map((entry) => (isAnswered(entry) ? entry : (answered.get(keyOf(entry))?.shift() ?? entry)));
  return [...told, ...[...answered.values()].flat()];
}
