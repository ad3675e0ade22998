import { crc32, deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { filesOfZip } from '../../release/read-zip.mjs';
import { zipOf } from '../../release/zip.mjs';

interface Entry {
  readonly name: string;
  readonly content?: string;
  /** The size that is claimed, and where the packed bytes are not those of the content, these. */
  readonly size?: number;
  readonly packed?: Buffer;
  readonly method?: number;
  readonly flags?: number;
  readonly attributes?: number;
  readonly localName?: string;
}

/** A zip of entries that need not be sound. */
function zipWith(...entries: readonly Entry[]): Buffer {
  const [locals, directory]: [Buffer[], Buffer[]] = [[], []];
  const lengthOf = (parts: readonly Buffer[]) => parts.reduce((sum, { length }) => sum + length, 0);
  for (const { name, content = '', attributes = 0, localName = name, method = 8, flags = 0, ...claimed } of entries) {
    const { packed = deflateRawSync(content), size = content.length } = claimed;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    const nameLength = (text: string) => {
      common.writeUInt16LE(text.length, 22);
      return Buffer.from(common);
    };
    const place = Buffer.alloc(14);
    place.writeUInt32LE(attributes, 6);
    place.writeUInt32LE(lengthOf(locals), 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0'), nameLength(name), place, Buffer.from(name));
    locals.push(Buffer.from('PK\x03\x04'), nameLength(localName), Buffer.from(localName), packed);
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(lengthOf(directory), 12);
  end.writeUInt32LE(lengthOf(locals), 16);
  return Buffer.concat([...locals, ...directory, end]);
}

const page = { name: 'popup/popup.js', content: 'one' };
const damaged = /^is no plain zip, or a damaged one$/;

test('what was zipped is read back, without folders', async () => {
  const files = new Map([
    ['B', Buffer.alloc(0)],
    ['b/text.txt', Buffer.from('line\n'.repeat(1000))],
  ]);
  expect(filesOfZip(await zipOf(files))).toEqual(files);
  const stored = { name: 'stored', content: 'two', packed: Buffer.from('two'), method: 0 };
  expect(filesOfZip(zipWith({ name: 'popup/' }, page, stored))).toEqual(
    new Map([
      ['popup/popup.js', Buffer.from('one')],
      ['stored', Buffer.from('two')],
    ]),
  );
});

test('paths are those that are written, and a file marked as a folder is a file', () => {
  const other = (name: string, attributes = 0) => ({ name, attributes, content: 'two' });
  const names = ['x/../popup/popup.js', '../up.js', '/etc/passwd', '__proto__', 'folder/'];
  const zip = zipWith(...names.map((name) => other(name)), other('marked.js', 0x10), page);
  expect([...filesOfZip(zip).keys()]).toEqual([...names, 'marked.js', page.name]);
});

test('a zip with two files of one path is refused, since each program would take another', () => {
  expect(() => filesOfZip(zipWith({ ...page, content: 'two' }, page))).toThrow(/^has two files "popup\/popup\.js"$/);
});

test('a zip is not unpacked further than it claims, nor where it claims too much', () => {
  const bomb = { name: 'bomb', packed: deflateRawSync(Buffer.alloc(2 ** 24)), size: 10 };
  expect(() => filesOfZip(zipWith(bomb))).toThrow(damaged);
  expect(() => filesOfZip(zipWith({ ...bomb, size: 2 ** 30 }))).toThrow(
    /^unpacks to more than any package of this extension$/,
  );
});

test('a zip that is damaged, encrypted, packed in a rare way or has something round it is refused', async () => {
  const zip = zipWith(page, { ...page, name: 'more.js' });
  const whole = await zipOf(new Map([['a', Buffer.from('text '.repeat(100))]]));
  const changed = Buffer.from(whole);
  changed.writeUInt8(changed.readUInt8(40) ^ 0xff, 40);
  const refused = [
    ...Array.from(zip.keys(), (end) => zip.subarray(0, end)),
    changed,
    Buffer.concat([zip, Buffer.from('after')]),
    Buffer.concat([Buffer.from('#!/bin/sh\n'), zip]),
    zipWith({ ...page, flags: 1 }),
    zipWith({ ...page, method: 12 }),
    zipWith({ ...page, size: 4 }),
    zipWith({ ...page, localName: 'popup/pop-up.js' }),
  ];
  for (const each of refused) expect(() => filesOfZip(each)).toThrow(damaged);
});
