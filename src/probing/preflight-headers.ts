import type { Probe } from './probe.ts';

const visible = /^[\x21-\x7e]+$/;

/** The first value of a preflight that no header can carry as it stands; `null` when each can. */
export function unsendableIn({ origin, method, headerNames }: Probe): string | null {
  return [origin, method, ...headerNames].find((value) => !visible.test(value)) ?? null;
}

/** The headers that make an `OPTIONS` to an address the preflight of a page, by their names in lower case. */
export function headersOfPreflight(
  url: string,
  { origin, method, headerNames }: Probe,
): Readonly<Record<string, string>> {
  return {
    origin,
    'access-control-request-method': method,
    ...(headerNames.length > 0 && { 'access-control-request-headers': headerNames.join(',') }),
    // Browsers send these to addresses that they trust.
    ...(url.startsWith('https:') && { 'sec-fetch-mode': 'cors', 'sec-fetch-site': 'cross-site' }),
  };
}
