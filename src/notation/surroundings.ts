import { stringsAndComments } from './object-literal.ts';

/** White space in place of all but `[start, end)`, which keeps every line and column. */
function blankAround(text: string, start: number, end: number): string {
  const blank = (part: string) => part.replace(/[^\n]/g, ' ');
  return blank(text.slice(0, start)) + text.slice(start, end) + blank(text.slice(end));
}

const knownRoot = /<(?:\?xml\s|!doctype\s+html|html[\s>]|head>|(?:\w+:)?CORS(?:Configuration|Rule)[\s/>]|Error>)/i;
/**
 * The text with white space for what stands before its XML: the command, the answer's head, the browser's own line.
 * `null` when it holds no XML that is known here.
 */
export function blankBeforeXml(text: string): string | null {
  const start = /^\s*</.test(text) ? 0 : text.search(knownRoot);
  return start === -1 ? null : blankAround(text, start, text.length);
}

/** The text with white space for what stands behind its last tag, such as the next prompt, unless it is a document. */
export function blankBehindXml(text: string): string {
  const end = text.lastIndexOf('>') + 1;
  return /[<{]/.test(text.slice(end)) ? text : blankAround(text, 0, end);
}

/** A prompt with its command, the first line of an answer, or one of its headers. */
const lineBefore = /^[^\S\n]*(?:(?:[$%>#]|\S+@\S+[$%#]) .*|HTTP\/\d.*|[\w-]+: .*)?\n/;
const assignment =
  /^\s*(?:(?:export\s+)?(?:const|let|var)\s+[\w$]+\s*(?::\s*[\w.]+\s*)?=|module\.exports\s*=|export\s+default\b)\s*(?=[{[])/;
const call = /^\s*(?:await\s+)?[\w$.]*\bputBucketCors\s*\(\s*(?=\{)/;
const behindAssignment = /^\s*;?\s*(?:\/\/.*\s*)?$/;
const behindCall = /^\s*(?:,(?![\s\S]*BucketCors)[\s\S]*|\)\s*;?\s*(?:\/\/.*\s*)?)$/;

/** The offset behind the bracket that closes the first one. */
function closingOffset(text: string, start: number): number {
  const tokens = new RegExp(`${stringsAndComments.source}|[{}[\\]]`, 'g');
  let depth = 0;
  for (const { 0: token, index } of text.slice(start).matchAll(tokens)) {
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    else continue;
    if (depth === 0) return start + index + 1;
  }
  return text.length;
}

/**
 * The text with white space for what stands round its object literal: an assignment, a call of `putBucketCors` with its
 * callback, a command and an answer's head above it. `null` when it holds no literal that stands like this.
 */
export function blankAroundLiteral(text: string): string | null {
  let start = 0;
  for (let line = lineBefore.exec(text); line !== null; line = lineBefore.exec(text.slice(start)))
    start += line[0].length;
  const rest = text.slice(start);
  const lead = assignment.exec(rest) ?? call.exec(rest) ?? /^\s*(?=[{[])/.exec(rest);
  if (lead === null) return null;
  start += lead[0].length;
  const end = closingOffset(text, start);
  const behind = lead[0].includes('putBucketCors') ? behindCall : behindAssignment;
  const known = lead[0].trim() !== '' && behind.test(text.slice(end));
  return blankAround(text, start, known ? end : text.length);
}
