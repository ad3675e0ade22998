import { expect, test } from 'vitest';
import { mostTexts, remembered } from '../../src/remembered.ts';

/** A remembered function that puts its key into a list, and the keys for which it did so. */
function listing<Key extends object | string | null>() {
  const keys: Key[] = [];
  const list = remembered((key: Key) => {
    keys.push(key);
    return [key];
  });
  return { keys, list };
}

test('what was worked out for an object is given again', () => {
  const { keys, list } = listing<object>();
  const [one, other] = [{}, {}];
  expect(list(one)).toEqual([one]);
  expect(list(one)).toBe(list(one));
  expect(list(other)).not.toBe(list(one));
  expect(keys).toEqual([one, other]);
});

test('equal texts are one', () => {
  const { keys, list } = listing<string>();
  expect(list('ab')).toBe(list(['a', 'b'].join('')));
  expect(list('')).toEqual(['']);
  expect(keys).toEqual(['ab', '']);
});

test('functions are told apart, too', () => {
  const { keys, list } = listing<object>();
  const [one, other] = [() => 1, () => 1];
  expect([list(one), list(other), list(one)]).toEqual([[one], [other], [one]]);
  expect(keys).toHaveLength(2);
});

test('`null`, texts and objects are told apart', () => {
  const { keys, list } = listing<object | string | null>();
  const asked = [null, 'null', '', {}];
  const results = asked.map((key) => list(key));
  expect(results).toEqual(asked.map((key) => [key]));
  expect(asked.every((key, index) => list(key) === results[index])).toBe(true);
  expect(keys).toEqual(asked);
});

test('two functions remember apart', () => {
  const [one, other] = [listing<string>(), listing<string>()];
  expect(one.list('a')).not.toBe(other.list('a'));
});

test('of two arguments both count', () => {
  let calls = 0;
  const joined = remembered((one: object) =>
    remembered((other: object) => {
      calls++;
      return [one, other];
    }),
  );
  const [one, other] = [{}, {}];
  expect(joined(one)(other)).toEqual([one, other]);
  expect(joined(one)(other)).toBe(joined(one)(other));
  expect(joined(other)(one)).not.toBe(joined(one)(other));
  expect(joined(one)(one)).not.toBe(joined(other)(other));
  expect(calls).toBe(4);
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
  const { keys, list } = listing<string>();
  const texts = Array.from({ length: mostTexts }, (_, index) => String(index));
  for (const text of [...texts, ...texts]) list(text);
  expect(keys).toEqual(texts);
  list('one more');
  list('0');
  expect(keys.slice(mostTexts)).toEqual(['one more', '0']);
});

test('of objects any number is remembered', () => {
  const { keys, list } = listing<object>();
  const objects = Array.from({ length: 3 * mostTexts }, () => ({}));
  for (const object of [...objects, ...objects]) list(object);
  expect(keys).toHaveLength(objects.length);
});
