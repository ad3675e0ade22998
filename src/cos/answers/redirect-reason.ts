import { type Endpoint, hostOf } from '../endpoint.ts';
import { endpointOf } from '../endpoint-of.ts';

/** Why a redirect was given: for https, for the bucket's region, by the static website's own settings, or otherwise. */
export type RedirectReason = 'https' | 'region' | 'website' | 'other';

function isSameBucket(one: Endpoint, other: Endpoint): boolean {
  return one.bucket !== null && one.bucket === other.bucket && one.appid === other.appid;
}

/** Why `url` answers with a redirect; `location` is `null` when the answer names none. */
export function redirectReason(url: string, location: string | null): RedirectReason {
  const from = endpointOf(url);
  if (from.kind === 'website') return 'website';
  if (location === null) return 'other';
  const to = endpointOf(location);
  if (isSameBucket(from, to) && to.kind === 'bucket' && from.region !== to.region) return 'region';
  const onlyScheme = hostOf(url) === hostOf(location) && url.startsWith('http:') && location.startsWith('https:');
  return onlyScheme ? 'https' : 'other';
}
