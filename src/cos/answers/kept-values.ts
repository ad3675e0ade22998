/**
 * Response headers that keep their values: who answered, when, how the answer may be cached and whether browsers are to
 * save it, nothing secret.
 */
const keptValues: ReadonlySet<string> = new Set([
  'age',
  'cache-control',
  'date',
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

/**
 * Whether the value of a response header is kept and passed on. Those of CORS are too. Of others the name stays, since
 * its presence can matter; of `Location`, which this does not tell, what is not secret.
 */
export function hasKeptValue(name: string): boolean {
  const lowerCased = name.toLowerCase();
  return lowerCased.startsWith('access-control-') || keptValues.has(lowerCased);
}
