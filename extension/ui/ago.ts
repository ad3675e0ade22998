import type { Text } from '../../src/text/text.ts';

const units: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
];

/** In milliseconds. */
const moment = 10_000;

/** How long ago something was, in words. `time` is in milliseconds since the epoch. */
export function ago(time: number, text: Text): string {
  const { asking: words } = text.interface;
  const passed = Date.now() - time;
  if (passed < moment) return words.momentAgo;
  const [unit, length] = units.find(([, each]) => passed >= each) ?? (['second', 1000] as const);
  const told = new Intl.RelativeTimeFormat(text.tag, { numeric: 'auto' }).format(-Math.floor(passed / length), unit);
  // Chinese is written with a space between digits and characters, and the browser leaves it out.
  return told.replace(/(\d)(?=\p{Script=Han})/gu, '$1 ');
}
