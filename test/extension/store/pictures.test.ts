import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { screenshotSize, tileSize } from '../../screenshots/store-sizes.ts';

const folder = path.join(import.meta.dirname, '../../../extension/store/pictures');
const languages = ['en', 'zh-CN'];

const files = (language: string) => readdirSync(path.join(folder, language)).sort();
const bytesOf = (language: string, file: string) => readFileSync(path.join(folder, language, file));

/** The size in the head of a PNG. https://www.w3.org/TR/png-3/#11IHDR */
function sizeOf(png: Buffer) {
  expect(png.toString('latin1', 0, 16)).toBe('\x89PNG\r\n\x1a\n\0\0\0\rIHDR');
  // Eight bits for each of three colours, and no transparency.
  expect([...png.subarray(24, 26)]).toEqual([8, 2]);
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

describe.each(languages)('the pictures for the stores in %s', (language) => {
  test('are a tile, and five screenshots, which is the most that Chrome’s store takes', () => {
    expect(files(language).map((file) => file.replace(/^(\d)-.+\.png$/, '$1'))).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      'tile.png',
    ]);
  });

  test.each(files(language))('%s has the size that is asked', (file) => {
    expect(sizeOf(bytesOf(language, file))).toEqual(file === 'tile.png' ? tileSize : screenshotSize);
  });
});

test('both languages have the same pictures, which weigh less than 3 MB', () => {
  const [english = [], chinese = []] = languages.map(files);
  expect(chinese).toEqual(english);
  const bytes = languages.flatMap((language) => files(language).map((file) => bytesOf(language, file).length));
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(3_000_000);
});
