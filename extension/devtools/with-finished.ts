import { fieldsOf, numberOf } from '../har/fields.ts';

function keyOf(entry: unknown): string {
  const { startedDateTime, request } = fieldsOf(entry);
  const { method, url } = fieldsOf(request);
  return `${startedDateTime} ${method} ${url}`;
}

/** When an entry began, in milliseconds since the epoch; `NaN` when it does not say. */
function startOf(entry: unknown): number {
  return Date.parse(String(fieldsOf(entry).startedDateTime));
}

function isAnswered(entry: unknown): boolean {
  return (numberOf(fieldsOf(fieldsOf(entry).response).status) ?? 0) > 0;
}

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
 * Adds to a log the entries that DevTools reported as finished, since Firefox's log loses answers and whole preflights
 * around a page load. Finished entries older than the whole log belong to an earlier page and are left out.
 */
export function withFinished(entries: readonly unknown[], finished: readonly unknown[]): unknown[] {
  const first = entries.map(startOf).reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const answered = byKey(finished.filter((entry) => isAnswered(entry) && startOf(entry) >= first));
  for (const entry of entries) if (isAnswered(entry)) answered.get(keyOf(entry))?.shift();
  const told = entries.map((entry) => (isAnswered(entry) ? entry : (answered.get(keyOf(entry))?.shift() ?? entry)));
  return [...told, ...[...answered.values()].flat()];
}
