import { type HeaderList, normalizeHeaderValue } from '../headers.ts';

/** https://fetch.spec.whatwg.org/#cors-safelisted-method */
export function isCorsSafelistedMethod(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'POST';
}

const normalized = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT']);

/** Upper-cases the six methods that browsers upper-case: `patch` stays `patch`. https://fetch.spec.whatwg.org/#concept-method-normalize */
export function normalizeMethod(method: string): string {
  const upperCased = method.toUpperCase();
  return normalized.has(upperCased) ? upperCased : method;
}

/** https://fetch.spec.whatwg.org/#cors-unsafe-request-header-byte */
function hasCorsUnsafeRequestHeaderByte(value: string): boolean {
  return [...value].some((character) => {
    const code = character.charCodeAt(0);
    return (code < 0x20 && code !== 0x09) || code === 0x7f || '"():<>?@[\\]{}'.includes(character);
  });
}

const languageValue = /^[0-9A-Za-z *,\-.;=]*$/;
const safelistedTypes = new Set(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']);
const rangeValue = /^bytes=(\d+)-(\d*)$/;

/**
 * Whether a Content-Type is one of the three safelisted ones, parameters aside.
 * https://mimesniff.spec.whatwg.org/#parsing-a-mime-type
 */
function isSafelistedType(value: string): boolean {
  return safelistedTypes.has(normalizeHeaderValue(value.replace(/;.*/s, '')).toLowerCase());
}

function isSafelistedRange(value: string): boolean {
  const found = rangeValue.exec(value);
  if (found === null) return false;
  const [, first = '', last = ''] = found;
  return last === '' || BigInt(first) <= BigInt(last);
}

/** https://fetch.spec.whatwg.org/#cors-safelisted-request-header */
export function isCorsSafelistedRequestHeader(name: string, value: string): boolean {
  if (value.length > 128) return false;
  switch (name.toLowerCase()) {
    case 'accept':
      return !hasCorsUnsafeRequestHeaderByte(value);
    case 'accept-language':
    case 'content-language':
      return languageValue.test(value);
    case 'content-type':
      return !hasCorsUnsafeRequestHeaderByte(value) && isSafelistedType(value);
    case 'range':
      return isSafelistedRange(value);
    default:
      return false;
  }
}

/**
 * Returns the header names that a preflight has to ask for: lower case, sorted, each once. Safelisted headers are among
 * them when their values come to more than 1024 bytes together.
 * https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names
 */
export function corsUnsafeRequestHeaderNames(headers: HeaderList): string[] {
  const unsafe: string[] = [];
  const potentiallyUnsafe: string[] = [];
  let safelistedBytes = 0;
  for (const [name, value] of headers) {
    if (!isCorsSafelistedRequestHeader(name, value)) unsafe.push(name);
    else {
      potentiallyUnsafe.push(name);
      safelistedBytes += value.length;
    }
  }
  if (safelistedBytes > 1024) unsafe.push(...potentiallyUnsafe);
  return [...new Set(unsafe.map((name) => name.toLowerCase()))].sort();
}

const safelistedResponseHeaders = new Set([
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'last-modified',
  'pragma',
]);

/**
 * Whether scripts can read a response header even if the response does not expose it.
 * https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name
 */
export function isCorsSafelistedResponseHeaderName(name: string): boolean {
  return safelistedResponseHeaders.has(name.toLowerCase());
}
