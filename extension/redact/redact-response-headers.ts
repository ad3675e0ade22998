import type { Header, HeaderList } from '../../src/headers.ts';
import { type HideKey, redactUrl } from './redact-url.ts';

const longestValue = 4096;
const longestName = 256;
const mostHeaders = 100;
/** Characters of all headers of one answer together. Servers send 8 to 16 KB at most. */
const mostCharacters = 32_768;

/**
 * Response headers that keep their values: who answered, when, how the answer may be cached and whether browsers are to
 * save it, nothing secret. Those of CORS keep theirs too, and `Location` what is not secret. Of others the name stays,
 * since its presence can matter.
 */
const keptValues = new Set([
  'age',
  'cache-control',
  'date',
  'retry-after',
  'server',
  'vary',
  'via',
  'x-cache',
  'x-cache-lookup',
  'x-cos-force-download',
  'x-cos-request-id',
  'x-cos-trace-id',
  'x-nws-log-uuid',
]);

function redactHeader([name, value]: Header, url: string, hideKey: HideKey | null): Header {
  const lowerCased = name.toLowerCase();
  const shortName = name.slice(0, longestName);
  if (lowerCased === 'location') return [shortName, redactUrl(value, url, hideKey) ?? ''];
  const kept = keptValues.has(lowerCased) || lowerCased.startsWith('access-control-');
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
