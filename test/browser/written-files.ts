import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** A text that stands nowhere by chance. */
export function randomText(length = 32): string {
  const random = crypto.getRandomValues(new Uint32Array(length));
  return [...random].map((number) => letters[number % letters.length]).join('');
}

/** The pieces by which a text is looked for: a file that is packed may hold it in parts. */
function piecesOf(text: string): string[] {
  const length = 8;
  const starts = Array.from({ length: Math.floor((text.length - length) / 4) + 1 }, (_, index) => index * 4);
  return starts.map((start) => text.slice(start, start + length));
}

/** Whether some piece stands in a content, for all at once: a profile has many megabytes, and there are many pieces. */
function finder(pieces: readonly Buffer[]): (content: Buffer) => ReadonlySet<Buffer> {
  const byBeginning = new Map<number, Buffer[]>();
  for (const piece of pieces) {
    const beginning = piece.readUIntLE(0, 3);
    byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), piece]);
  }
  const begins = new Uint8Array(2 ** 24);
  for (const beginning of byBeginning.keys()) begins[beginning] = 1;
  return (content) => {
    const found = new Set<Buffer>();
    let last = 0;
    for (let at = 0; at < content.length; at += 1) {
      // Of three bytes in a row, the newest is the highest.
      last = (last >>> 8) | ((content[at] ?? 0) << 16);
      if (begins[last] === 0) continue;
      for (const piece of byBeginning.get(last) ?? [])
        if (content.subarray(at - 2, at - 2 + piece.length).equals(piece)) found.add(piece);
    }
    return found;
  };
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

/** The texts of which some piece stands in a file below a folder, in UTF-8 or UTF-16, each with the files. */
export async function writtenBelow(folder: string, texts: readonly string[]): Promise<Map<string, string[]>> {
  const needles = texts.map((text) => ({
    text,
    pieces: piecesOf(text).flatMap((piece) => [Buffer.from(piece, 'utf8'), Buffer.from(piece, 'utf16le')]),
  }));
  const find = finder(needles.flatMap(({ pieces }) => pieces));
  const found = new Map<string, string[]>();
  for (const file of await filesBelow(folder)) {
    // A browser removes files meanwhile.
    const present = find(await readFile(file).catch(() => Buffer.alloc(0)));
    for (const { text, pieces } of needles) {
      if (!pieces.some((piece) => present.has(piece))) continue;
      found.set(text, [...(found.get(text) ?? []), path.relative(folder, file)]);
    }
  }
  return found;
}

/** Waits until each text stands in a file below a folder; gives the files of all of them. */
export async function untilWritten(folder: string, texts: readonly string[]): Promise<string[]> {
  const deadline = Date.now() + 50_000;
  for (;;) {
    const found = await writtenBelow(folder, texts);
    if (texts.every((text) => found.has(text))) return [...new Set([...found.values()].flat())];
    if (Date.now() > deadline) throw new Error(`Of ${texts.length} texts the browser wrote ${found.size} in 50 s`);
    await sleep(500);
  }
}
