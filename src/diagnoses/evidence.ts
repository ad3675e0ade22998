import { cdnSigns, isFromCos } from '../cos/answers/cdn-signs.ts';
import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import type { Edit } from '../cos/edits/edit.ts';
import { bucketName, type Endpoint, hostOf, parseEndpoint } from '../cos/endpoint.ts';
import type { CorsResponse, Exchange } from '../exchange.ts';
import { recordedVerdict, type Verdict } from '../recorded-verdict.ts';
import { type Replay, replay } from '../replay.ts';

/** All that a kind of diagnosis looks at: what was recorded, and what the configuration, if known, would do. */
export interface Evidence {
  readonly exchange: Exchange;
  readonly host: string;
  /** What the host's name says. */
  readonly endpoint: Endpoint;
  /** The bucket whose rules decided the answer: the host names it, or a person did; `null` where that is not known. */
  readonly bucket: string | null;
  readonly recorded: Verdict;
  readonly configuration: CorsConfiguration | null;
  /** Worked out when it is first read. */
  readonly replayed: Replay | null;
  /** What is known when the rules account for the failure that was recorded; worked out when it is first read. */
  readonly refused: RefusedByRules | null;
}

type Ended = Pick<Evidence, 'exchange' | 'recorded'>;

/** A kind of diagnosis: its data when it applies, and the edits that mend it when a configuration can. */
export interface Kind<D extends { readonly kind: string }> {
  readonly detect: (evidence: Evidence) => D | null;
  readonly mend: (evidence: Evidence) => readonly Edit[] | null;
}

/** For the kinds that no change to a bucket's rules mends. */
export const nothingToEdit = () => null;

/** A host of the bucket's own: its rules decide the answers, and nobody but the bucket should give them. */
export function isBucketHost({ kind, bucket }: Endpoint): boolean {
  return bucket !== null && kind !== 'cdn-default';
}

/** Whether it shows that somebody else gave the answer in the bucket's place, as a CDN at a custom domain may. */
function isSomebodyElses(ended: Ended): boolean {
  const headers = lastAnswer(ended)?.headers ?? [];
  return cdnSigns(headers).length > 0 && !isFromCos(headers);
}

/** The bucket whose rules decide the answers to an exchange. At a custom domain only a person can tell. */
function decidingBucket(ended: Ended, endpoint: Endpoint): string | null {
  if (endpoint.kind !== 'custom') return isBucketHost(endpoint) ? bucketName(endpoint) : null;
  return isSomebodyElses(ended) ? null : (ended.exchange.namedBucket ?? null);
}

/** The evidence on one exchange; `configuration` is the bucket's, or `null` while it is not known. */
export function evidenceOf(exchange: Exchange, configuration: CorsConfiguration | null): Evidence {
  const host = hostOf(exchange.request.url);
  const endpoint = parseEndpoint(host);
  const recorded = recordedVerdict(exchange);
  const bucket = decidingBucket({ exchange, recorded }, endpoint);
  const deciding = bucket === null ? null : configuration;
  let replayed: Replay | null = null;
  let refused: RefusedByRules | null | undefined;
  return {
    exchange,
    host,
    endpoint,
    bucket,
    recorded,
    configuration: deciding,
    get replayed() {
      if (deciding !== null) replayed ??= replay(exchange, deciding);
      return replayed;
    },
    get refused() {
      if (refused === undefined) refused = refusedByRules(this);
      return refused;
    },
  };
}

/** The answer at which the exchange ended: the preflight's where the browser or the network stopped there. */
export function lastAnswer({ exchange, recorded }: Ended): CorsResponse | null {
  const atPreflight =
    (recorded.outcome === 'blocked' || recorded.outcome === 'failed') && recorded.stage === 'preflight';
  return (atPreflight ? exchange.preflight?.response : exchange.response) ?? null;
}

/** Whether the browser asked with a preflight of an earlier time: this one needs one, and none was sent. */
export function preflightWasCached({ preflight, response }: Exchange, replayed: Replay): boolean {
  return preflight === null && replayed.preflight !== null && response !== null;
}

/** The configuration and its replay, where that ends as the recording does. */
export interface RefusedByRules {
  readonly configuration: CorsConfiguration;
  readonly replayed: Replay;
}

/**
 * How the rules would have ended what was recorded. Behind a preflight that the browser still had in its cache, the
 * answer to the request itself decides.
 */
function simulatedVerdict(exchange: Exchange, replayed: Replay): Replay['verdict'] {
  const { actual, verdict } = replayed;
  if (!preflightWasCached(exchange, replayed)) return verdict;
  return actual.verdict === 'success'
    ? { outcome: 'success' }
    : { outcome: 'blocked', stage: 'actual', failure: actual.verdict };
}

/** What COS refused stays refused, whatever somebody else wrote into its answer: it says 403 to no preflight else. */
function isRefusedPreflight({ exchange, recorded, replayed }: Evidence): boolean {
  if (recorded.outcome !== 'blocked' || recorded.stage !== 'preflight') return false;
  return exchange.preflight?.response?.status === 403 && replayed?.preflight?.answer.status === 403;
}

/** The configuration and its replay when they end at the same stage with the same failure as the recording. */
function refusedByRules(evidence: Evidence): RefusedByRules | null {
  const { exchange, recorded, configuration } = evidence;
  if (configuration === null || recorded.outcome !== 'blocked') return null;
  const { replayed } = evidence;
  if (replayed === null) return null;
  if (isRefusedPreflight(evidence)) return { configuration, replayed };
  const simulated = simulatedVerdict(exchange, replayed);
  if (simulated.outcome !== 'blocked') return null;
  const sameFailure = recorded.stage === simulated.stage && recorded.failure.kind === simulated.failure.kind;
  const sameStatus =
    recorded.stage === 'actual' || exchange.preflight?.response?.status === replayed.preflight?.answer.status;
  return sameFailure && sameStatus ? { configuration, replayed } : null;
}
