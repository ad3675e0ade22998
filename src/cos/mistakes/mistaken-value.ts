import type { CorsRule } from '../cors-configuration.ts';
import type { ListField } from '../edits/edit.ts';
import { invisibleCharacters, withoutInvisible } from '../near-misses/invisible-character.ts';

/** Where in a configuration a value stands; both count from 0. */
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

/** The value as it was meant, without what cannot be seen; spaces within it stay. */
export function visiblePart(value: string): string {
  return value.split(' ').map(withoutInvisible).join(' ').trim();
}

/** Whether a value is several, with a comma, a semicolon or white space between them. */
export function isSeveral(visible: string): boolean {
  return /[\s,;，、；]/.test(visible);
}
