import { valueMark } from '../src/support/chinese-slips.ts';
import { textOf } from './source-files.ts';

/** A literal in a file of sentences, or a line of a document. */
export interface Sentence {
  /** `src/text/en/network.ts:24 (redirect)`: the file, the line and, of a literal, the last name before it. */
  readonly place: string;
  /** With `valueMark` for each value in it, and `otherWords` for each phrase. */
  readonly text: string;
}

/** Stands for a phrase in a sentence: which words it begins and ends with is not known. */
const otherWords = '\uFFFD';

/** Functions that give values, while all others give phrases. */
const givesValues = /^(?:codes|list|longList|titleList|joined|differing|configuredLine|quoted|unseen)\(/;

/** Whether an expression in a template gives a phrase, whose words are beside those round it, and no value. */
function isPhrase(expression: string, file: string): boolean {
  if (givesValues.test(expression)) return false;
  if (/^\[|^\w+\(|\[[^\]]+\]$| \? /.test(expression)) return true;
  const [name] = /^\w+$/.exec(expression) ?? [];
  return name !== undefined && new RegExp(`\\bconst ${name}\\b|\\b${name}: Phrase`).test(file);
}

/** Where the literal ends that begins at `start`, behind its last quote. */
function endOfLiteral(code: string, start: number): number {
  const quote = code.charAt(start);
  let at = start + 1;
  while (at < code.length && code.charAt(at) !== quote) {
    if (code.charAt(at) === '\\') at += 2;
    else if (quote === '`' && code.startsWith('${', at)) at = endOfExpression(code, at + 2);
    else at++;
  }
  return at + 1;
}

/** Where the expression in a template ends that begins at `start`, behind its `}`. */
function endOfExpression(code: string, start: number): number {
  let depth = 1;
  let at = start;
  while (at < code.length && depth > 0) {
    const character = code.charAt(at);
    if (/["'`]/.test(character)) at = endOfLiteral(code, at);
    else {
      if (character === '{') depth++;
      if (character === '}') depth--;
      at++;
    }
  }
  return at;
}

/** The text of a template, and the expressions in it that hold words themselves. */
function readTemplate(template: string, file: string): { readonly text: string; readonly phrases: string[] } {
  const phrases: string[] = [];
  let text = '';
  for (let at = 0; at < template.length; ) {
    if (template.startsWith('${', at)) {
      const end = endOfExpression(template, at + 2);
      const expression = template.slice(at + 2, end - 1);
      const phrase = isPhrase(expression, file);
      if (phrase) phrases.push(expression);
      text += phrase ? otherWords : valueMark;
      at = end;
    } else text += template.charAt(at++);
  }
  return { text, phrases };
}

/** The last key, function or constant before a place in a file. */
function nameBefore(file: string, at: number): string {
  const names = /(?:^|[{(,])\s*'?([\w-]+)'?:|(?:const|function) (\w+)/gm;
  const last = [...file.slice(0, at).matchAll(names)].at(-1);
  return last?.[1] ?? last?.[2] ?? '';
}

/** The entries of the table in this file that a phrase is looked up in; none where it is no entry of a table. */
function tableOf(phrase: string, name: string, file: string): Sentence[] {
  const [, table] = /^\[?(\w+)\[[^\]]+\]\]?$/.exec(phrase) ?? [];
  const start = table === undefined ? -1 : file.search(new RegExp(`^const ${table}\\b`, 'm'));
  return start < 0 ? [] : sentencesIn(file.slice(start, file.indexOf('\n};', start)), start, name, file, false);
}

/** A sentence with the words of a phrase in its place; `index` is which of its phrases that is. */
function withPhrase(text: string, index: number, phrase: string): string {
  const parts = text.split(otherWords);
  return parts.slice(0, index + 1).join(otherWords) + phrase + parts.slice(index + 1).join(otherWords);
}

/**
 * The sentences in a part of a file; `from` is where the part begins, `lookUp` whether entries of tables are filled in.
 */
function sentencesIn(part: string, from: number, name: string, file: string, lookUp = true): Sentence[] {
  const found: Sentence[] = [];
  for (let at = 0; at < part.length; ) {
    const comment = part.startsWith('//', at) ? '\n' : part.startsWith('/*', at) ? '*/' : null;
    if (comment !== null) {
      const end = part.indexOf(comment, at);
      at = end < 0 ? part.length : end + comment.length;
    } else if (/["'`]/.test(part.charAt(at))) {
      const end = endOfLiteral(part, at);
      const { text, phrases } = readTemplate(part.slice(at + 1, end - 1), file);
      const line = file.slice(0, from + at).split('\n').length;
      const isName = part.charAt(end) === ':' || /(?:[=!]==|case) $/.test(part.slice(0, at));
      if (!isName) found.push({ place: `${name}:${line} (${nameBefore(file, from + at)})`, text });
      for (const [index, phrase] of phrases.entries()) {
        const inside = sentencesIn(phrase, file.indexOf(phrase, from + at), name, file, lookUp);
        found.push(...inside);
        const choice = inside.length > 0 || !lookUp ? inside : tableOf(phrase, name, file);
        // A separator is no choice.
        for (const each of choice.filter(({ text }) => /\p{L}/u.test(text)))
          found.push({ place: each.place, text: withPhrase(text, index, each.text) });
      }
      at = end;
    } else at++;
  }
  return found;
}

/** The sentences of a file in `src/text`, as they are written there. */
export function sentencesOf(name: string): Sentence[] {
  const file = textOf(name).replace(/^import[^;]*;$/gm, (statement) => statement.replace(/[^\n]/g, ' '));
  return sentencesIn(file, 0, name, file);
}

/** The lines of a document without commands and the targets of links; code in a line is a value. */
export function linesOf(document: string): Sentence[] {
  let fence: string | null = null;
  return textOf(document)
    .split('\n')
    .flatMap((line, index) => {
      const [, language] = /^ *```(.*)$/.exec(line) ?? [];
      if (language !== undefined) fence = fence === null ? language : null;
      // What is in a block of text is words.
      if (language !== undefined || (fence ?? 'text') !== 'text') return [];
      const text = line.replaceAll(/`[^`]+`/g, valueMark).replaceAll(/\]\([^()]*\)|[*[\]]/g, '');
      return [{ place: `${document}:${index + 1}`, text }];
    });
}
