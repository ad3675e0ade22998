import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { binaryContent } from '../../src/notation/binary.ts';
import type { HarProblem } from '../../src/text/har-text.ts';
import { type HarOptions, type HarReading, harIntake } from './har.ts';

/** What a file told, as far as it could be read, and what stood in the way of more. */
export interface HarFileReading extends HarReading {
  readonly problem: HarProblem | null;
}

/** A HAR has ten; more only make a reader remember them. */
const deepest = 200;
/** The parser is thirty times as fast with it. */
const stringBufferSize = 64 * 1024;

/** `log` around all is the standard's; the DevTools' own interfaces give it bare. */
const paths = ['$.log.version', '$.log.entries.*', '$.log.pages.*', '$.entries.*', '$.pages.*'];

type Stop = { readonly byte: number } | null;

/** A parser of the file's bytes that hands on each entry and page when it is whole and then forgets it. */
function harParser(options: HarOptions) {
  const intake = harIntake(options);
  const tokenizer = new Tokenizer({ stringBufferSize });
  const parser = new TokenParser({ paths, keepStack: false });
  let isHar = false;
  let depth = 0;
  let offset = 0;
  /** The latest text, and the latest right within the outermost braces: the members' names that lead here, or values. */
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
    // An empty list has no value to be told by.
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
    /** `whole`: whether the file was read to its end. */
    read: (whole: boolean) => intake.read(whole ? null : intake.latest()),
    isHar: () => isHar,
    /** Whether the outermost brace is closed: what follows is none of it. */
    ended: () => parser.isEnded,
    /** Takes the next bytes; gives the place where they stop being JSON. */
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

/** The file's first characters, as far as they are plain ones. */
function beginning(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 64));
}

/** Why a file that begins so cannot be a HAR; `null` when it may be one. */
function refusal(bytes: Uint8Array): HarProblem | null {
  const text = beginning(bytes);
  const content = binaryContent(text);
  if (content !== null) return { kind: 'packed', content };
  const found = text.replace(/^\u00EF\u00BB\u00BF/, '').trimStart();
  if (found === '' || found.startsWith('{')) return null;
  return { kind: 'not-json', found: /^[\x21-\x7E]{1,12}/.exec(found)?.[0] ?? '' };
}

/**
 * Reads a HAR from the chunks of a file, one after the other: memory stays bounded however large it is, and of a file
 * that is cut off or broken what stands before is told. `onProgress` hears how many bytes are read; `options` are
 * those of `harIntake`. Never rejects.
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
