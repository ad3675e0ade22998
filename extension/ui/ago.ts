const units: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
];

/** How long ago something was, in words. `time` is in milliseconds since the epoch, `tag` a language's tag of BCP 47. */
export function ago(time: number, tag: string): string {
  const passed = Math.max(Date.now() - time, 0);
  const [unit, length] = units.find(([, each]) => passed >= each) ?? (['second', 1000] as const);
  return new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(-Math.floor(passed / length), unit);
}
