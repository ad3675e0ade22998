import { remembered } from './remembered.ts';

export type Header = readonly [name: string, value: string];

/**
 * Headers as they went over the wire: order, case and duplicates kept.
 * https://fetch.spec.whatwg.org/#concept-header-list
 */
export type HeaderList = readonly Header[];

const spaces: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d, 0x20]);

/**
 * Removes the white space from both ends of a header value.
 * https://fetch.spec.whatwg.org/#concept-header-value-normalize
 */
export function normalizeHeaderValue(value: string): string {
  let start = 0;
  let end = value.length;
  while (start < end && spaces.has(value.charCodeAt(start))) start++;
  while (end > start && spaces.has(value.charCodeAt(end - 1))) end--;
  return value.slice(start, end);
}

/**
 * All values of `name` (in any letter case), normalized and joined by ", "; `null` when it is absent.
 * https://fetch.spec.whatwg.org/#concept-header-list-get
 */
export function getHeader(headers: HeaderList, name: string): string | null {
  const wanted = name.toLowerCase();
  const values: string[] = [];
  for (const [key, value] of headers) {
    if (key.length === name.length && key.toLowerCase() === wanted) values.push(normalizeHeaderValue(value));
  }
  return values.length === 0 ? null : values.join(', ');
}

const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** Whether `text` is a header name or a method: RFC 9110's token. https://www.rfc-editor.org/rfc/rfc9110#name-tokens */
export function isToken(text: string): boolean {
  return token.test(text);
}

type Items = readonly string[] | 'failure';

/** Remembered: a rule gives the same list in every answer. */
const itemsIn = remembered(readItems);

function readItems(value: string): Items {
  const items: string[] = [];
  for (const part of value.split(',')) {
    const item = normalizeHeaderValue(part);
    if (item === '') continue;
    if (!isToken(item)) return 'failure';
    items.push(item);
  }
  return items;
}

/**
 * The comma-separated tokens of a list header: `null` when the header is absent, `"failure"` when one item is no token.
 * https://fetch.spec.whatwg.org/#extract-header-list-values
 */
export function extractHeaderListValues(headers: HeaderList, name: string): Items | null {
  const value = getHeader(headers, name);
  return value === null ? null : itemsIn(value);
}

/** Names in lower case. Remembered: a rule gives the same list in every answer, and `extractHeaderListValues` too. */
export const lowerCasedSet = remembered(
  (names: readonly string[]): ReadonlySet<string> => new Set(names.map((name) => name.toLowerCase())),
);
