import { bearingAssumptions } from '../bearing-assumptions.ts';
import { cdnSigns } from '../cos/answers/cdn-signs.ts';
import { isOtherEndpoint } from '../cos/endpoint.ts';
import { getHeader } from '../headers.ts';
import type { Replay } from '../replay.ts';
import { answerChanged } from './answer-changed.ts';
import { cachedPreflight } from './cached-preflight.ts';
import { type Evidence, type Kind, lastAnswer, nothingToEdit } from './evidence.ts';
import { storedAnswer } from './stored-answer.ts';

/** Why an answer may come from other rules than the known ones, the likeliest first. */
export type Suspect =
  /** The answer shows a CDN, a cache or a proxy, or is from a custom domain, which may have one in front. */
  | 'cdn'
  /** CORS rules may not decide at the host: it is for data processing or a static website, say, or has the bucket in the path. */
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
  if (recorded.outcome !== 'blocked' || recorded.stage !== 'actual' || response === null) return false;
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  return response.status < 400 && getHeader(response.headers, 'Connection') === null;
}

/** The reasons for which the known rules may not be those that the bucket answered from. */
export function suspectsOf(evidence: Evidence, simulated: Replay['verdict']['outcome']): Suspect[] {
  const { endpoint, recorded } = evidence;
  const signs = cdnSigns(lastAnswer(evidence)?.headers ?? []);
  return [
    ...(signs.length > 0 || endpoint.kind === 'custom' ? (['cdn'] as const) : []),
    ...(isOtherEndpoint(endpoint) ? (['other-endpoint'] as const) : []),
    ...(restsOnAssumption(evidence) ? (['assumption'] as const) : []),
    ...(simulated === 'success' ? (['not-saved'] as const) : []),
    ...(recorded.outcome === 'success' ? (['newer-rules'] as const) : []),
    ...(simulated === 'success' && mayBeStored(evidence) ? (['stored'] as const) : []),
    'another-bucket',
  ];
}

/** The known rules do not give the answer that was recorded. */
export const configurationDiffers: Kind<ConfigurationDiffers> = {
  detect(evidence) {
    const { recorded, exchange } = evidence;
    if (recorded.outcome !== 'blocked' && recorded.outcome !== 'success') return null;
    const { replayed } = evidence;
    if (replayed === null) return null;
    const simulated = replayed.verdict.outcome;
    const passed = recorded.outcome === 'success';
    if (passed && (simulated === 'success' || exchange.response?.fromCache === true)) return null;
    if (evidence.refused !== null || isExplainedOtherwise(evidence) || !isFromRules(evidence, simulated)) return null;
    return {
      kind: 'configuration-differs',
      recorded: recorded.outcome,
      simulated,
      suspects: suspectsOf(evidence, simulated),
    };
  },
  mend: nothingToEdit,
};
