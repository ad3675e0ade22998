// @ts-check
import { crc32, inflateRawSync } from 'node:zlib';

/** What all files of a zip may hold together; no package comes near it. */
const mostBytes = 2 ** 27;

const damaged = 'is no plain zip, or a damaged one';

/**
 * What a zip's central directory says of its files, in its order.
 * @param {Buffer} zip
 */
function directoryOf(zip) {
  const end = zip.length - 22;
  // A text before or after the zip would leave it to each program where the directory is.
  if (end < 0 || zip.readUInt32LE(end) !== 0x06054b50) throw new Error(damaged);
  let at = zip.readUInt32LE(end + 16);
  if (at + zip.readUInt32LE(end + 12) !== end) throw new Error(damaged);
  const entries = [];
  while (at < end) {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw new Error(damaged);
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
    entries.push({
      name: zip.subarray(at + 46, nameEnd),
      flags: zip.readUInt16LE(at + 8),
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      packedSize: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      local: zip.readUInt32LE(at + 42),
    });
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  if (at !== end || entries.length !== zip.readUInt16LE(end + 10)) throw new Error(damaged);
  return entries;
}

/** @param {Buffer} zip @param {ReturnType<typeof directoryOf>[number]} entry @returns {Buffer} what the file holds */
function contentOf(zip, { name, flags, method, crc, packedSize, size, local }) {
  const isEncrypted = (flags & 1) === 1;
  if (isEncrypted || zip.readUInt32LE(local) !== 0x04034b50) throw new Error(damaged);
  const nameEnd = local + 30 + zip.readUInt16LE(local + 26);
  if (!zip.subarray(local + 30, nameEnd).equals(name)) throw new Error(damaged);
  const start = nameEnd + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(start, start + packedSize);
  const unpack = () => (method === 8 ? inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) }) : null);
  const content = method === 0 ? packed : unpack();
  if (content?.length !== size || crc32(content) !== crc) throw new Error(damaged);
  return content;
}

/**
 * The files of a zip by their paths, as they are written in it. It is read strictly, so that no program can find another
 * file in it: JSZip, for one, keeps the last of two files with one path, and passes over a file that is marked as a folder.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 * @param {Uint8Array} bytes
 * @returns {Map<string, Buffer>}
 * @throws {Error} whose message says what the zip is or has, as the rest of a sentence
 */
export function filesOfZip(bytes) {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  try {
    const entries = directoryOf(zip);
    const sum = entries.reduce((all, { size }) => all + size, 0);
    if (sum > mostBytes) throw new Error('unpacks to more than any package of this extension');
    for (const entry of entries) {
      const name = String(entry.name);
      if (files.has(name)) throw new Error(`has two files ${JSON.stringify(name.slice(0, 80))}`);
      files.set(name, contentOf(zip, entry));
    }
  } catch (error) {
    // An error of Node's own has a code: it read past the end, or what is packed does not unpack.
    throw error instanceof Error && 'code' in error ? new Error(damaged, { cause: error }) : error;
  }
  for (const [name, { length }] of files) if (name.endsWith('/') && length === 0) files.delete(name);
  return files;
}
