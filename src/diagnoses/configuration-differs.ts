import { bearingAssumptions } from '../bearing-assumptions.ts';
import { type ContradictedHeader, contradictedHeaders, contradictedOrigin } from '../contradicted-headers.ts';
import { cdnSigns } from '../cos/answers/cdn-signs.ts';
import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import { isOtherEndpoint } from '../cos/endpoint.ts';
import { isPartUpload } from '../cos/part-upload.ts';
import { getHeader } from '../headers.ts';
import { decidingTurn, type Replay } from '../replay.ts';
import { answerChanged } from './answer-changed.ts';
import { type Lack, lackOf } from './answered-by-cdn.ts';
import { cachedPreflight } from './cached-preflight.ts';
import { type Evidence, type Kind, lastAnswer, nothingToEdit } from './evidence.ts';
import { storedAnswer } from './stored-answer.ts';

/** Why an answer may come from other rules than the known ones, the likeliest first. */
export type Suspect =
  /** The answer shows a CDN, a cache or a proxy, or is from a custom domain, which may have one in front. */
  | 'cdn'
  /** CORS rules may not decide at the host, such as one for data processing, or with the bucket in the path. */
  | 'other-endpoint'
  /** The replay rests on something that COS does not document and that would explain the answer. */
  | 'assumption'
  /** The known rules allow more than the bucket does: they were not saved, or are not in force yet. */
  | 'not-saved'
  /** The bucket allows more than the known rules do: it has newer ones. */
  | 'newer-rules'
  /** The browser's cache may have given the answer to an earlier request. */
  | 'stored'
  | 'another-bucket';

export interface ConfigurationDiffers {
  readonly kind: 'configuration-differs';
  readonly recorded: Replay['verdict']['outcome'];
  /** How the known rules would have ended it. If the recording is `blocked` too, it is so in another way. */
  readonly simulated: Replay['verdict']['outcome'];
  readonly suspects: readonly Suspect[];
  /** The headers of an answer that passed which the known rules would have given otherwise. */
  readonly headers: readonly ContradictedHeader[];
  /** Whether the page failed although the answer passed: it could not read the ETag of a part that it uploaded. */
  readonly breaks: boolean;
  /** What the answer to the preflight lists too little of; else `null`. */
  readonly lack: Lack | null;
}

/**
 * Whether rules can account for the answer. COS answers a preflight with 200 or 403; no rule gives another status. COS
 * does not document whether an error that answers the request itself carries the rules' headers.
 */
function isFromRules({ exchange, recorded }: Evidence, simulated: Replay['verdict']['outcome']): boolean {
  if (recorded.outcome !== 'blocked') return true;
  if (recorded.stage === 'actual') return simulated === 'blocked' || (exchange.response?.status ?? 0) < 400;
  const status = exchange.preflight?.response?.status;
  return status === 200 || status === 403;
}

function isExplainedOtherwise(evidence: Evidence): boolean {
  return [answerChanged, cachedPreflight, storedAnswer].some((kind) => kind.detect(evidence) !== null);
}

/** Whether something that COS does not document would explain the answer. Other endpoints are a suspect of their own. */
function restsOnAssumption({ exchange, configuration, replayed }: Evidence): boolean {
  if (configuration === null || replayed === null) return false;
  const assumptions = bearingAssumptions(exchange, configuration, replayed);
  return assumptions.some((assumption) => assumption !== 'other-endpoint-uses-bucket-rules');
}

/**
 * Whether the browser's cache may have given the answer. It keeps those to GET and HEAD, and leaves out `Connection`,
 * which an answer over HTTP/1.1 from the network has.
 */
function mayBeStored({ exchange: { request, response }, recorded }: Evidence): boolean {
  if ((recorded.outcome === 'blocked' && recorded.stage !== 'actual') || response === null) return false;
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  return response.status < 400 && getHeader(response.headers, 'Connection') === null;
}

/** The reasons for which the known rules may not be those that the bucket answered from. */
export function suspectsOf(
  evidence: Evidence,
  simulated: Replay['verdict']['outcome'],
  headers: readonly ContradictedHeader[] = [],
): Suspect[] {
  const { endpoint, recorded } = evidence;
  const [lessGiven, moreGiven] =
    headers.length === 0
      ? [simulated === 'success', recorded.outcome === 'success']
      : [headers.some(({ missing }) => missing.length > 0), headers.some(({ extra }) => extra.length > 0)];
  const signs = cdnSigns(lastAnswer(evidence)?.headers ?? []);
  return [
    ...(signs.length > 0 || endpoint.kind === 'custom' ? (['cdn'] as const) : []),
    ...(isOtherEndpoint(endpoint) ? (['other-endpoint'] as const) : []),
    ...(restsOnAssumption(evidence) ? (['assumption'] as const) : []),
    ...(lessGiven ? (['not-saved'] as const) : []),
    ...(moreGiven ? (['newer-rules'] as const) : []),
    ...(lessGiven && mayBeStored(evidence) ? (['stored'] as const) : []),
    'another-bucket',
  ];
}

/** The headers that contradict the rules, where these would have let the request pass too. */
function headersOf(evidence: Evidence, configuration: CorsConfiguration, replayed: Replay): ContradictedHeader[] {
  const { exchange, recorded } = evidence;
  if (recorded.outcome === 'success') return contradictedHeaders(exchange, configuration, replayed);
  const answer = lastAnswer(evidence);
  const isAnyOrigin = recorded.outcome === 'blocked' && recorded.failure.kind === 'wildcard-with-credentials';
  return isAnyOrigin && answer !== null ? contradictedOrigin(decidingTurn(replayed), answer, configuration) : [];
}

/** The known rules do not give the answer that was recorded. */
export const configurationDiffers: Kind<ConfigurationDiffers> = {
  detect(evidence) {
    const { recorded, exchange, configuration, replayed } = evidence;
    if (recorded.outcome !== 'blocked' && recorded.outcome !== 'success') return null;
    if (configuration === null || replayed === null) return null;
    const simulated = replayed.verdict.outcome;
    const passed = recorded.outcome === 'success';
    const headers = headersOf(evidence, configuration, replayed);
    if (passed && ((simulated === 'success' && headers.length === 0) || exchange.response?.fromCache === true))
      return null;
    if (evidence.refused !== null || isExplainedOtherwise(evidence) || !isFromRules(evidence, simulated)) return null;
    const hidesETag =
      getHeader(exchange.response?.headers ?? [], 'ETag') !== null &&
      headers.some(({ missing }) => missing.some((name) => name.toLowerCase() === 'etag'));
    return {
      kind: 'configuration-differs',
      recorded: recorded.outcome,
      simulated,
      suspects: suspectsOf(evidence, simulated, simulated === 'success' ? headers : []),
      headers,
      breaks: hidesETag && isPartUpload(exchange.request.method, exchange.request.url),
      lack: lackOf(evidence),
    };
  },
  mend: nothingToEdit,
};
