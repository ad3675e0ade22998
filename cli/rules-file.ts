import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { encodingOf } from '../src/notation/encoding.ts';
import { maxBytes, parseConfiguration } from '../src/notation/parse-configuration.ts';
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

/** In bytes: more than rules have in any encoding. */
const longestFile = 4 * maxBytes;

/** Reads what is open to its end, or as far as rules can go: a device has no end. `bytes`: how many there are at least. */
function readOpen(descriptor: number): { readonly start: Uint8Array; readonly bytes: number } {
  const all = Buffer.alloc(longestFile + 1);
  let length = 0;
  for (let read = -1; read !== 0 && length < all.length; length += read) {
    read = readSync(descriptor, all, length, all.length - length, null);
  }
  return { start: all.subarray(0, length), bytes: Math.max(length, fstatSync(descriptor).size) };
}

function readStart(file: string): ReturnType<typeof readOpen> {
  if (file === '-') return readOpen(0);
  const descriptor = openSync(file, 'r');
  try {
    return readOpen(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Reads the rules in a file, or with `-` those on standard input. */
export function readRules(file: string): Rules {
  let bytes: Uint8Array;
  let size: number;
  try {
    ({ start: bytes, bytes: size } = readStart(file));
  } catch (error) {
    return refuse({ kind: 'unreadable', file, code: codeOf(error) });
  }
  if (bytes.length > longestFile) {
    const problem = { kind: 'too-large', bytes: size, limit: maxBytes } as const;
    throw new CannotJudge(({ text: words, cli }) => cli.about(file, problemText(words, problem)));
  }
  return rulesIn(new TextDecoder(encodingOf(bytes)).decode(bytes), file);
}
