import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { binaryContent } from '../../src/notation/binary.ts';
import type { HarProblem } from '../../src/text/har-text.ts';
import { type HarOptions, type HarReading, harIntake } from './har.ts';

/** What was read of a file, and the problem that kept the rest from being read; `null` for none. */
export interface HarFileReading extends HarReading {
  readonly problem: HarProblem | null;
}

/** How deep values may be nested. A HAR has ten levels; each more takes memory in the parser. */
const deepest = 200;
/** In bytes. With this buffer the parser is thirty times as fast. */
const stringBufferSize = 64 * 1024;

/** Where entries and pages lie: under `log` by the standard, bare in what DevTools' own interfaces give. */
const paths = ['$.log.version', '$.log.entries.*', '$.log.pages.*', '$.entries.*', '$.pages.*'];

type Stop = { readonly byte: number } | null;

/** Parses a file's bytes. Each entry and page is taken in once it is complete, and then forgotten. */
function harParser(options: HarOptions) {
  const intake = harIntake(options);
  const tokenizer = new Tokenizer({ stringBufferSize });
  const parser = new TokenParser({ paths, keepStack: false });
  let isHar = false;
  let depth = 0;
  let offset = 0;
  /** The last text, and the last one directly within the outermost braces: a member's name or a value. */
  let [name, outerName]: unknown[] = [];
  const fail = (error: Error) => {
    throw error;
  };
  tokenizer.onError = fail;
  parser.onError = fail;
  parser.onEnd = () => undefined;
  tokenizer.onToken = (token) => {
    offset = token.offset;
    if (token.token === TokenType.STRING) {
      name = token.value;
      if (depth === 1) outerName = name;
    }
    // An empty list gives no value that would show that this is a HAR.
    if (token.token === TokenType.LEFT_BRACKET && name === 'entries') {
      isHar ||= depth === 1 || (depth === 2 && outerName === 'log');
    }
    if (token.token === TokenType.LEFT_BRACE || token.token === TokenType.LEFT_BRACKET) depth += 1;
    if (token.token === TokenType.RIGHT_BRACE || token.token === TokenType.RIGHT_BRACKET) depth -= 1;
    if (depth > deepest) throw new Error('nested too deeply');
    parser.write(token);
  };
  parser.onValue = ({ value, stack }) => {
    isHar = true;
    const list = stack.at(-1)?.key;
    if (list === 'entries') intake.addEntry(value);
    if (list === 'pages') intake.addPage(value);
  };
  return {
    /** What was read so far. `whole`: whether that is the file to its end. */
    read: (whole: boolean) => intake.read(whole ? null : intake.latest()),
    isHar: () => isHar,
    /** Whether the outermost brace is closed. What follows it is ignored. */
    ended: () => parser.isEnded,
    /** Takes the next bytes. Gives the place where they stop being JSON, or `null`. */
    write(bytes: Uint8Array): Stop {
      try {
        tokenizer.write(bytes);
        return null;
      } catch (error) {
        if (parser.isEnded) return null;
        const place = /absolute position "(\d+)"/.exec(String(error))?.[1];
        return { byte: place === undefined ? offset : Number(place) };
      }
    },
  };
}

/** The file's first 64 bytes, each as a character. */
function beginning(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 64));
}

/** Why a file that begins with these bytes cannot be a HAR; `null` when it may be one. */
function refusal(bytes: Uint8Array): HarProblem | null {
  const text = beginning(bytes);
  const content = binaryContent(text);
  if (content !== null) return { kind: 'packed', content };
  const found = text.replace(/^\u00EF\u00BB\u00BF/, '').trimStart();
  if (found === '' || found.startsWith('{')) return null;
  return { kind: 'not-json', found: /^[\x21-\x7E]{1,12}/.exec(found)?.[0] ?? '' };
}

/**
 * Reads a HAR chunk by chunk, in bounded memory however large it is. Of a file that is cut off or broken, what stands
 * before that place is read. `onProgress` hears how many bytes are read; `options` are those of `harIntake`. Never
 * rejects.
 */
export async function readHarFile(
  chunks: AsyncIterable<Uint8Array>,
  onProgress: (bytes: number) => void = () => undefined,
  options: HarOptions = {},
): Promise<HarFileReading> {
  const parser = harParser(options);
  let bytes = 0;
  const told = (problem: HarProblem | null): HarFileReading => ({ ...parser.read(problem === null), problem });
  try {
    for await (const chunk of chunks) {
      const refused = bytes === 0 ? refusal(chunk) : null;
      if (refused !== null) return told(refused);
      const stop = parser.write(chunk);
      bytes += chunk.length;
      onProgress(bytes);
      if (stop !== null) return told({ kind: 'malformed', byte: stop.byte, requests: parser.read(false).requests });
      if (parser.ended()) break;
    }
  } catch {
    return told({ kind: 'unreadable' });
  }
  if (bytes === 0) return told({ kind: 'empty' });
  if (!parser.ended()) return told({ kind: 'cut-off', bytes, requests: parser.read(false).requests });
  return told(parser.isHar() ? null : { kind: 'not-a-har' });
}
