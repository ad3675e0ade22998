import { bucketOf } from '../../src/cos/bucket-of.ts';
import { hostOf } from '../../src/cos/endpoint.ts';
import { pathInBucket } from '../../src/cos/endpoint-of.ts';
import { type UploadStep, uploadStep } from '../../src/cos/upload-step.ts';
import type { Exchange } from '../../src/exchange.ts';
import { remembered } from '../../src/remembered.ts';
import { attemptsBefore } from './attempt-before.ts';

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

/** An address without its host, bucket and upload id, shared by attempts at another host or of an upload begun anew. */
function pathOf(url: string): string {
  return pathInBucket(url).replace(/([?&]uploadId)=[^&]*/, '$1');
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
  return { step, bucket, object, request, target, chain: [target, uploadId].join(' ') };
});

/** What a request shares with its repetitions, which may go to another host of the bucket or start an upload anew. */
export function targetOf(exchange: Exchange): string {
  return partOf(exchange).target;
}

/**
 * Finds undertakings. `attempt` takes the exchanges in order; then `rootOf` gives the undertaking that one turned out to
 * be. `before`: the attempt before each that repeats one, by id.
 */
function createSorter(before: ReadonlyMap<string, Exchange>) {
  const ofExchange = new Map<string, string>();
  /** The undertaking to which the latest exchange of each chain belongs. */
  const ofChain = new Map<string, string>();
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
    const { step, bucket, object, request, chain } = partOf(exchange);
    const repeated = ofExchange.get(before.get(exchange.id)?.id ?? '');
    const undertaking = repeated ?? begun(step, bucket, object, exchange.id);
    const repeats = ofChain.get(chain) === undertaking || repeated !== undefined;
    ofExchange.set(exchange.id, undertaking);
    ofChain.set(chain, undertaking);
    return { undertaking, request, step, repeats };
  }

  return { attempt, rootOf: (undertaking: string) => joined.get(undertaking) ?? undertaking };
}

/**
 * The place of each exchange in what the page set out to do, by exchange id. An upload is one undertaking, from the
 * look for an unfinished one to its end and over all hosts of the bucket; so are the attempts of any other request. The
 * exchanges may come in any order.
 */
export function attemptsOf(exchanges: readonly Exchange[]): ReadonlyMap<string, Attempt> {
  const inOrder = exchanges.toSorted((one, other) => one.startedAt - other.startedAt);
  const { attempt, rootOf } = createSorter(attemptsBefore(inOrder, (exchange) => partOf(exchange).chain));
  const attempts = inOrder.map((exchange) => [exchange.id, attempt(exchange)] as const);
  return new Map(attempts.map(([id, found]) => [id, { ...found, undertaking: rootOf(found.undertaking) }]));
}
