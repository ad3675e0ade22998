import { styleText } from 'node:util';
import { inOneLine } from '../src/text/markdown.ts';
import { type Phrase, plainText } from '../src/text/phrase.ts';
import { wrapped } from './wrap.ts';

/** In columns. */
const lineWidth = 80;

type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow';

/** A text that is written line by line for a terminal. */
export interface Paper {
  /** A paragraph. Its later lines stand as far in as its first one's text behind `mark`. */
  readonly say: (
    phrase: Phrase,
    options?: { readonly indent?: number; readonly mark?: string; readonly style?: Style },
  ) => void;
  /** Lines to be copied: they are not broken. */
  readonly lines: (text: string, indent?: number) => void;
  readonly blank: () => void;
  readonly text: () => string;
}

/** A phrase as one line of text that no value in it can break or colour. */
export function lineOf(phrase: Phrase): string {
  return inOneLine(plainText(phrase));
}

/** Lines for a terminal, which no value in them can command. */
export function linesOnTerminal(text: string): string {
  return text.split('\n').map(inOneLine).join('\n');
}

/** An empty paper; `colors`: whether its reader shows them. */
export function createPaper(colors: boolean): Paper {
  const written: string[] = [];
  const styled = (line: string, style: Style | undefined) =>
    colors && style !== undefined ? styleText(style, line, { validateStream: false }) : line;
  return {
    say(phrase, { indent = 0, mark = '', style } = {}) {
      const margin = ' '.repeat(indent + mark.length);
      const lines = wrapped(lineOf(phrase), lineWidth - margin.length);
      for (const [at, line] of lines.entries()) {
        const start = at === 0 ? ' '.repeat(indent) + mark : margin;
        written.push(start + styled(line, style));
      }
    },
    lines(text, indent = 0) {
      for (const line of text.trimEnd().split('\n')) written.push((' '.repeat(indent) + inOneLine(line)).trimEnd());
    },
    blank() {
      if (written.length > 0 && written.at(-1) !== '') written.push('');
    },
    text: () => `${written.join('\n').trimEnd()}\n`,
  };
}
