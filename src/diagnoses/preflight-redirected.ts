import { type Endpoint, hostOf, parseEndpoint } from '../cos/endpoint.ts';
import { type Kind, nothingToEdit } from './evidence.ts';

export interface PreflightRedirected {
  readonly kind: 'preflight-redirected';
  readonly host: string;
  readonly status: number;
  /** Where to; `null` when the answer does not say. */
  readonly location: string | null;
  /** What the redirect is about: encryption, the bucket's region, the website's own redirects. */
  readonly because: 'https' | 'region' | 'website' | 'other';
}

function isSameBucket(one: Endpoint, other: Endpoint): boolean {
  return one.bucket !== null && one.bucket === other.bucket && one.appid === other.appid;
}

function reasonOf(url: string, location: string | null): PreflightRedirected['because'] {
  const from = parseEndpoint(hostOf(url));
  if (from.kind === 'website') return 'website';
  if (location === null) return 'other';
  const to = parseEndpoint(hostOf(location));
  if (isSameBucket(from, to) && to.kind === 'bucket' && from.region !== to.region) return 'region';
  const onlyScheme = hostOf(url) === hostOf(location) && url.startsWith('http:') && location.startsWith('https:');
  return onlyScheme ? 'https' : 'other';
}

/** Browsers follow no redirect of a preflight. https://fetch.spec.whatwg.org/#cors-preflight-fetch-0 */
export const preflightRedirected: Kind<PreflightRedirected> = {
  detect({ exchange, recorded, host }) {
    if (recorded.outcome !== 'blocked' || recorded.failure.kind !== 'preflight-redirected') return null;
    const { status, location } = recorded.failure;
    return {
      kind: 'preflight-redirected',
      host,
      status,
      location,
      because: reasonOf(exchange.request.url, location),
    };
  },
  mend: nothingToEdit,
};
