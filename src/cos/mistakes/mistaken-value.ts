import type { CorsRule } from '../cors-configuration.ts';
import type { ListField } from '../edits/edit.ts';
import { invisibleCharacters, withoutInvisible } from '../near-misses/invisible-character.ts';

/** A value of a configuration and where it stands. `rule` and `index` count from 0. */
export interface AtValue<Field = ListField> {
  readonly rule: number;
  readonly field: Field;
  readonly index: number;
  readonly value: string;
}

/** The values of a field, with their places. */
export function valuesOf<Field extends ListField>(rule: CorsRule, index: number, field: Field): AtValue<Field>[] {
  return rule[field].map((value, at) => ({ rule: index, field, index: at, value }));
}

/** The first invisible character of a value, a plain space aside, as `U+200B`; `null` when it has none. */
export function invisibleCharacter(value: string): string | null {
  return invisibleCharacters(value).find((point) => point !== 'U+0020') ?? null;
}

/** Removes invisible characters from a value, and spaces from its ends; spaces within it stay. */
export function visiblePart(value: string): string {
  return value.split(' ').map(withoutInvisible).join(' ').trim();
}

const separators = /[\s,;，、；]+/;

/** Whether a value holds separators of several values: commas, semicolons or white space. */
export function isSeveral(visible: string): boolean {
  return separators.test(visible);
}

/** The values in a line, which holds one unless separators stand in it. */
export function separateValues(visible: string): readonly string[] {
  return visible.split(separators).filter((value) => value !== '');
}
