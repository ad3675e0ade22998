import { type Kind, lastAnswer, nothingToEdit } from './evidence.ts';
import { type PathStyle, pathStyleOf } from './path-style-refused.ts';

export interface PathStyleSuspected extends PathStyle {
  readonly kind: 'path-style-suspected';
  /** Whether the known rules allow the request, so that they do not explain the refusal. */
  readonly rulesAllow: boolean;
  /** Present where the request itself was refused, and no preflight: rules never refuse that. */
  readonly itself?: true;
}

/**
 * A possibility where an address that names the bucket in its path was answered 403. Older buckets answer it from
 * their rules; one made since 2024 refuses it whatever they are, and the browser shows no difference.
 */
export const pathStyleSuspected: Kind<PathStyleSuspected> = {
  detect(evidence) {
    const { exchange, recorded, endpoint, replayed } = evidence;
    const answer = lastAnswer(evidence);
    if (endpoint.kind !== 'path-style' || endpoint.bucket === null || recorded.outcome !== 'blocked') return null;
    if (answer?.status !== 403 || answer.cosError !== undefined) return null;
    const behindGoodPreflight = exchange.preflight !== null && answer === exchange.response;
    const rulesAllow = replayed?.verdict.outcome === 'success';
    if (behindGoodPreflight) return null;
    const itself = recorded.stage === 'actual' ? { itself: true as const } : {};
    return { kind: 'path-style-suspected', ...pathStyleOf(evidence), rulesAllow, ...itself };
  },
  mend: nothingToEdit,
};
