import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { binaryContent } from '../../src/notation/binary.ts';
import type { HarProblem } from '../../src/text/har-text.ts';
import { type HarOptions, type HarReading, harIntake } from './har.ts';
import { cutLongValues, type Piece } from './long-values.ts';
import { wantedOfHar } from './wanted-of-har.ts';
import { wantedValues } from './wanted-values.ts';

/** What was read of a file, and the problem that kept the rest from being read; `null` for none. */
export interface HarFileReading extends HarReading {
  readonly problem: HarProblem | null;
  /** How many of the values that are looked at were longer than what was read of them. */
  readonly cut: number;
}

/** How deep values may be nested. A HAR has ten levels; each more takes memory in the parser. */
const deepest = 200;
/** In bytes. With this buffer the parser is thirty times as fast. */
const stringBufferSize = 64 * 1024;

type Stop = { readonly byte: number } | null;

/** Parses a file's bytes. Each entry and page is taken in once it is complete, and then forgotten. */
function harParser(options: HarOptions) {
  const intake = harIntake(options);
  const tokenizer = new Tokenizer({ stringBufferSize });
  /** Finds out whether the tokens are those of JSON. It keeps none. */
  const parser = new TokenParser({ paths: [], keepStack: false });
  const shorten = cutLongValues();
  let isHar = false;
  let cut = 0;
  const take = wantedValues(
    wantedOfHar({
      entry: intake.addEntry,
      page: intake.addPage,
      isHar: () => {
        isHar = true;
      },
      cut: () => {
        cut += 1;
      },
    }),
  );
  let depth = 0;
  let offset = 0;
  /** Whether the value that is being read was cut. */
  let isCut = false;
  /** Whether taking in what was read threw: then the file is not at fault. */
  let isAtFault = false;
  const fail = (error: Error) => {
    throw error;
  };
  tokenizer.onError = fail;
  parser.onError = fail;
  parser.onEnd = () => undefined;
  parser.onValue = () => undefined;
  tokenizer.onToken = (token) => {
    offset = token.offset;
    if (token.token === TokenType.LEFT_BRACE || token.token === TokenType.LEFT_BRACKET) depth += 1;
    if (token.token === TokenType.RIGHT_BRACE || token.token === TokenType.RIGHT_BRACKET) depth -= 1;
    if (depth > deepest) throw new Error('nested too deeply');
    parser.write(token);
    isAtFault = true;
    take(token, isCut);
    isAtFault = false;
    isCut = false;
  };

  /** Takes bytes that follow each other. Gives the place where they stop being JSON, or `null`. */
  function writePiece(piece: Piece): Stop {
    isCut ||= piece.isCut;
    try {
      tokenizer.write(piece.bytes);
      return null;
    } catch (error) {
      if (isAtFault) throw error;
      if (parser.isEnded) return null;
      const place = /absolute position "(\d+)"/.exec(String(error))?.[1];
      return { byte: (place === undefined ? offset : Number(place)) + piece.leftOut };
    }
  }

  return {
    /** What was read so far. `whole`: whether that is the file to its end. */
    read: (whole: boolean) => ({ ...intake.read(whole ? null : intake.latest()), cut }),
    isHar: () => isHar,
    /** Whether the outermost brace is closed. What follows it is ignored. */
    ended: () => parser.isEnded,
    /** Takes the next bytes. Gives the place where they stop being JSON, or `null`. */
    write(bytes: Uint8Array): Stop {
      for (const piece of shorten(bytes)) {
        const stop = writePiece(piece);
        if (stop !== null) return stop;
      }
      return null;
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

/** The chunks, as long as they can be read. `end` is called where the next one cannot. */
async function* readable(chunks: AsyncIterable<Uint8Array>, end: () => void): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch {
    end();
  }
}

/**
 * Reads a HAR chunk by chunk, in bounded memory however large it is. Of a file that is cut off or broken, what stands
 * before that place is read. `onProgress` hears how many bytes are read; `options` are those of `harIntake`. No file
 * makes it reject, only a fault of this code.
 */
export async function readHarFile(
  chunks: AsyncIterable<Uint8Array>,
  onProgress: (bytes: number) => void = () => undefined,
  options: HarOptions = {},
): Promise<HarFileReading> {
  const parser = harParser(options);
  let bytes = 0;
  const told = (problem: HarProblem | null): HarFileReading => ({ ...parser.read(problem === null), problem });
  let isReadable = true;
  const end = () => {
    isReadable = false;
  };
  for await (const chunk of readable(chunks, end)) {
    const refused = bytes === 0 ? refusal(chunk) : null;
    if (refused !== null) return told(refused);
    const stop = parser.write(chunk);
    bytes += chunk.length;
    onProgress(bytes);
    if (stop !== null) return told({ kind: 'malformed', byte: stop.byte, requests: parser.read(false).requests });
    if (parser.ended()) break;
  }
  if (!isReadable) return told({ kind: 'unreadable' });
  if (bytes === 0) return told({ kind: 'empty' });
  if (!parser.ended()) return told({ kind: 'cut-off', bytes, requests: parser.read(false).requests });
  return told(parser.isHar() ? null : { kind: 'not-a-har' });
}
