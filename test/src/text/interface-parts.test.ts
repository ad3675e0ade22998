import { expect, test } from 'vitest';
import { en } from '../../../src/text/en/en.ts';
import { type Phrase, plainText } from '../../../src/text/phrase.ts';
import { zhCn } from '../../../src/text/zh-cn/zh-cn.ts';

type Sentences = readonly (readonly [path: string, phrase: Phrase])[];

function isPhrase(value: unknown): value is Phrase {
  return Array.isArray(value);
}

const names = [
  ['app.example.com', 3, 1],
  ['app.example.com', 1, 1],
];
const counts = [[0], [1], [3]];
const countOnly = ['permission.nothingFailed', 'permission.beforeWatching'];

/** Lists every sentence of a part of the interface. A sentence that needs values gets a few: a name and counts. */
function sentences(value: unknown, path: string): Sentences {
  if (typeof value === 'string') return [[path, [value]]];
  if (isPhrase(value)) return [[path, value]];
  if (typeof value === 'function') {
    const taken: readonly (readonly unknown[])[] = countOnly.includes(path) ? counts : names;
    return taken.flatMap((values, index) => sentences(value(...values), `${path}#${index}`));
  }
  return Object.entries(value as object).flatMap(([name, part]) => sentences(part, `${path}.${name}`));
}

const parts = ['permission', 'settings'] as const;
const [english, chinese] = [en, zhCn].map((text) => parts.flatMap((part) => sentences(text.interface[part], part)));

test('both languages say the same things', () => {
  expect(chinese?.map(([path]) => path)).toEqual(english?.map(([path]) => path));
});

test.each(english ?? [])('%s names the same values in both languages', (path, phrase) => {
  const codesIn = (parts: Phrase) => new Set(parts.flatMap((part) => (typeof part === 'string' ? [] : [part.code])));
  const other = chinese?.find(([name]) => name === path)?.[1] ?? [];
  expect(codesIn(other)).toEqual(codesIn(phrase));
});

test.each([...(english ?? []), ...(chinese ?? [])])('%s keeps the tone', (_, phrase) => {
  expect(plainText(phrase)).not.toMatch(
    /invalid|please|simply|just|sorry|oops|something went wrong|[!！]|请您|抱歉|无效/i,
  );
  expect(plainText(phrase)).not.toMatch(/undefined|NaN|\[object|null(?!\b)/);
});

test.each([en, zhCn])('a sentence in $tag on no request that succeeded does not count to zero', (text) => {
  const { har, permission } = text.interface;
  for (const cause of [permission.nothingFailed(0).cause, har.noneFailedCause(0)]) {
    expect(plainText(cause)).not.toMatch(/0/);
  }
});
