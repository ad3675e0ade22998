import { documentRoots } from './other-document.ts';

/** Puts spaces in place of everything outside `[start, end)`. Lines and columns stay the same. */
export function blankAround(text: string, start: number, end: number): string {
  const blank = (part: string) => part.replace(/[^\n]/g, ' ');
  return blank(text.slice(0, start)) + text.slice(start, end) + blank(text.slice(end));
}

const rootName = `(?:\\w+:)?(?:CORSConfiguration|CORSRule|Error|${documentRoots.join('|')})`;
const knownRoot = new RegExp(`<(?:\\?xml\\s|!doctype\\s|html[\\s>]|head>|${rootName}[\\s/>])`, 'i');
const closedRoot = new RegExp(`</${rootName}\\s*>`, 'gi');

/** The offset of the first XML or HTML in a text that is known here; -1 when there is none. */
export function xmlOffset(text: string): number {
  return text.search(knownRoot);
}

/** The offset of a second configuration after the end of the first; -1 when there is none. */
export function secondXmlOffset(text: string): number {
  const end = /<\/(?:\w+:)?CORSConfiguration\s*>/.exec(text);
  if (end === null) return -1;
  const behind = end.index + end[0].length;
  const second = text.slice(behind).search(/<(?:\w+:)?CORSConfiguration[\s/>]/);
  return second === -1 ? -1 : behind + second;
}

/**
 * Whether what follows an answer is only what a terminal adds: nothing, a prompt, or the last line of curl or ossutil.
 */
function isPrompt(behind: string): boolean {
  const shown = behind.trim();
  if (shown === '' || /^(?:[%$#>]|\*(?:\s|$)|\d+(?:\.\d+)?\(s\) elapsed$)/.test(shown)) return true;
  return /^[^\s<{@:]*[@:]/.test(shown) && /[$#%>]$/.test(shown) && !shown.includes('\n');
}

/**
 * Blanks what is before the XML in a text: a command, headers, the browser's own line; and a prompt after it. Other
 * text after it is blanked only if some is before it too and no second document seems to follow.
 */
export function blankAroundXml(text: string, start: number): string {
  const closed = [...text.matchAll(closedRoot)].at(-1);
  if (closed === undefined) return blankAround(text, start, text.length);
  const end = closed.index + closed[0].length;
  const behind = text.slice(end);
  const documentBehind = /<[a-z!?/]|-->|[{[]\s*(?:["'\w]+\s*)?[:{]/i.test(behind);
  const known = isPrompt(behind) || (!documentBehind && text.slice(0, start).trim() !== '');
  return blankAround(text, start, known && end > start ? end : text.length);
}

/** Unescapes XML in a log's string. Spaces replace escaped line ends, tabs, and the backslash of a quote or slash. */
export function unescapeXml(text: string): string {
  return text
    .replace(/\\[nrt]/g, '  ')
    .replaceAll('\\"', ' "')
    .replaceAll('\\/', ' /');
}

const keyWords = 'CORS_?Rules?|CORS_?Configuration|Allowed_?Origins?|Allowed_?Methods?';
const key = new RegExp(`(["']?)\\b(?:${keyWords})\\1\\s*[:=]\\s*`, 'gi');
const escapedKey = new RegExp(`\\\\"(?:${keyWords})\\\\"`, 'i');

/** Unescapes the quotes in a text if it holds an escaped key of a configuration, as logs do. Places stay the same. */
export function unescapeLiteral(text: string): string {
  if (!escapedKey.test(text)) return text;
  return text.replace(/\\"([^"\\\n]*)\\"/g, ' "$1" ').replace(/\\[nrt]/g, '  ');
}

/** The offsets of the brackets that are open at an offset, the innermost first, two at most. */
function openBrackets(text: string, offset: number): number[] {
  const open: number[] = [];
  let closed = 0;
  for (let at = offset - 1; at >= 0 && open.length < 2; at--) {
    const character = text[at] ?? '';
    if ('}])'.includes(character)) closed++;
    else if ('{[('.includes(character)) {
      if (closed > 0) closed--;
      else open.push(at);
    }
  }
  return open;
}

/**
 * The offset of the literal that holds a configuration: the object with its first key, or the list that this begins;
 * for a variable or a named argument, its value. `null` when there is no such literal.
 */
export function literalOffset(text: string): number | null {
  key.lastIndex = 0;
  const first = key.exec(text);
  if (first === null) return null;
  const [inner, outer] = openBrackets(text, first.index);
  if (inner !== undefined && text[inner] === '{') {
    return outer !== undefined && text[outer] === '[' && text.slice(outer + 1, inner).trim() === '' ? outer : inner;
  }
  const value = first.index + first[0].length;
  return '{['.includes(text[value] ?? ' ') ? value : null;
}

/** Whether a text has a key of a configuration. */
export function hasKey(text: string): boolean {
  key.lastIndex = 0;
  return key.test(text);
}

const valueBehindKey = new RegExp(`(["']?)\\b(?:${keyWords})\\1\\s{0,99}[:=]\\s{0,99}["'[{(*h]`, 'i');

/** Whether a text has a key of a configuration and a value behind it, not the name of a variable. */
export function hasValue(text: string): boolean {
  return valueBehindKey.test(text);
}
