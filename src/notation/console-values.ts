import { allowableMethods } from '../cos/cors-configuration.ts';
import { isToken } from '../headers.ts';
import type { ConsoleField } from './console.ts';

/** A piece of a text, and where it begins. */
export interface Piece {
  readonly text: string;
  readonly offset: number;
}

/** What the console's form says under its labels: never a value. https://cloud.tencent.com/document/product/436/13318 */
const help =
  /以\s*https?:\/\/.*开头|[每一]行|可(?:同时)?(?:输入|填写|添加|指定)|通配符|\bper line\b|\beach line\b|(?:start|begin)s? with "?http/i;

const words = /[^\s,，、;；]+/g;
const wordsJoinedBySpaces = /[^\s,，、;；]+(?: [^\s,，、;；]+)*/g;

/** The values in a line, a label's rest or a cell of a table, without help sentences and the dash for "none". */
export function valuesIn(field: ConsoleField, { text, offset }: Piece): Piece[] {
  if (help.test(text)) return [];
  return [...text.matchAll(field === 'allowedMethods' ? words : wordsJoinedBySpaces)]
    .map((match) => ({ text: match[0], offset: offset + match.index }))
    .filter((value) => !/^[-–—]+$/.test(value.text));
}

const origin = /^(?:\*|[a-z*][a-z\d+.*-]*:\/\/\S*)$/i;
const truth = /^(?:(true|on|yes|enabled?|是|开启|已开启)|false|off|no|disabled?|否|关闭|已关闭|未开启)$/i;

/** Whether a value is an origin as the form takes it: `*`, or with its scheme. Invisible characters are no obstacle. */
export function isOriginLine(value: string): boolean {
  return origin.test(value.replace(/\p{Cf}/gu, ''));
}

/** The value as a configuration holds it, or `null` when the field can hold no such value. */
export function heldValue(field: ConsoleField, value: string): string | null {
  switch (field) {
    case 'allowedOrigins':
      return isOriginLine(value) ? value : null;
    case 'allowedMethods':
      return allowableMethods.find((method) => method === value.toUpperCase()) ?? null;
    case 'allowedHeaders':
    case 'exposeHeaders':
      return isToken(value.replace(/\p{Cf}/gu, '')) ? value : null;
    case 'maxAgeSeconds':
      return /^\d+$/.test(value) ? value : null;
    case 'responseVary': {
      const match = truth.exec(value);
      return match && String(match[1] !== undefined);
    }
  }
}
