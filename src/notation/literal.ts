import { Refusal } from './configuration-problem.ts';
import { isFilledIn, readNumber, readString, readWord, skipBlank } from './languages/literal-token.ts';
import type { Literal, Member } from './languages/value.ts';
import { excerptAt, legibleOffset, placeAt } from './place.ts';

const maxDepth = 50;
const closers: ReadonlyMap<string, string> = new Map([
  ['{', '}'],
  ['[', ']'],
  ['(', ')'],
]);

function malformed(text: string, at: number): Refusal {
  const offset = legibleOffset(text, at);
  return new Refusal({
    kind: 'malformed',
    notation: 'JSON',
    found: excerptAt(text, offset),
    ...placeAt(text, offset),
  });
}

function readMember(text: string, offset: number, depth: number): { member: Member; end: number } {
  const name = readString(text, offset) ?? readWord(text, offset);
  if (name === null) throw malformed(text, offset);
  const separator = skipBlank(text, name.end);
  if (text[separator] === ':' || (text[separator] === '=' && text[separator + 1] !== '=')) {
    const value = readLiteral(text, skipBlank(text, separator + 1), depth);
    return { member: { key: name.value, offset, value }, end: value.end };
  }
  if (text[offset] === '"' || text[offset] === "'") throw malformed(text, separator);
  const value: Literal = { kind: 'word', value: name.value, offset, end: name.end };
  return { member: { key: name.value, offset, value }, end: name.end };
}

/**
 * Reads the parts up to the bracket that closes, with commas between and perhaps after them; returns the offset after
 * it.
 */
function readParts(text: string, start: number, readPart: (offset: number) => number): number {
  const closer = closers.get(text[start] ?? '');
  let offset = skipBlank(text, start + 1);
  while (text[offset] !== closer) {
    offset = skipBlank(text, readPart(offset));
    if (text[offset] === ',') offset = skipBlank(text, offset + 1);
    else if (text[offset] !== closer) throw malformed(text, offset);
  }
  return offset + 1;
}

/**
 * Reads the value that begins at an offset: JSON, or a literal of JavaScript, Python or Terraform, with its comments.
 * What follows it is left alone. Throws a `Refusal` with the place where the text cannot be read.
 */
export function readLiteral(text: string, offset: number, depth = 0): Literal {
  if (depth > maxDepth) throw new Refusal({ kind: 'nested-too-deeply', limit: maxDepth, ...placeAt(text, offset) });
  const opener = text[offset];
  if (opener === '{') {
    const members: Member[] = [];
    const end = readParts(text, offset, (at) => {
      const { member, end } = readMember(text, at, depth + 1);
      members.push(member);
      return end;
    });
    return { kind: 'object', members, offset, end };
  }
  if (opener === '[' || opener === '(') {
    const items: Literal[] = [];
    const end = readParts(text, offset, (at) => {
      const item = readLiteral(text, at, depth + 1);
      items.push(item);
      return item.end;
    });
    return { kind: 'list', items, offset, end };
  }
  const string = readString(text, offset);
  if (string !== null) {
    const quoted = text.slice(offset, string.end);
    return isFilledIn(quoted)
      ? { kind: 'word', value: quoted, offset, end: string.end }
      : { kind: 'string', offset, ...string };
  }
  const number = readNumber(text, offset);
  if (number !== null) return { kind: 'number', offset, ...number };
  const word = readWord(text, offset);
  if (word !== null) return { kind: 'word', offset, ...word };
  throw malformed(text, offset);
}
