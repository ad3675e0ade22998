import { bucketOf } from '../../src/cos/bucket-of.ts';
import { hostOf } from '../../src/cos/endpoint.ts';
import { type UploadStep, uploadStep } from '../../src/cos/upload-step.ts';
import { askedHeaders, type Exchange } from '../../src/exchange.ts';
import { oncePerExchange } from './once-per-exchange.ts';
import { verdictOf } from './verdicts.ts';

/** The header that the vendor's SDK adds when it repeats a request. */
export const retryHeader = 'x-cos-sdk-retry';

/** Whether the vendor's SDK sent a request again by itself. */
export const isRetry = oncePerExchange((exchange) => askedHeaders(exchange).includes(retryHeader));

/** What an exchange is of what the page set out to do. */
export interface Attempt {
  /** Shared by all requests of one upload, and by all attempts of one request that is no upload's. */
  readonly undertaking: string;
  /** Which request of the undertaking it is: shared by its attempts. */
  readonly request: string;
  /** `null` when it uploads nothing. */
  readonly step: UploadStep | null;
  /** Whether the same request of the undertaking was sent before. */
  readonly repeats: boolean;
}

/** Whether an exchange ended well, as far as it was seen. */
export function succeeded(exchange: Exchange): boolean {
  return verdictOf(exchange).outcome === 'success' && (exchange.response?.status ?? 0) < 400;
}

/** An address without its host and without the id of an upload in parts: what stays when either changes. */
export function pathOf(url: string): string {
  return url.replace(/^[^/]*\/\/[^/?#]*/, '').replace(/([?&]uploadId)=[^&]*/, '$1');
}

/** The attempts of one request so far. */
interface Chain {
  readonly undertaking: string;
  readonly hosts: Set<string>;
  last: Exchange;
}

/**
 * Whether a request is another attempt: the SDK says so, or what failed goes to a host of the bucket that was not tried.
 * A person who begins anew begins at the first host.
 */
function continues(chain: Chain, exchange: Exchange): boolean {
  return isRetry(exchange) || (!chain.hosts.has(hostOf(exchange.request.url)) && !succeeded(chain.last));
}

/** Undertakings that wait for their next step: they have no upload id yet. */
function createWaiting() {
  const waiting = new Map<string, string[]>();
  return {
    add: (place: string, undertaking: string) => {
      waiting.set(place, [...(waiting.get(place) ?? []), undertaking]);
    },
    take: (place: string) => waiting.get(place)?.shift(),
  };
}

/** What an exchange says by itself of what it is part of. */
const partOf = oncePerExchange((exchange) => {
  const { url, method, origin } = exchange.request;
  const step = uploadStep(method, url);
  const host = hostOf(url);
  const bucket = JSON.stringify([bucketOf(exchange) ?? host, origin]);
  const path = pathOf(url);
  const request = `${method} ${path}`;
  const uploadId = step !== null && 'uploadId' in step ? step.uploadId : '';
  const object = bucket + path.replace(/\?.*$/s, '');
  return { step, host, bucket, object, request, chain: [bucket, request, uploadId].join(' ') };
});

/** Gives each exchange, in the order in which they were sent, its undertaking. */
function createSorter() {
  const chains = new Map<string, Chain>();
  const ofUploadId = new Map<string, string>();
  /** What looked for an unfinished upload, by bucket; what started one, by object. */
  const [looked, started] = [createWaiting(), createWaiting()];
  /** A look that found an upload which had begun before. */
  const joined = new Map<string, string>();

  function begun(step: UploadStep | null, bucket: string, object: string, id: string): string {
    switch (step?.kind) {
      case 'look':
        looked.add(bucket, id);
        return id;
      case 'start': {
        const undertaking = looked.take(bucket) ?? id;
        started.add(object, undertaking);
        return undertaking;
      }
      case 'list-parts': {
        const look = looked.take(bucket);
        const undertaking = ofUploadId.get(object + step.uploadId) ?? look ?? id;
        if (look !== undefined) joined.set(look, undertaking);
        ofUploadId.set(object + step.uploadId, undertaking);
        return undertaking;
      }
      case 'part':
      case 'complete':
      case 'abort': {
        const undertaking = ofUploadId.get(object + step.uploadId) ?? started.take(object) ?? id;
        ofUploadId.set(object + step.uploadId, undertaking);
        return undertaking;
      }
      default:
        return id;
    }
  }

  function attempt(exchange: Exchange): Attempt {
    const { step, host, bucket, object, request, chain: key } = partOf(exchange);
    const chain = chains.get(key);
    if (chain !== undefined && continues(chain, exchange)) {
      chain.hosts.add(host);
      chain.last = exchange;
      return { undertaking: chain.undertaking, request, step, repeats: true };
    }
    const undertaking = begun(step, bucket, object, exchange.id);
    chains.set(key, { undertaking, hosts: new Set([host]), last: exchange });
    return { undertaking, request, step, repeats: chain?.undertaking === undertaking };
  }

  return { attempt, rootOf: (undertaking: string) => joined.get(undertaking) ?? undertaking };
}

/**
 * What each exchange is of what the page set out to do, by the exchange's id: an upload's look for an unfinished one, its
 * start, its parts and its end are one undertaking, whatever hosts of the bucket they go to, and so are the attempts of
 * one request. The exchanges may come in any order.
 */
export function attemptsOf(exchanges: readonly Exchange[]): ReadonlyMap<string, Attempt> {
  const { attempt, rootOf } = createSorter();
  const inOrder = exchanges.toSorted((one, other) => one.startedAt - other.startedAt);
  const attempts = inOrder.map((exchange) => [exchange.id, attempt(exchange)] as const);
  return new Map(attempts.map(([id, found]) => [id, { ...found, undertaking: rootOf(found.undertaking) }]));
}
