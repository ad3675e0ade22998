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

/**
 * The entries of a log with those that DevTools told of when they finished: Firefox's log loses some answers, and
 * whole preflights, where a page has just been loaded. What is older than all that the log holds is of a page before.
 */
export function withFinished(entries: readonly unknown[], finished: readonly unknown[]): unknown[] {
  const answered = new Map(finished.filter(isAnswered).map((entry) => [keyOf(entry), entry]));
  const told = new Set(entries.map(keyOf));
  const first = entries.map(startOf).reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const lost = [...answered.values()].filter((entry) => startOf(entry) >= first && !told.has(keyOf(entry)));
  return [...entries.map((entry) => (isAnswered(entry) ? entry : (answered.get(keyOf(entry)) ?? entry))), ...lost];
}
