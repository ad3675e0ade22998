import { narrowRule } from '../cos/admit.ts';
import type { CorsConfiguration, CorsRule } from '../cos/cors-configuration.ts';
import type { Edit, ListField } from '../cos/edit.ts';
import { decidingTurn, type Turn } from '../replay.ts';
import type { Stage } from '../verdict.ts';
import { type Evidence, type Kind, refusedByRules } from './evidence.ts';

export interface WildcardWithCredentials {
  readonly kind: 'wildcard-with-credentials';
  readonly origin: string;
  readonly stage: Stage;
  /** The rule that answered `*`, counted from 0; `null` while the rules are not known. */
  readonly rule: number | null;
}

function missing(rule: CorsRule, { request }: Turn): [ListField, string[]][] {
  const wanted = narrowRule(request, []);
  return (['allowedMethods', 'allowedHeaders'] as const).map((field) => [
    field,
    wanted[field].filter((value) => !rule[field].includes(value)),
  ]);
}

/** An earlier rule for this origin alone that exposes what the answering rule does. */
function explicitRuleBefore(
  { rules }: CorsConfiguration,
  answering: number,
  origin: string | null,
): number | undefined {
  const exposed = rules[answering]?.exposeHeaders ?? [];
  const found = rules.findIndex(
    (rule, index) =>
      index < answering &&
      rule.allowedOrigins.length === 1 &&
      rule.allowedOrigins[0] === origin &&
      exposed.every((name) => rule.exposeHeaders.includes(name)),
  );
  return found === -1 ? undefined : found;
}

/** An explicit origin in the first rule that matches: COS then echoes it and allows credentials. */
function explicitOriginFirst(evidence: Evidence): readonly Edit[] | null {
  const refused = refusedByRules(evidence);
  if (refused === null) return null;
  const { configuration, replayed } = refused;
  const turn = decidingTurn(replayed);
  const { matchedRule } = turn.match;
  const answering = matchedRule === null ? undefined : configuration.rules[matchedRule];
  if (matchedRule === null || answering === undefined || !/^https?:/.test(turn.request.origin ?? '')) return null;
  const request = replayed.preflight?.request ?? turn.request;
  const before = explicitRuleBefore(configuration, matchedRule, turn.request.origin);
  const rule = before === undefined ? undefined : configuration.rules[before];
  if (before === undefined || rule === undefined) {
    const inserted = narrowRule(request, answering.exposeHeaders, answering.maxAgeSeconds);
    return [{ kind: 'insert-rule', at: matchedRule, rule: inserted }];
  }
  return missing(rule, { ...turn, request })
    .filter(([, lines]) => lines.length > 0)
    .map(([field, lines]) => ({ kind: 'add-lines', rule: before, field, lines }));
}

/** The page sends credentials, and the answer allows any origin. https://fetch.spec.whatwg.org/#cors-protocol-and-credentials */
export const wildcardWithCredentials: Kind<WildcardWithCredentials> = {
  detect(evidence) {
    const { recorded, exchange, configuration } = evidence;
    if (recorded.outcome !== 'blocked' || recorded.failure.kind !== 'wildcard-with-credentials') return null;
    const refused = refusedByRules(evidence);
    if (configuration !== null && refused === null) return null;
    const rule = refused === null ? null : decidingTurn(refused.replayed).match.matchedRule;
    return {
      kind: 'wildcard-with-credentials',
      origin: exchange.request.origin,
      stage: recorded.stage,
      rule,
    };
  },
  mend: explicitOriginFirst,
};
