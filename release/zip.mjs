// @ts-check
import JSZip from 'jszip';

/** The first moment that a zip can name: the date of a file is the date of nothing that it holds. */
const date = new Date('1980-01-01T00:00:00Z');

/**
 * A zip whose bytes follow from names and contents alone: sorted, all of one date, without permissions, folders or extra
 * fields. JSZip packs with a deflate of its own in JavaScript, so Node's zlib, which is another one in each version and
 * on each processor, plays no part.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 * @param {ReadonlyMap<string, Uint8Array>} files by their paths, with `/`
 * @returns {Promise<Buffer>}
 */
export async function zipOf(files) {
  const zip = new JSZip();
  for (const name of [...files.keys()].sort()) {
    zip.file(name, files.get(name) ?? '', { date, createFolders: false, binary: true });
  }
  return zip.generateAsync({
    type: 'nodebuffer',
    platform: 'DOS',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  });
}
