import { endpointOf } from '../cos/endpoint-of.ts';
import { isBucketHost } from '../diagnoses/evidence.ts';
import type { Exchange } from '../exchange.ts';
import type { Probe } from '../probing/probe.ts';
import { askedNames, type WantedHeader } from './header-reading.ts';

/** A request that nobody has sent yet. */
export interface WantedRequest {
  readonly bucket: string;
  /** The address at which the bucket is to be asked; `null` while it is not known. */
  readonly url: string | null;
  /** As browsers send it. */
  readonly origin: string;
  /** As browsers send it. */
  readonly method: string;
  readonly headers: readonly WantedHeader[];
  readonly withCredentials: boolean;
  /** Whether a `PUT` uploads a part of an object, so that the page has to read its ETag. */
  readonly uploadsPart: boolean;
}

/**
 * The address under which the bucket's own rules decide: the one to be asked where host or path name the bucket or it
 * is a domain of its own. Behind a CDN's host, it is the bucket's host.
 */
function addressOf({ bucket, url }: WantedRequest): string {
  const endpoint = endpointOf(url ?? '');
  if (url !== null && (isBucketHost(endpoint) || endpoint.kind === 'custom')) return url;
  return `https://${bucket}.cos.${endpoint.region ?? '<region>'}.myqcloud.com/`;
}

/** The exchange of a wanted request, before anything is answered. */
export function wantedExchange(wanted: WantedRequest): Exchange {
  const { bucket, origin, method, headers, withCredentials, uploadsPart } = wanted;
  return {
    id: 'what-if',
    startedAt: 0,
    request: {
      url: addressOf(wanted) + (uploadsPart ? '?partNumber=1&uploadId=any' : ''),
      method,
      origin,
      credentialsMode: withCredentials ? 'include' : 'omit',
      unsafeHeaderNames: askedNames(headers),
    },
    preflight: null,
    response: null,
    error: null,
    namedBucket: bucket,
  };
}

/** The preflight of a wanted request. Browsers send it only where one is needed; the bucket answers it anyway. */
export function wantedProbe({ origin, method, headers }: Pick<WantedRequest, 'origin' | 'method' | 'headers'>): Probe {
  return { origin, method, headerNames: askedNames(headers) };
}
