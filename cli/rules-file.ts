import { readFileSync } from 'node:fs';
import { encodingOf } from '../src/notation/encoding.ts';
import { parseConfiguration } from '../src/notation/parse-configuration.ts';
import type { ParsedConfiguration } from '../src/notation/parsed-configuration.ts';
import { problemText } from '../src/text/text.ts';
import { CannotJudge, codeOf, refuse } from './failure.ts';

export type Rules = Pick<Extract<ParsedConfiguration, { readonly ok: true }>, 'configuration' | 'mistakes'>;

/** The rules in a text. Throws `CannotJudge` where it holds none; its sentence calls the text `name`. */
export function rulesIn(text: string, name: string): Rules {
  const parsed = parseConfiguration(text);
  if (parsed.ok) return parsed;
  const { problem } = parsed;
  throw new CannotJudge(({ text: words, cli }) => cli.about(name, problemText(words, problem)));
}

/** Reads the rules in a file, or with `-` those on standard input. */
export function readRules(file: string): Rules {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    return refuse({ kind: 'unreadable', file, code: codeOf(error) });
  }
  return rulesIn(new TextDecoder(encodingOf(bytes)).decode(bytes), file);
}
