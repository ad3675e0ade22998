import type { CorsConfiguration, CorsRule } from '../cos/cors-configuration.ts';
import { narrowRule } from '../cos/edits/admit.ts';
import { canGrow } from '../cos/edits/can-grow.ts';
import { applyEdits, type Edit } from '../cos/edits/edit.ts';
import { growthLines, mayGrow } from '../cos/edits/least-growth.ts';
import { opens } from '../cos/edits/opens.ts';
import { promote } from '../cos/edits/promote.ts';
import { canBeNamed } from '../cos/edits/writable.ts';
import { askedMethod, type BucketRequest, matchRule } from '../cos/match.ts';
import { isBeacon } from '../fetch/beacon.ts';
import { getHeader } from '../headers.ts';
import type { Stage } from '../recorded-verdict.ts';
import { decidingTurn } from '../replay.ts';
import { type Evidence, type Kind, lastAnswer, type RefusedByRules } from './evidence.ts';

export interface WildcardWithCredentials {
  readonly kind: 'wildcard-with-credentials';
  readonly origin: string;
  readonly stage: Stage;
  /** The rule that answered `*`, counted from 0; `null` while the rules are not known or do not explain the answer. */
  readonly rule: number | null;
  /** A later rule that matches too and echoes the origin, counted from 0; else `null`. */
  readonly shadowed: number | null;
  /** Present where a beacon sent the request, which cannot leave credentials out. */
  readonly beacon?: true;
}

/** The first later rule that matches and would echo the origin; `null` when there is none. */
function shadowedRule({ replayed }: RefusedByRules): number | null {
  const { match } = decidingTurn(replayed);
  const { matchedRule: applied } = match;
  if (applied === null) return null;
  const index = match.rules.findIndex((rule, at) => at > applied && rule.matches && rule.allowedBy !== '*');
  return index === -1 ? null : index;
}

/** Lines for an earlier rule with which it echoes the origin. */
interface Growth {
  readonly edits: readonly Edit[];
  /** Whether the rule is for this origin alone. */
  readonly own: boolean;
}

/**
 * The lines for a rule that is for this origin alone; `null` when there are none, or lines in another one open less.
 */
function growOwnRule(configuration: CorsConfiguration, request: BucketRequest, answering: number): Growth | null {
  const method = askedMethod(request);
  const found = configuration.rules.slice(0, answering).flatMap((rule, index): Growth[] => {
    const match = matchRule(rule, request);
    if (match.allowedBy === '*' || !mayGrow(rule, match, request, method)) return [];
    const edits = growthLines(rule, request, index, match, method);
    if (edits.length === 0 || !canGrow(configuration, index, edits, request)) return [];
    return [{ edits, own: rule.allowedOrigins.length === 1 && match.allowedBy === request.origin }];
  });
  if (!found.some(({ own }) => own)) return null;
  const weighed = found.map((each) => ({
    ...each,
    weight: opens(configuration, applyEdits(configuration, each.edits)),
  }));
  const [least] = weighed.sort((one, other) => one.weight - other.weight || Number(other.own) - Number(one.own));
  return least?.own ? least : null;
}

function echoesOrigin(rule: CorsRule, request: BucketRequest): boolean {
  const { matches, allowedBy } = matchRule(rule, request);
  return matches && allowedBy !== '*';
}

/** The edits that put a rule with the explicit origin first, so that COS echoes it, with credentials; or `null`. */
function explicitOriginFirst(evidence: Evidence): readonly Edit[] | null {
  const { refused, recorded } = evidence;
  if (refused === null || recorded.outcome !== 'blocked') return null;
  if (recorded.failure.kind !== 'wildcard-with-credentials') return null;
  const { configuration, replayed } = refused;
  const { request } = replayed.preflight ?? replayed.actual;
  const answering = decidingTurn(replayed).match.matchedRule;
  // The rule that answers the request itself comes first; the preflight may be answered by a later one.
  const at = replayed.actual.match.matchedRule;
  const rule = at === null ? undefined : configuration.rules[at];
  if (answering === null || at === null || rule === undefined) return null;
  const grown = canBeNamed(request) ? growOwnRule(configuration, request, answering) : null;
  if (grown !== null) return grown.edits;
  const move = promote(configuration, at, (later) => echoesOrigin(later, request));
  if (move !== null) return [move];
  if (!canBeNamed(request)) return null;
  return [{ kind: 'insert-rule', at, rule: narrowRule(request, rule.exposeHeaders, rule.maxAgeSeconds) }];
}

/** Whether the answer has Allow-Credentials beside `*`, which no rule of COS gives. */
function isWrittenBySomebodyElse(evidence: Evidence): boolean {
  return getHeader(lastAnswer(evidence)?.headers ?? [], 'Access-Control-Allow-Credentials') === 'true';
}

/**
 * The page sends credentials, and the answer allows `*`. https://fetch.spec.whatwg.org/#cors-protocol-and-credentials
 */
export const wildcardWithCredentials: Kind<WildcardWithCredentials> = {
  detect(evidence) {
    const { recorded, exchange } = evidence;
    if (recorded.outcome !== 'blocked' || recorded.failure.kind !== 'wildcard-with-credentials') return null;
    const refused = evidence.refused;
    if (refused === null && isWrittenBySomebodyElse(evidence)) return null;
    const rule = refused === null ? null : decidingTurn(refused.replayed).match.matchedRule;
    return {
      kind: 'wildcard-with-credentials',
      origin: exchange.request.origin,
      stage: recorded.stage,
      rule,
      shadowed: refused === null ? null : shadowedRule(refused),
      ...(isBeacon(exchange) ? { beacon: true } : {}),
    };
  },
  mend: explicitOriginFirst,
};
