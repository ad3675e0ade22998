import type { Header } from '../../../src/headers.ts';

/** When a request was sent, in milliseconds since the epoch. */
export const sentAt = Date.UTC(2026, 10, 24, 10, 40);

/** Makes the `Date` header of an answer that was made so many minutes before `sentAt`. */
export function dated(minutesBefore: number): Header {
  return ['Date', new Date(sentAt - minutesBefore * 60_000).toUTCString()];
}
