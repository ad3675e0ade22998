import { allowableMethods } from '../cos/cors-configuration.ts';
import { isToken } from '../headers.ts';
import type { LabelField } from './console-label.ts';
import { maxAgeIn } from './max-age-units.ts';
import type { Piece } from './read-configuration.ts';

/**
 * Matches the sentences that the console's form has under its labels, which are never values.
 * https://cloud.tencent.com/document/product/436/13318
 */
const help =
  /以\s*https?:\/\/.*开头|[每一]行|可(?:同时)?(?:输入|填写|添加|指定)|通配符|\bper line\b|\beach line\b|(?:start|begin)s? with "?http/i;

const quotes = /^(?:"[^"]+"|'[^']+'|“[^”]+”|‘[^’]+’|「[^」]+」|`[^`]+`)$/;
/** Matches a box without its check mark and the method behind it, and the marks of others. */
const unchecked = /(?:\[ ?\]|[☐□✗✘]) ?[A-Za-z]+|\[[xX✓√]\]|[☑☒✓✔√]/g;

const words = /[^\s,，、;；]+/g;
const wordsJoinedBySpaces = /[^\s,，、;；]+(?: [^\s,，、;；]+)*/g;

/** The values in a line, after a label or in a cell, without help sentences and dashes that stand for "none". */
export function valuesIn(field: LabelField, { text, offset }: Piece): Piece[] {
  if (help.test(text)) return [];
  const isMethods = field === 'allowedMethods';
  const filled = isMethods ? text.replace(unchecked, (found) => ' '.repeat(found.length)) : text;
  return [...filled.matchAll(isMethods ? words : wordsJoinedBySpaces)]
    .map(({ 0: found, index }) =>
      quotes.test(found)
        ? { text: found.slice(1, -1), offset: offset + index + 1 }
        : { text: found, offset: offset + index },
    )
    .filter((value) => !/^[-–—]+$/.test(value.text));
}

const origin = /^(?:\*|[a-z*][a-z\d+.*-]*:\/\/\S*)$/i;
const truth = /^(?:(true|on|yes|enabled?|是|开启|已开启)|false|off|no|disabled?|否|关闭|已关闭|未开启)$/i;

/** Whether a value is an origin that the form accepts: `*`, or one with a scheme. Invisible characters do not count. */
export function isOriginLine(value: string): boolean {
  return origin.test(value.replace(/\p{Cf}/gu, ''));
}

/** Matches a host without its scheme: meant as an origin, though it is none. */
const nearlyOrigin = /^(?:[\w*-]+(?:\.[\w*-]+)+|localhost)(?::[\d*]+)?(?:\/\S*)?$/i;
const furtherMethods = ['OPTIONS', 'PATCH', 'TRACE', 'CONNECT'];

/**
 * Returns a value as the configuration holds it, even a mistaken one; `null` for other text, such as help sentences.
 * Methods are put in upper case: the form has a box for each, so the letter case is not the user's.
 */
export function heldValue(field: LabelField, value: string, unit = ''): string | null {
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
      return maxAgeIn(value, unit);
    case 'id':
      return value;
    case 'responseVary': {
      const match = truth.exec(value);
      return match && String(match[1] !== undefined);
    }
  }
}
