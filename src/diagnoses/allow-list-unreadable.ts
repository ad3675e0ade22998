import { narrowRule } from '../cos/edits/admit.ts';
import type { Edit } from '../cos/edits/edit.ts';
import type { MendedBy } from '../cos/edits/mended-by.ts';
import { readableLists } from '../cos/edits/readable-lists.ts';
import { canBeNamed } from '../cos/edits/writable.ts';
import { isToken } from '../headers.ts';
import type { Evidence, Kind, RefusedByRules } from './evidence.ts';

export interface AllowListUnreadable extends MendedBy {
  readonly kind: 'allow-list-unreadable';
  readonly field: 'allowedMethods' | 'allowedHeaders';
  /** The whole list as the browser got it. */
  readonly value: string;
  /** The rule that answered, counted from 0, and its lines that are no token; `null` and none while it is not known. */
  readonly rule: number | null;
  readonly lines: readonly string[];
}

function answeringRule({ replayed: { preflight } }: RefusedByRules): number | null {
  return preflight?.match.matchedRule ?? null;
}

function unreadableList({ recorded }: Evidence): { field: AllowListUnreadable['field']; value: string } | null {
  if (recorded.outcome !== 'blocked') return null;
  const { failure } = recorded;
  if (failure.kind === 'allow-methods-unreadable') return { field: 'allowedMethods', value: failure.value };
  return failure.kind === 'allow-headers-unreadable' ? { field: 'allowedHeaders', value: failure.value } : null;
}

/** Corrects the lists or, where that would cost another request something, inserts a rule for this one before them. */
function edits(evidence: Evidence): readonly Edit[] | null {
  const refused = evidence.refused;
  const request = refused?.replayed.preflight?.request;
  const at = refused === null ? null : answeringRule(refused);
  if (unreadableList(evidence) === null || refused === null || request === undefined || at === null) return null;
  const corrected = readableLists(refused.configuration, at, request);
  if (corrected !== null) return corrected;
  if (!canBeNamed(request)) return null;
  const { exposeHeaders = [], maxAgeSeconds } = refused.configuration.rules[at] ?? {};
  return [{ kind: 'insert-rule', at, rule: narrowRule(request, exposeHeaders, maxAgeSeconds) }];
}

/**
 * A list in the preflight's answer holds an item that is no token, and browsers reject the whole list.
 * https://fetch.spec.whatwg.org/#extract-header-list-values
 */
export const allowListUnreadable: Kind<AllowListUnreadable> = {
  detect(evidence) {
    const found = unreadableList(evidence);
    if (found === null) return null;
    const refused = evidence.refused;
    if (evidence.configuration !== null && refused === null) return null;
    const rule = refused === null ? null : answeringRule(refused);
    const listed = rule === null ? [] : (refused?.configuration.rules[rule]?.[found.field] ?? []);
    const lines = listed.filter((line) => !isToken(line));
    const isAdded = edits(evidence)?.some(({ kind }) => kind === 'insert-rule');
    return { kind: 'allow-list-unreadable', ...found, rule, lines, ...(isAdded ? { mendedBy: 'new-rule' } : {}) };
  },
  mend: edits,
};
