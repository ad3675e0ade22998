/** Writes a time, in milliseconds since the epoch, as `2026-05-01 12:41:07 UTC`. */
export function utc(time: number): string {
  // To make the first of these takes ten milliseconds, for which nothing that prints no time should wait.
  const clock = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'UTC' });
  return `${clock.format(Math.abs(time) <= 8.64e15 ? time : 0)} UTC`;
}
