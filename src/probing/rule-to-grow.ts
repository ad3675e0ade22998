import { headersAllowed, type InferredRule } from './inferred-rules.ts';
import { isNobodys } from './near-origins.ts';
import type { Probe, Question } from './probe.ts';

/** A rule that was seen to answer, and what a preflight asks that it was not seen to allow. */
export interface Growth {
  readonly rule: InferredRule;
  readonly lacksOrigin: boolean;
  readonly lacksMethod: boolean;
  readonly lackedHeaders: readonly string[];
}

function growthFor(inferred: InferredRule, { origin, method, headerNames }: Probe): Growth {
  const { allowedOrigins, allowedMethods } = inferred.rule;
  const allowed = new Set(headersAllowed(inferred, headerNames));
  return {
    rule: inferred,
    lacksOrigin: !allowedOrigins.includes('*') && !allowedOrigins.includes(origin),
    lacksMethod: !allowedMethods.includes(method),
    lackedHeaders: headerNames.filter((name) => !allowed.has(name)),
  };
}

/** Whether a rule would have to take a method in that writes. */
export function addsWriting({ lacksMethod }: Growth, method: string): boolean {
  return lacksMethod && method !== 'GET' && method !== 'HEAD';
}

/** Those that lack least: a header is less than a method, a method less than an origin; both is too much. */
function nearest(growths: readonly Growth[]): readonly Growth[] {
  const ofOrigin = growths.filter(({ lacksOrigin }) => !lacksOrigin);
  const ofMethod = growths.filter(({ lacksMethod }) => !lacksMethod);
  const ofBoth = ofOrigin.filter(({ lacksMethod }) => !lacksMethod);
  return [ofBoth, ofOrigin, ofMethod].find((some) => some.length > 0) ?? [];
}

/**
 * Of the rules that were seen to answer the one that lacks least of what is asked, the narrower one among equals; `null`
 * when none is near, or none could give an answer with which the browser lets credentials pass. The preflight is given
 * as browsers write it.
 */
export function ruleToGrow({ credentialsMode }: Question, asked: Probe, rules: readonly InferredRule[]): Growth | null {
  const usable = rules.filter(
    ({ rule: { allowedOrigins } }) =>
      !allowedOrigins.every(isNobodys) && (credentialsMode !== 'include' || !allowedOrigins.includes('*')),
  );
  // What would open a bucket to every page comes last; then fewer new headers count, then fewer methods.
  const cost = (growth: Growth) => [
    Number(growth.rule.anybody && addsWriting(growth, asked.method)),
    growth.lackedHeaders.length,
    growth.rule.rule.allowedMethods.length,
  ];
  const growths = nearest(usable.map((rule) => growthFor(rule, asked))).map((growth) => ({
    growth,
    cost: cost(growth),
  }));
  growths.sort((one, other) => {
    const unlike = one.cost.findIndex((each, index) => each !== other.cost[index]);
    return (one.cost[unlike] ?? 0) - (other.cost[unlike] ?? 0);
  });
  return growths[0]?.growth ?? null;
}
