import { isForbiddenRequestHeader } from '../fetch/forbidden-header.ts';
import { isCorsSafelistedRequestHeader } from '../fetch/safelist.ts';
import { isToken } from '../headers.ts';

/** A request header that a page is to send. Of its value nothing is kept. */
export interface WantedHeader {
  /** In lower case. */
  readonly name: string;
  /** Whether the preflight asks for it; it does not for a safelisted header. */
  readonly asked: boolean;
}

/** What is to be said of a text in a list of headers. */
export type HeaderRemark =
  /** No header has such a name. */
  | { readonly kind: 'no-name'; readonly text: string }
  /** Browsers do not let scripts set the header. */
  | { readonly kind: 'forbidden'; readonly name: string }
  /** The header needs no preflight; `byName` if that was concluded without its value. */
  | { readonly kind: 'safelisted'; readonly name: string; readonly byName: boolean }
  | { readonly kind: 'too-many'; readonly most: number };

export interface ReadHeaders {
  /** Each name once. */
  readonly headers: readonly WantedHeader[];
  readonly remarks: readonly HeaderRemark[];
}

/** A header as it was written: `value` is `null` where the name stands alone. */
type Written = readonly [name: string, value: string | null];

const longestText = 65_536;
const shownText = 80;
/** More headers than any page sends. */
const mostHeaders = 100;

/** Safelisted with nearly every value that they have, so they count as that where no value says otherwise. */
const harmlessByName: ReadonlySet<string> = new Set(['accept', 'accept-language', 'content-language', 'range']);

/** Headers whose value is a list of header names. */
const lists = /^access-control-(?:request|allow)-headers$/i;

const bare = (text: string) => text.replace(/^[\s'"`[\]{}(]+|[\s'"`[\]{}),;\\]+$/g, '');

function namesIn(text: string): Written[] {
  return text
    .split(/[\s,;]+/)
    .map(bare)
    .filter((name) => name !== '')
    .map((name) => [name, null]);
}

/** Reads a line such as `Name: value`, `-H 'Name: value'`, `"Name": value,`, or one with several names. */
function inLine(line: string): Written[] {
  const text = line.replace(/^\s*(?:curl\s.*)?(?:-H|--header)\s+/, '').trim();
  // A request line, and the pseudo-headers of HTTP/2 and HTTP/3.
  if (/\bHTTP\/\d/.test(text) || text.startsWith(':')) return [];
  const colon = text.indexOf(':');
  if (colon === -1) return namesIn(text);
  const [name, value] = [bare(text.slice(0, colon)), bare(text.slice(colon + 1))];
  if (lists.test(name)) return namesIn(value);
  return name === '' ? [] : [[name, value === '' ? null : value]];
}

/** The keys of a JSON object; `null` for a text that is none. */
function inJson(text: string): Written[] | null {
  if (!/^\s*\{/.test(text)) return null;
  try {
    const value: unknown = JSON.parse(text);
    return Object.entries(value ?? {}).map(([name, each]) => [name, typeof each === 'string' ? each : null]);
  } catch {
    return null;
  }
}

function judged([written, value]: Written): WantedHeader | HeaderRemark {
  const name = written.toLowerCase();
  if (!isToken(written)) return { kind: 'no-name', text: written.slice(0, shownText) };
  if (isForbiddenRequestHeader(name, value ?? '')) return { kind: 'forbidden', name };
  if (value === null) return { name, asked: !harmlessByName.has(name) };
  return { name, asked: !isCorsSafelistedRequestHeader(name, value) };
}

/**
 * Reads names of request headers as people have them: one a line or in a list, with values or without, in JSON, in a
 * `curl` command, as `Access-Control-Request-Headers`. Values tell whether a header is safelisted, and are dropped.
 */
export function readHeaders(text: string): ReadHeaders {
  const shortened = text.slice(0, longestText);
  const written = inJson(shortened) ?? shortened.split(/[\r\n]+/).flatMap(inLine);
  const headers = new Map<string, WantedHeader>();
  const remarks: HeaderRemark[] = [];
  for (const each of written) {
    const found = judged(each);
    if ('kind' in found) {
      remarks.push(found);
      continue;
    }
    if (!found.asked) remarks.push({ kind: 'safelisted', name: found.name, byName: each[1] === null });
    if (headers.size < mostHeaders || headers.has(found.name)) headers.set(found.name, found);
    else if (remarks.at(-1)?.kind !== 'too-many') remarks.push({ kind: 'too-many', most: mostHeaders });
  }
  return { headers: [...headers.values()], remarks };
}

/** Adds headers to others, each name once. A header that is there already is told anew. */
export function withHeaders(present: readonly WantedHeader[], added: readonly WantedHeader[]): readonly WantedHeader[] {
  const all = new Map([...present, ...added].map((header) => [header.name, header]));
  return [...all.values()].slice(0, mostHeaders);
}

/** The names that the preflight asks for, as browsers write them. */
export function askedNames(headers: readonly WantedHeader[]): string[] {
  return headers
    .filter(({ asked }) => asked)
    .map(({ name }) => name)
    .sort();
}
