const two = (number: number) => String(number).padStart(2, '0');

/** A time of the day with its seconds, `09:05:07`; nothing where it is not known. `time`: milliseconds since the epoch. */
export function secondsOf(time: number | undefined): string {
  const date = new Date(time ?? Number.NaN);
  if (Number.isNaN(date.getTime())) return '';
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
}

/** The time of a moment today, `09:05`; else its date. Both in milliseconds since the epoch. */
export function minutesOf(time: number, now: number): string {
  const [date, today] = [new Date(time), new Date(now)];
  if (date.toDateString() === today.toDateString()) return secondsOf(time).slice(0, 5);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
