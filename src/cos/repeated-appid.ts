import { hostOf } from './endpoint.ts';
import { endpointOf } from './endpoint-of.ts';
import type { FaultyAddress } from './host-fault.ts';

/**
 * Tells that the APPID is there twice at the end of a bucket's name, `examplebucket-1250000000-1250000000`, as where it
 * is added to a name that has it already; `null` where it is not. A bucket may bear such a name, if none does
 * otherwise.
 */
export function repeatedAppid(url: string): FaultyAddress | null {
  const host = hostOf(url);
  const { bucket, appid } = endpointOf(url);
  if (bucket === null || appid === null || appid.length < 8 || !bucket.endsWith(`-${appid}`)) return null;
  const expected = `${bucket}${host.slice(bucket.length + appid.length + 1)}`;
  return host.startsWith(`${bucket}-`) ? { faults: [{ kind: 'appid-twice', part: appid }], expected } : null;
}
