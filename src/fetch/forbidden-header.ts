const forbidden = new Set([
  'accept-charset',
  'accept-encoding',
  'access-control-request-headers',
  'access-control-request-method',
  'connection',
  'content-length',
  'cookie',
  'cookie2',
  'date',
  'dnt',
  'expect',
  'host',
  'keep-alive',
  'origin',
  'referer',
  'set-cookie',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
]);
const methodOverrides = new Set(['x-http-method', 'x-http-method-override', 'x-method-override']);
const forbiddenMethods = new Set(['connect', 'trace', 'track']);

/**
 * Whether scripts cannot set a header: browsers drop it silently.
 * https://fetch.spec.whatwg.org/#forbidden-request-header
 */
export function isForbiddenRequestHeader(name: string, value: string): boolean {
  const lowerCased = name.toLowerCase();
  if (forbidden.has(lowerCased) || lowerCased.startsWith('proxy-') || lowerCased.startsWith('sec-')) return true;
  if (!methodOverrides.has(lowerCased)) return false;
  return value.split(',').some((method) => forbiddenMethods.has(method.trim().toLowerCase()));
}
