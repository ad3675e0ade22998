import { hasKeptValue } from '../../src/cos/answers/kept-values.ts';
import type { Header, HeaderList } from '../../src/headers.ts';
import { type HideKey, redactUrl } from './redact-url.ts';

const longestValue = 4096;
const longestName = 256;
const mostHeaders = 100;
/** Characters of all headers of one answer together. Servers send 8 to 16 KB at most. */
const mostCharacters = 32_768;

function redactHeader([name, value]: Header, url: string, hideKey: HideKey | null): Header {
  const lowerCased = name.toLowerCase();
  const shortName = name.slice(0, longestName);
  if (lowerCased === 'location') return [shortName, redactUrl(value, url, hideKey) ?? ''];
  // A busy host is left alone for as long as it asks.
  const kept = hasKeptValue(name) || lowerCased === 'retry-after';
  return [shortName, kept ? value.slice(0, longestValue) : ''];
}

/**
 * The headers of an answer from `url`, in order and with duplicates, without values that may be secret or tell nothing.
 * At most 100 stay; behind 32,768 characters only their names do. `hideKey` replaces the object key in `Location`.
 */
export function redactResponseHeaders(headers: HeaderList, url: string, hideKey: HideKey | null = null): HeaderList {
  let room = mostCharacters;
  return headers.slice(0, mostHeaders).map((header) => {
    const [name, value] = redactHeader(header, url, hideKey);
    room -= name.length + value.length;
    return [name, room < 0 ? '' : value];
  });
}
