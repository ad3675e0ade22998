/** A signature is made for a time that begins this long ago, in seconds, and ends in ten minutes. */
export const backward = 60;
export const forward = 600;

/** The time for which a `GET /?cors` is signed, given this computer's time in milliseconds. */
export function keyTimeAt(now: number): string {
  const seconds = Math.floor(now / 1000);
  return `${seconds - backward};${seconds + forward}`;
}
