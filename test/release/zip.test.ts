import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { zipOf } from '../../release/zip.mjs';

const files: readonly (readonly [string, Buffer])[] = [
  ['b/text.txt', Buffer.from('line\n'.repeat(1000))],
  ['a.bin', Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * at) % 251))],
  ['B', Buffer.alloc(0)],
];

/** The entries of a zip's central directory: each file's fields that could tell when or where it was made. */
function entriesOf(zip: Buffer): Record<string, string | number>[] {
  const entries: Record<string, string | number>[] = [];
  for (let at = zip.indexOf('PK\x01\x02', 0, 'latin1'); zip.readUInt32LE(at) === 0x02014b50; ) {
    const [nameLength, extra, comment] = [
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ];
    const local = zip.readUInt32LE(at + 42);
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      madeBy: zip.readUInt8(at + 5),
      flags: zip.readUInt16LE(at + 8),
      time: zip.readUInt16LE(at + 12),
      date: zip.readUInt16LE(at + 14),
      extra: extra + zip.readUInt16LE(local + 28),
      comment,
      attributes: zip.readUInt32LE(at + 38),
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

test('a zip is sorted and holds neither dates nor permissions', async () => {
  const zip = await zipOf(new Map(files));
  // The first of January 1980, which is the zero of the format's dates.
  const plain = { madeBy: 0, flags: 0, time: 0, date: 0x21, extra: 0, comment: 0, attributes: 0 };
  expect(entriesOf(zip)).toEqual(['B', 'a.bin', 'b/text.txt'].map((name) => ({ name, ...plain })));
});

test('the same files give the same bytes, in whatever order they come and on whatever machine', async () => {
  const zip = await zipOf(new Map(files));
  expect(await zipOf(new Map([...files].reverse()))).toEqual(zip);
  const hash = createHash('sha256').update(zip).digest('hex');
  expect(hash).toBe('da9589485ef354753fbefe06f6a150afaf2781c0b797319bf8a557a2834420b2');
});
