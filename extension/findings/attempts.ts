import { bucketOf } from '../../src/cos/bucket-of.ts';
import { hostOf } from '../../src/cos/endpoint.ts';
import { type UploadStep, uploadStep } from '../../src/cos/upload-step.ts';
import { askedHeaders, type Exchange } from '../../src/exchange.ts';
import { remembered } from '../../src/remembered.ts';
import { verdictOf } from './verdicts.ts';

/** The header that the vendor's SDK adds when it repeats a request. */
export const retryHeader = 'x-cos-sdk-retry';

/** Whether the vendor's SDK sent a request again by itself. */
export function isRetry(exchange: Exchange): boolean {
  return askedHeaders(exchange).includes(retryHeader);
}

/** The place of an exchange in what the page set out to do, for example in one upload. */
export interface Attempt {
  /** An id that all requests of one upload share, or all attempts of one request that is no upload's. */
  readonly undertaking: string;
  /** Which request of the undertaking it is. Its attempts share this. */
  readonly request: string;
  /** `null` when the request uploads nothing. */
  readonly step: UploadStep | null;
  /** Whether the same request of the undertaking was sent before. */
  readonly repeats: boolean;
}

/** Whether the page could read the answer and its status is below 400. */
export function succeeded(exchange: Exchange): boolean {
  return verdictOf(exchange).outcome === 'success' && (exchange.response?.status ?? 0) < 400;
}

/** An address without its host and upload id, shared by attempts at another host or of an upload begun anew. */
function pathOf(url: string): string {
  return url.replace(/^[^/]*\/\/[^/?#]*/, '').replace(/([?&]uploadId)=[^&]*/, '$1');
}

/** The attempts of one request so far. */
interface Chain {
  readonly undertaking: string;
  readonly hosts: Set<string>;
  last: Exchange;
}

/**
 * Whether an exchange continues a chain: the SDK marked it as a retry, or the last attempt failed and this one goes to
 * a host that was not tried yet. A person who begins anew begins at the first host.
 */
function continues(chain: Chain, exchange: Exchange): boolean {
  return isRetry(exchange) || (!chain.hosts.has(hostOf(exchange.request.url)) && !succeeded(chain.last));
}

/** Undertakings without an upload id that wait for their next step at a place: first come, first served. */
function createWaiting() {
  const waiting = new Map<string, string[]>();
  return {
    add: (place: string, undertaking: string) => {
      waiting.set(place, [...(waiting.get(place) ?? []), undertaking]);
    },
    take: (place: string) => waiting.get(place)?.shift(),
  };
}

/**
 * What can be told from an exchange alone. Attempts of the same request have the same `chain`. Remembered: it is asked of
 * all exchanges when one more has come.
 */
const partOf = remembered((exchange: Exchange) => {
  const { url, method, origin } = exchange.request;
  const step = uploadStep(method, url);
  const host = hostOf(url);
  const bucket = JSON.stringify([bucketOf(exchange) ?? host, origin]);
  const path = pathOf(url);
  const request = `${method} ${path}`;
  const target = [bucket, request].join(' ');
  const uploadId = step !== null && 'uploadId' in step ? step.uploadId : '';
  const object = bucket + path.replace(/\?.*$/s, '');
  return { step, host, bucket, object, request, target, chain: [target, uploadId].join(' ') };
});

/** What a request shares with its repetitions, which may go to another host of the bucket or start an upload anew. */
export function targetOf(exchange: Exchange): string {
  return partOf(exchange).target;
}

/** Finds undertakings. `attempt` takes the exchanges in order; then `rootOf` gives the undertaking that one turned out to be. */
function createSorter() {
  const chains = new Map<string, Chain>();
  const ofUploadId = new Map<string, string>();
  /** Undertakings that looked for an unfinished upload, by bucket, and those that started one, by object. */
  const [looked, started] = [createWaiting(), createWaiting()];
  /** The undertakings of looks, with the undertaking of the unfinished upload that each found. */
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
 * The place of each exchange in what the page set out to do, by exchange id. An upload is one undertaking, from the
 * look for an unfinished one to its end and over all hosts of the bucket; so are the attempts of any other request. The
 * exchanges may come in any order.
 */
export function attemptsOf(exchanges: readonly Exchange[]): ReadonlyMap<string, Attempt> {
  const { attempt, rootOf } = createSorter();
  const inOrder = exchanges.toSorted((one, other) => one.startedAt - other.startedAt);
  const attempts = inOrder.map((exchange) => [exchange.id, attempt(exchange)] as const);
  return new Map(attempts.map(([id, found]) => [id, { ...found, undertaking: rootOf(found.undertaking) }]));
}
