import { neededHeaders } from '../cos/needed-headers.ts';
import type { Exchange } from '../exchange.ts';
import type { Conclusion } from './conclusion.ts';
import { type DraftedChange, draftedChange } from './drafted-change.ts';
import { draftedRule } from './drafted-rule.ts';
import { type DraftedUpload, withExpected } from './drafted-upload.ts';
import type { Answered, Question } from './probe.ts';

/** A drafted change, and what it allows beside what was seen. */
export interface ProposedChange {
  readonly change: DraftedChange;
  readonly steps: DraftedUpload['steps'];
  /** The lines that only these steps need; `undefined` where there are none. */
  readonly lines: DraftedUpload['lines'] | undefined;
}

/**
 * The change that follows from a bucket's answers to what was asked about an exchange, with the rest of an upload in
 * parts where it is a rule of its own; `null` where none follows.
 */
export function proposedChange(
  exchange: Exchange,
  question: Question,
  found: Conclusion,
  answered: readonly Answered[],
): ProposedChange | null {
  const ownRule = found.blocked === 'everything' ? draftedRule([exchange]) : null;
  const change =
    found.blocked !== 'everything'
      ? draftedChange(question, found, answered, neededHeaders(exchange))
      : ownRule && ({ kind: 'insert-rule', rule: ownRule, place: 'last' } as const);
  if (change === null || change.kind === 'add-lines') return change && { change, steps: [], lines: undefined };
  const { rule, steps, lines } = withExpected(change.rule, [exchange]);
  return { change: { ...change, rule }, steps, lines };
}
