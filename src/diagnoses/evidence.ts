import { cdnSigns, isFromCos } from '../cos/answers/cdn-signs.ts';
import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import type { Edit } from '../cos/edits/edit.ts';
import { bucketName, type Endpoint, hostOf } from '../cos/endpoint.ts';
import { endpointOf } from '../cos/endpoint-of.ts';
import type { CorsResponse, Exchange } from '../exchange.ts';
import { recordedVerdict, type Verdict } from '../recorded-verdict.ts';
import { type Replay, replay } from '../replay.ts';

/** All that a kind of diagnosis looks at: what was recorded, and what the configuration, if known, would do. */
export interface Evidence {
  readonly exchange: Exchange;
  readonly host: string;
  readonly endpoint: Endpoint;
  /** The bucket whose rules decided the answer, by host, path or a person's word; `null` where that is not known. */
  readonly bucket: string | null;
  readonly recorded: Verdict;
  readonly configuration: CorsConfiguration | null;
  /** When the rules were changed to the known ones, in milliseconds since the epoch; `null` when nobody said so. */
  readonly changedAt: number | null;
  /** `null` while the rules are not known. */
  readonly replayed: Replay | null;
  /** The rules and their replay if they explain the recorded failure, else `null`. */
  readonly refused: RefusedByRules | null;
}

type Ended = Pick<Evidence, 'exchange' | 'recorded'>;

/** A kind of diagnosis: its data if it applies, and the edits that mend it if the rules can; else `null`. */
export interface Kind<D extends { readonly kind: string }> {
  readonly detect: (evidence: Evidence) => D | null;
  readonly mend: (evidence: Evidence) => readonly Edit[] | null;
}

/** The `mend` of every kind that no change of a bucket's rules mends. */
export const nothingToEdit = () => null;

/** Whether a host is a bucket's own: its rules decide the answers, and nobody but the bucket should give them. */
export function isBucketHost({ kind, bucket }: Endpoint): boolean {
  return bucket !== null && kind !== 'cdn-default';
}

/** Whether the last answer shows a CDN or a proxy, and nothing of COS: then somebody else may have given it. */
function isSomebodyElses(ended: Ended): boolean {
  const headers = lastAnswer(ended)?.headers ?? [];
  return cdnSigns(headers).length > 0 && !isFromCos(headers);
}

/**
 * The bucket whose rules decide the answers, or `null`. At a custom domain only a person can name it. At a domain of
 * COS's own CDN its rules decide unless the answer shows that the CDN gave it: they pass where the CDN sets nothing.
 */
function decidingBucket(ended: Ended, endpoint: Endpoint): string | null {
  if (endpoint.kind !== 'custom' && endpoint.kind !== 'cdn-default') return bucketName(endpoint);
  return isSomebodyElses(ended) ? null : (bucketName(endpoint) ?? ended.exchange.namedBucket ?? null);
}

/**
 * The evidence on one exchange. `configuration` is the bucket's, or `null` while it is not known; it counts only where
 * the deciding bucket is known. `changedAt`: when a person changed it to this, or `null`.
 */
export function evidenceOf(
  exchange: Exchange,
  configuration: CorsConfiguration | null,
  changedAt: number | null = null,
): Evidence {
  const host = hostOf(exchange.request.url);
  const endpoint = endpointOf(exchange.request.url);
  const recorded = recordedVerdict(exchange);
  const bucket = decidingBucket({ exchange, recorded }, endpoint);
  const deciding = bucket === null ? null : configuration;
  const replayed = deciding === null ? null : replay(exchange, deciding);
  const evidence = { exchange, host, endpoint, bucket, recorded, configuration: deciding, changedAt, replayed };
  return { ...evidence, refused: refusedByRules(evidence) };
}

/** The answer at which the exchange ended: the preflight's if it ended there; `null` when there was none. */
export function lastAnswer({ exchange, recorded }: Ended): CorsResponse | null {
  const atPreflight =
    (recorded.outcome === 'blocked' || recorded.outcome === 'failed') && recorded.stage === 'preflight';
  return (atPreflight ? exchange.preflight?.response : exchange.response) ?? null;
}

/** Whether the exchange ended at a server's own error, which tells nothing of CORS. */
export function isServerError(ended: Ended): boolean {
  return (lastAnswer(ended)?.status ?? 0) >= 500;
}

/** Whether the browser used a cached preflight: the request needs one, none was sent, and it was answered. */
export function preflightWasCached({ preflight, response }: Exchange, replayed: Replay): boolean {
  return preflight === null && replayed.preflight !== null && response !== null;
}

/** The rules that explain the failure of a recording, and their replay. */
export interface RefusedByRules {
  readonly configuration: CorsConfiguration;
  readonly replayed: Replay;
}

/** How the recording would end under the rules. If the preflight was cached, only the answer to the request counts. */
function simulatedVerdict(exchange: Exchange, replayed: Replay): Replay['verdict'] {
  const { actual, verdict } = replayed;
  if (!preflightWasCached(exchange, replayed)) return verdict;
  return actual.verdict === 'success'
    ? { outcome: 'success' }
    : { outcome: 'blocked', stage: 'actual', failure: actual.verdict };
}

/**
 * Whether the recording and the rules both refuse the preflight with 403. COS gives that status to no other, so
 * whatever somebody else wrote into the answer does not matter.
 */
function isRefusedPreflight({ exchange, recorded }: Ended, replayed: Replay): boolean {
  if (recorded.outcome !== 'blocked' || recorded.stage !== 'preflight') return false;
  return exchange.preflight?.response?.status === 403 && replayed.preflight?.answer.status === 403;
}

/**
 * The rules and their replay if both refuse the preflight with 403, or fail at the same stage in the same way as the
 * recording; else `null`.
 */
function refusedByRules(evidence: Omit<Evidence, 'refused'>): RefusedByRules | null {
  const { exchange, recorded, configuration, replayed } = evidence;
  if (configuration === null || replayed === null || recorded.outcome !== 'blocked') return null;
  if (isRefusedPreflight(evidence, replayed)) return { configuration, replayed };
  const simulated = simulatedVerdict(exchange, replayed);
  if (simulated.outcome !== 'blocked') return null;
  const sameFailure = recorded.stage === simulated.stage && recorded.failure.kind === simulated.failure.kind;
  const sameStatus =
    recorded.stage === 'actual' || exchange.preflight?.response?.status === replayed.preflight?.answer.status;
  return sameFailure && sameStatus ? { configuration, replayed } : null;
}
