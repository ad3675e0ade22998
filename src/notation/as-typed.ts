import { blankAround } from './surroundings.ts';

const names =
  '(?:CORS_?Rules?|CORS_?Configuration|Allowed_?Origins?|Allowed_?Methods?|Allowed_?Headers?|Response_?Vary)';
const curlyKey = new RegExp(`[“”„‟＂‘’‚‛＇«»「」]\\s{0,9}${names}\\s{0,9}[“”„‟＂‘’‚‛＇«»「」]`, 'i');

/** Matches a name of the rules in straight quotes, before a colon of full width. */
const wideKey = new RegExp(`["']${names}["']\\s{0,9}：`, 'i');

/**
 * Puts straight quotes, and commas and colons of JSON, for those that a word processor or a Chinese keyboard made of
 * them, if a name of the rules has them.
 */
function withStraightQuotes(text: string): string {
  const isCurly = curlyKey.test(text);
  if (!isCurly && !wideKey.test(text)) return text;
  const straight = isCurly ? text.replace(/[“”„‟＂«»「」]/g, '"').replace(/[‘’‚‛＇]/g, "'") : text;
  return straight.replace(/(?<=["'\]}\d]\s{0,99})[，：]/g, (mark) => (mark === '，' ? ',' : ':'));
}

const escapedRoot = /&(?:lt|#60|#x3c);(?:\?xml\s|(?:\w{1,40}:)?(?:CORSConfiguration|CORSRule)\b)/i;
const escapedTag = /&(?:lt|#60|#x3c);((?:[^<>&]|&(?:quot|#34|#x22|apos|#39|nbsp|#160);)*)&(?:gt|#62|#x3e);/gi;
const escapedBlank = /&(?:nbsp|#160);/gi;
const escapedQuote = /&(?:quot|#34|#x22|apos|#39);/gi;

/** The tag that is meant, as long as it is written: spaces before its end. A declaration becomes spaces. */
function meantTag(written: string, inside: string): string {
  if (inside.startsWith('?')) return written.replace(/[^\n]/g, ' ');
  const end = inside.endsWith('/') ? '/>' : '>';
  const start = `<${inside.replace(/\/$/, '').replace(escapedBlank, ' ').replace(escapedQuote, '"')}`;
  return start + ' '.repeat(written.length - start.length - end.length) + end;
}

/**
 * Unescapes XML whose marks are written as references of HTML, and blanks what is around it, and tags of HTML in it.
 * Places stay the same: spaces fill what is shorter.
 */
function unescapedXml(text: string): string {
  const start = text.search(escapedRoot);
  if (start === -1 || /<(?:\w{1,40}:)?CORS(?:Configuration|Rule)[\s>]/.test(text)) return text;
  const last = [...text.matchAll(/&(?:gt|#62|#x3e);/gi)].at(-1);
  const end = last === undefined ? text.length : last.index + last[0].length;
  return blankAround(text, start, end)
    .replace(/<\/?[a-z][^<>\n]{0,200}>/gi, (tag) => ' '.repeat(tag.length))
    .replace(escapedTag, meantTag)
    .replace(escapedBlank, (blank) => ' '.repeat(blank.length));
}

/** A text as it was typed, before a word processor or a web page changed its marks. Places stay the same. */
export function asTyped(text: string): string {
  return unescapedXml(withStraightQuotes(text));
}
