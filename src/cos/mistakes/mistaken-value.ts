import type { CorsRule } from '../cors-configuration.ts';
import type { ListField } from '../edits/edit.ts';

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

/** White space of any kind but a plain space, and what has no width: zero-width and directional marks, controls. */
const invisible = /[\p{Cf}\p{Cc}\p{Zl}\p{Zp}\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\u115F\u1160\u3164\uFFA0]/u;
const everyInvisible = new RegExp(invisible, 'gu');

/** The first invisible character of a value, as `U+200B`; `null` when it has none. */
export function invisibleCharacter(value: string): string | null {
  const code = invisible.exec(value)?.[0].codePointAt(0);
  return code === undefined ? null : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The value as it was meant, without what cannot be seen. */
export function visiblePart(value: string): string {
  return value.replace(everyInvisible, '').trim();
}

/** Whether a value is several, with a comma, a semicolon or white space between them. */
export function isSeveral(visible: string): boolean {
  return /[\s,;，、；]/.test(visible);
}
