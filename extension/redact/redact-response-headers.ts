import type { Header, HeaderList } from '../../src/headers.ts';
import { type HideKey, redactUrl } from './redact-url.ts';

const longestValue = 4096;
const longestName = 256;
const mostHeaders = 100;
/** Of all headers of one answer: servers send 8 to 16 KB at most. */
const mostCharacters = 32_768;

/**
 * Response headers whose values tell who answered, when, and for whom else the answer may be kept: nothing secret. Of
 * all others, but for CORS's own and `Location`, the name alone is kept: whether it is there can matter.
 */
const keptValues = new Set([
  'age',
  'cache-control',
  'date',
  'server',
  'vary',
  'via',
  'x-cache',
  'x-cache-lookup',
  'x-cos-request-id',
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
 * The headers of an answer from `url`, order and duplicates kept, without the values that may be secret or tell nothing.
 * `hideKey` takes the place of the path that `Location` names.
 */
export function redactResponseHeaders(headers: HeaderList, url: string, hideKey: HideKey | null = null): HeaderList {
  let room = mostCharacters;
  return headers.slice(0, mostHeaders).map((header) => {
    const [name, value] = redactHeader(header, url, hideKey);
    room -= name.length + value.length;
    return [name, room < 0 ? '' : value];
  });
}
