import { expect, test } from 'vitest';
import { mostTexts, remembered } from '../../src/remembered.ts';

/** A remembered function that lists its arguments, and what it was called with so far. */
function listing<Keys extends readonly (object | string | null)[]>() {
  const calls: Keys[] = [];
  const list = remembered((...keys: Keys) => {
    calls.push(keys);
    return [...keys];
  });
  return { calls, list };
}

test('what was worked out for an object is given again', () => {
  const { calls, list } = listing<[object]>();
  const [one, other] = [{}, {}];
  expect(list(one)).toEqual([one]);
  expect(list(one)).toBe(list(one));
  expect(list(other)).not.toBe(list(one));
  expect(calls).toEqual([[one], [other]]);
});

test('equal texts are one', () => {
  const { calls, list } = listing<[string]>();
  expect(list('a')).toBe(list(['a'].join('')));
  expect(list('')).toEqual(['']);
  expect(calls).toEqual([['a'], ['']]);
});

test('each argument counts, and in its place', () => {
  const { calls, list } = listing<[object, object | string | null]>();
  const [one, other] = [{}, {}];
  const asked: [object, object | string | null][] = [
    [one, other],
    [other, one],
    [one, one],
    [one, 'a'],
    [one, 'null'],
    [one, null],
    [other, null],
  ];
  const results = asked.map((keys) => list(...keys));
  expect(results).toEqual(asked);
  expect(asked.map((keys) => list(...keys)).every((again, index) => again === results[index])).toBe(true);
  expect(calls).toEqual(asked);
});

test('two functions remember apart', () => {
  const one = listing<[string]>();
  const other = listing<[string]>();
  expect(one.list('a')).not.toBe(other.list('a'));
});

test.each([null, undefined, false, ''])('a result of %o is remembered', (result) => {
  let calls = 0;
  const give = remembered((_: string) => {
    calls++;
    return result;
  });
  expect([give('a'), give('a')]).toEqual([result, result]);
  expect(calls).toBe(1);
});

test('a failure is not remembered', () => {
  let calls = 0;
  const fail = remembered((text: string) => {
    calls++;
    if (calls === 1) throw new Error(text);
    return text;
  });
  expect(() => fail('a')).toThrow('a');
  expect(fail('a')).toBe('a');
});

test('so many texts are remembered; with one more all leave', () => {
  const { calls, list } = listing<[object, string]>();
  const [one, other] = [{}, {}];
  list(other, '0');
  const texts = Array.from({ length: mostTexts }, (_, index) => String(index));
  for (const text of [...texts, ...texts]) list(one, text);
  expect(calls).toHaveLength(1 + mostTexts);
  list(one, 'one more');
  for (const text of texts.slice(1)) list(one, text);
  expect(calls).toHaveLength(1 + mostTexts + 1 + mostTexts - 1);
  list(other, '0');
  expect(calls).toHaveLength(1 + mostTexts + 1 + mostTexts - 1);
});

test('of objects any number is remembered', () => {
  const { calls, list } = listing<[object]>();
  const objects = Array.from({ length: 3 * mostTexts }, () => ({}));
  for (const object of [...objects, ...objects]) list(object);
  expect(calls).toHaveLength(objects.length);
});
