import { plainNumber } from './plain-number.ts';
import { numberField } from './rule-fields.ts';

const units: readonly (readonly [seconds: number, names: string])[] = [
  [1, '秒钟?|s|secs?|seconds?'],
  [60, '分钟?|m|mins?|minutes?'],
  [3600, '个?小时|h|hrs?|hours?'],
  [86_400, '天|日|d|days?'],
];
const names = units.map(([, each]) => each).join('|');

/** Matches a unit of time in brackets, as labels have it: `（分钟）`, `(s)`, `（单位：秒）`. */
export const unitInBrackets = `[（(](?:单位[:：]?\\s?)?(?:${names})[)）]`;

/** How many seconds a unit has, with or without brackets; 1 for what is no unit. */
function secondsOf(unit: string): number {
  const name = unit.replace(/^[（(](?:单位[:：]?\s?)?|[)）]$/g, '');
  return units.find(([, each]) => new RegExp(`^(?:${each})$`, 'i').test(name))?.[0] ?? 1;
}

const number = '([+-]?\\d{1,300}(?:\\.\\d*)?)';
/** Matches a number with its unit, or between the buttons that make it smaller and larger. */
const age = new RegExp(`^(?:${number}\\s?[（(]?(${names})?[)）]?\\.?|(?:[-−–] )?${number} [+＋])$`, 'i');

/** A maximum age in seconds, as COS holds it; `null` for what is no age. `unit` is what its label says of it. */
export function maxAgeIn(value: string, unit: string): string | null {
  const [, number, own, between] = age.exec(value) ?? [];
  const read = numberField(number ?? between ?? '');
  if (read === null) return null;
  const seconds = secondsOf(own ?? unit);
  return seconds === 1 ? (number ?? between ?? null) : plainNumber(read * seconds);
}
