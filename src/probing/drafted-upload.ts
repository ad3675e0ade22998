import { allowableMethods, type CorsRule } from '../cos/cors-configuration.ts';
import { type ListField, listFields } from '../cos/edits/edit.ts';
import { type ExpectedStep, expectedSteps } from '../cos/expected-steps.ts';
import { uploadStep } from '../cos/upload-step.ts';
import type { Exchange } from '../exchange.ts';

/** A drafted rule that also allows the rest of uploads in parts. */
export interface DraftedUpload {
  readonly rule: CorsRule;
  /** The requests that are expected and were not seen; none where the rule allows only what was seen. */
  readonly steps: readonly ExpectedStep[];
  /** The lines that only they need. */
  readonly lines: Readonly<Record<ListField, readonly string[]>>;
}

/** The steps that follow on the requests of one origin, each once, and were not seen themselves. */
function following(exchanges: readonly Exchange[]): ExpectedStep[] {
  const seen = new Set(exchanges.map(({ request: { method, url } }) => uploadStep(method, url)?.kind));
  const steps = exchanges.flatMap(expectedSteps).filter(({ kind }) => !seen.has(kind));
  return [...new Map(steps.map((step) => [JSON.stringify(step), step])).values()];
}

/** Extends a rule that was drafted for requests of one origin by what their uploads in parts will ask next. */
export function withExpected(rule: CorsRule, exchanges: readonly Exchange[]): DraftedUpload {
  const steps = following(exchanges);
  const methods = new Set([...rule.allowedMethods, ...steps.map(({ method }) => method)]);
  const names = new Set([...rule.allowedHeaders, ...steps.flatMap(({ headerNames }) => headerNames)]);
  const listsAny = rule.allowedHeaders.includes('*');
  const whole: CorsRule = {
    ...rule,
    allowedMethods: allowableMethods.filter((method) => methods.has(method)),
    allowedHeaders: listsAny ? rule.allowedHeaders : [...names].sort(),
  };
  const added = (field: ListField) => whole[field].filter((line) => !rule[field].includes(line));
  const lines = Object.fromEntries(listFields.map((field) => [field, added(field)])) as Record<ListField, string[]>;
  return { rule: steps.length === 0 ? rule : whole, steps, lines };
}
