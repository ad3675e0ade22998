import { expect, test } from 'vitest';
import {
  invisibleCharacters,
  withInvisibleShown,
  withoutInvisible,
} from '../../../../src/cos/near-misses/invisible-character.ts';

test.each([
  ['https://app.example.com', [], 'https://app.example.com', 'https://app.example.com'],
  ['', [], '', ''],
  ['a ', ['U+0020'], 'a[U+0020]', 'a'],
  ['\u200ba\u200b', ['U+200B'], '[U+200B]a[U+200B]', 'a'],
  ['\ufeffa\u00a0b', ['U+FEFF', 'U+00A0'], '[U+FEFF]a[U+00A0]b', 'ab'],
  ['a\tb\r\n', ['U+0009', 'U+000D', 'U+000A'], 'a[U+0009]b[U+000D][U+000A]', 'ab'],
  ['\u3000\u2028a\u00ad', ['U+3000', 'U+2028', 'U+00AD'], '[U+3000][U+2028]a[U+00AD]', 'a'],
  ['\u{e0001}a', ['U+E0001'], '[U+E0001]a', 'a'],
  ['a, b', ['U+0020'], 'a, b', 'a,b'],
  [' a  b ', ['U+0020'], '[U+0020]a[U+0020][U+0020]b[U+0020]', 'ab'],
  ['a \u200bb', ['U+0020', 'U+200B'], 'a[U+0020][U+200B]b', 'ab'],
  ['存储桶é', [], '存储桶é', '存储桶é'],
])('in %j the characters %j cannot be seen', (text, points, shown, without) => {
  expect(invisibleCharacters(text)).toEqual(points);
  expect(withInvisibleShown(text)).toBe(shown);
  expect(withoutInvisible(text)).toBe(without);
});
