const clock = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'UTC' });

/** Writes a time, in milliseconds since the epoch, as `2026-05-01 12:41:07 UTC`. */
export function utc(time: number): string {
  return `${clock.format(Math.abs(time) <= 8.64e15 ? time : 0)} UTC`;
}
