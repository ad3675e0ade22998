import { conclusion } from '../../src/probing/conclusion.ts';
import type { Answered, Question } from '../../src/probing/probe.ts';
import { proposedChange } from '../../src/probing/proposed-change.ts';
import type { Drafted } from '../../src/report/report.ts';
import type { Finding } from './finding.ts';
import { ruleForFinding } from './rule-for-finding.ts';

/** The change that follows from what the bucket of an example was asked and answered; `null` where none does. */
export function draftedFromAnswers(
  { example }: Pick<Finding, 'example'>,
  question: Question,
  answered: readonly Answered[],
): Drafted | null {
  const proposed = proposedChange(example, question, conclusion(question, answered), answered);
  return proposed && { change: proposed.change, asked: true, steps: proposed.steps };
}

/** The rule that the requests of a finding need, where nobody knows the bucket's rules; else `null`. */
export function draftedFromRequests(finding: Finding): Drafted | null {
  if (finding.diagnosis.kind !== 'rules-unknown') return null;
  const drafted = ruleForFinding(finding);
  if (drafted === null) return null;
  const { rule, steps } = drafted;
  return { change: { kind: 'insert-rule', rule, place: 'last' }, asked: false, steps };
}
