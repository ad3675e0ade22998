import { allowableMethods } from '../cos/cors-configuration.ts';
import { isToken } from '../headers.ts';
import type { ConsoleField } from './console.ts';
import type { Piece } from './read-configuration.ts';
import { numberField } from './rule-fields.ts';

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

/** A host without its scheme, or a scheme that is no origin's: written as an origin, though none. */
const nearlyOrigin = /^(?:[\w*-]+(?:\.[\w*-]+)+|localhost)(?::[\d*]+)?(?:\/\S*)?$/i;
const furtherMethods = ['OPTIONS', 'PATCH', 'TRACE', 'CONNECT'];

/**
 * The value as it was meant, mistaken or not, or `null` for what is none: the form's own sentences, a stray line. The
 * form has a box for each method, so its letter case is not the reader's.
 */
export function heldValue(field: ConsoleField, value: string): string | null {
  const visible = value.replace(/\p{Cf}/gu, '');
  switch (field) {
    case 'allowedOrigins':
      return isOriginLine(value) || nearlyOrigin.test(visible) ? value : null;
    case 'allowedMethods': {
      const method = value.toUpperCase();
      return [...allowableMethods, ...furtherMethods].find((each) => each === method) ?? null;
    }
    case 'allowedHeaders':
    case 'exposeHeaders':
      return isToken(visible) ? value : null;
    case 'maxAgeSeconds':
      return numberField(value) === null ? null : value;
    case 'responseVary': {
      const match = truth.exec(value);
      return match && String(match[1] !== undefined);
    }
  }
}
