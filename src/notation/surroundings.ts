import { documentRoots } from './other-document.ts';

/** White space in place of all but `[start, end)`, which keeps every line and column. */
export function blankAround(text: string, start: number, end: number): string {
  const blank = (part: string) => part.replace(/[^\n]/g, ' ');
  return blank(text.slice(0, start)) + text.slice(start, end) + blank(text.slice(end));
}

const rootName = `(?:\\w+:)?(?:CORSConfiguration|CORSRule|Error|${documentRoots.join('|')})`;
const knownRoot = new RegExp(`<(?:\\?xml\\s|!doctype\\s|html[\\s>]|head>|${rootName}[\\s/>])`, 'i');
const closedRoot = new RegExp(`</${rootName}\\s*>`, 'gi');

/** The offset of the XML in a text; -1 when it holds no XML that is known here. */
export function xmlOffset(text: string): number {
  return text.search(knownRoot);
}

/** The offset of a second configuration, behind the end of the first; -1 when there is none. */
export function secondXmlOffset(text: string): number {
  const end = /<\/(?:\w+:)?CORSConfiguration\s*>/.exec(text);
  if (end === null) return -1;
  const behind = end.index + end[0].length;
  const second = text.slice(behind).search(/<(?:\w+:)?CORSConfiguration[\s/>]/);
  return second === -1 ? -1 : behind + second;
}

/** What a terminal puts behind an answer: a prompt, or curl's own last line. */
function isPrompt(behind: string): boolean {
  const shown = behind.trim();
  if (shown === '' || /^(?:[%$#>]|\*(?:\s|$))/.test(shown)) return true;
  return /^[^\s<{@:]*[@:]/.test(shown) && /[$#%>]$/.test(shown) && !shown.includes('\n');
}

/**
 * The text with white space for what stands before its XML: the command, the answer's head, the browser's own line;
 * and for what stands behind it, such as the next prompt. Behind a document that nothing stands before, and where
 * another one may follow, all else is left to be refused.
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

/** The text with two blanks for each escaped line end, tab and quote: of XML in a string of a log. */
export function unescapeXml(text: string): string {
  return text
    .replace(/\\[nrt]/g, '  ')
    .replaceAll('\\"', ' "')
    .replaceAll('\\/', ' /');
}

const keyWords = 'CORS_?Rules?|CORS_?Configuration|Allowed_?Origins?|Allowed_?Methods?';
const key = new RegExp(`(["']?)\\b(?:${keyWords})\\1\\s*[:=]\\s*`, 'gi');
const escapedKey = new RegExp(`\\\\"(?:${keyWords})\\\\"`, 'i');

/** The text of a log with the quotes that are escaped inside a string, as quotes; every place stays. */
export function unescapeLiteral(text: string): string {
  if (!escapedKey.test(text)) return text;
  return text.replace(/\\"([^"\\\n]*)\\"/g, ' "$1" ').replace(/\\[nrt]/g, '  ');
}

/** The brackets that are open at an offset, the innermost first. At most two are told. */
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
 * Where the literal begins that holds a configuration: the object that has its first key, or the list round that; for
 * a variable or a named argument, the value. `null` when no key of a configuration stands in the text.
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

/** Whether a key of a configuration stands in a text. */
export function hasKey(text: string): boolean {
  key.lastIndex = 0;
  return key.test(text);
}
