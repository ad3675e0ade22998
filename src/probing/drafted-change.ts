import { type CorsRule, isAllowableMethod } from '../cos/cors-configuration.ts';
import type { ListField } from '../cos/edits/edit.ts';
import { isWritableOrigin } from '../cos/edits/writable.ts';
import type { Conclusion } from './conclusion.ts';
import { ruleFor } from './drafted-rule.ts';
import { type InferredRule, inferredRules } from './inferred-rules.ts';
import { type Answered, asSent, keyOf, type Probe, type Question, withoutHeaders } from './probe.ts';
import { addsWriting, type Growth, ruleToGrow } from './rule-to-grow.ts';

/** Lines for one field of a rule that is recognised by what it was seen to hold. */
interface DraftedLines {
  readonly rule: InferredRule;
  readonly field: ListField;
  readonly lines: readonly string[];
}

/** What to change in rules whose order nobody knows. */
export type DraftedChange =
  | { readonly kind: 'add-lines'; readonly lines: readonly DraftedLines[] }
  /** A rule of its own: behind all others, where it takes nothing from them, or before them, where it has to answer first. */
  | { readonly kind: 'insert-rule'; readonly rule: CorsRule; readonly place: 'first' | 'last' };

function ruleThatAnswered(probe: Probe, rules: readonly InferredRule[]): InferredRule | null {
  const key = keyOf(asSent(probe));
  return rules.find(({ answers }) => answers.some((each) => keyOf(each.probe) === key)) ?? null;
}

/** The names that a rule does not expose; letter case does not count. */
function unexposed({ exposeHeaders }: CorsRule, names: readonly string[]): string[] {
  const exposed = new Set(exposeHeaders.map((name) => name.toLowerCase()));
  return names.filter((name) => !exposed.has(name.toLowerCase()));
}

function isWritable({ lacksOrigin, lacksMethod, lackedHeaders }: Growth, { origin, method }: Probe): boolean {
  const writesOrigin = !lacksOrigin || isWritableOrigin(origin);
  const writesMethod = !lacksMethod || isAllowableMethod(method);
  return writesOrigin && writesMethod && lackedHeaders.every((name) => !name.includes('*'));
}

/** The lines that a rule lacks, and those by which the one that answers the request itself exposes what is needed. */
function linesFor(growth: Growth, asked: Probe, answering: InferredRule, needed: readonly string[]): DraftedLines[] {
  const { rule, lacksOrigin, lacksMethod, lackedHeaders } = growth;
  const lines: DraftedLines[] = [
    { rule, field: 'allowedOrigins', lines: lacksOrigin ? [asked.origin] : [] },
    { rule, field: 'allowedMethods', lines: lacksMethod ? [asked.method] : [] },
    { rule, field: 'allowedHeaders', lines: lackedHeaders },
    { rule: answering, field: 'exposeHeaders', lines: unexposed(answering.rule, needed) },
  ];
  return lines.filter((each) => each.lines.length > 0);
}

/** A rule of its own, which exposes what is needed and what the rule exposed from which it takes requests. */
function insertion(asked: Probe, before: InferredRule | null, needed: readonly string[]): DraftedChange | null {
  const exposed = before?.rule.exposeHeaders ?? [];
  const rule = ruleFor(asked, before === null ? needed : [...exposed, ...unexposed(before.rule, needed)]);
  return rule === null ? null : { kind: 'insert-rule', rule, place: before === null ? 'last' : 'first' };
}

/** Whether the browser refuses what a rule answered, because that allows any origin and credentials are sent. */
function isRefusedForCredentials(found: Conclusion): boolean {
  if (found.blocked !== 'unclear' || found.doubt.kind !== 'not-passing') return false;
  return found.doubt.failure.kind === 'wildcard-with-credentials';
}

/** The rule that answers `*` to a request with credentials: whatever else changes, the browser refuses that. */
function ruleForAnyOrigin(question: Question, found: Conclusion, rules: readonly InferredRule[]): InferredRule | null {
  if (question.credentialsMode !== 'include') return null;
  const { request } = question;
  const answering = ruleThatAnswered(isRefusedForCredentials(found) ? request : withoutHeaders(request), rules);
  return answering?.rule.allowedOrigins.includes('*') ? answering : null;
}

/**
 * What to add so that a bucket lets the request in question pass: lines for the rule that was seen to come nearest, or a
 * rule of its own where none comes near, or where lines would let every page write. `needed` are response headers that
 * the page has to read. `null` when nothing blocks, when it is not known what does, or when no rule can allow it.
 */
export function draftedChange(
  question: Question,
  found: Conclusion,
  answered: readonly Answered[],
  needed: readonly string[] = [],
): DraftedChange | null {
  const asked = asSent(question.request);
  const rules = inferredRules(answered);
  const isUnclear = found.blocked === 'unclear' && !isRefusedForCredentials(found);
  if (found.blocked === 'nothing' || isUnclear) return null;
  const anyOrigin = ruleForAnyOrigin(question, found, rules);
  if (anyOrigin !== null) return insertion(asked, anyOrigin, needed);
  const growth = ruleToGrow(question, asked, rules);
  if (growth === null || !isWritable(growth, asked)) return insertion(asked, null, needed);
  // Nothing but a rule for everybody allows an opaque origin.
  const opensWriting = growth.rule.anybody && addsWriting(growth, asked.method);
  if (opensWriting && isWritableOrigin(asked.origin)) return insertion(asked, null, needed);
  const answering = ruleThatAnswered(withoutHeaders(asked), rules) ?? growth.rule;
  return { kind: 'add-lines', lines: linesFor(growth, asked, answering, needed) };
}

/**
 * The same change with `*` in place of the request headers that it names, as COS's documents advise; `null` when it names
 * none. https://cloud.tencent.com/document/product/436/13318
 */
export function withAnyHeader(change: DraftedChange): DraftedChange | null {
  if (change.kind === 'insert-rule') {
    const { rule } = change;
    return rule.allowedHeaders.length === 0 ? null : { ...change, rule: { ...rule, allowedHeaders: ['*'] } };
  }
  if (change.lines.every(({ field }) => field !== 'allowedHeaders')) return null;
  return {
    ...change,
    lines: change.lines.map((each) => (each.field === 'allowedHeaders' ? { ...each, lines: ['*'] } : each)),
  };
}
