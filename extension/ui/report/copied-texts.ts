import { conclusion } from '../../../src/probing/conclusion.ts';
import { proposedChange } from '../../../src/probing/proposed-change.ts';
import { printMarkdown } from '../../../src/report/print-markdown.ts';
import { isForOwner, printForOwner } from '../../../src/report/print-owner.ts';
import { type Drafted, printJson } from '../../../src/report/report.ts';
import { reportOf } from '../../../src/report/report-of.ts';
import type { Text } from '../../../src/text/text.ts';
import type { Finding } from '../../findings/finding.ts';
import { ruleForFinding } from '../../findings/rule-for-finding.ts';
import type { AskedBucket } from '../../storage/asked-buckets.ts';
import { versions } from './versions.ts';

/** The change that follows from what a finding's bucket answered; `null` where none does, or asking goes on. */
function answeredFor({ example }: Finding, asked: AskedBucket | null): Drafted | null {
  if (asked === null || asked.progress === 'asking') return null;
  const { question, answered } = asked;
  const proposed = proposedChange(example, question, conclusion(question, answered), answered);
  return proposed && { change: proposed.change, asked: true, steps: proposed.steps };
}

/** The rule that the requests of a finding need, where nobody knows the bucket's rules; else `null`. */
function draftedFor(finding: Finding): Drafted | null {
  if (finding.diagnosis.kind !== 'rules-unknown') return null;
  const drafted = ruleForFinding(finding);
  if (drafted === null) return null;
  const { rule, steps } = drafted;
  return { change: { kind: 'insert-rule', rule, place: 'last' }, asked: false, steps };
}

/** What is copied of a finding beside what the finding itself has. */
interface Options {
  /** Whether the texts have the objects' keys. */
  readonly withKeys?: boolean;
  /** What the finding's bucket was asked while its rules were not known. */
  readonly asked?: AskedBucket | null;
  /** The change of rules that nobody has seen, if not the one from the answers or from the requests alone. */
  readonly drafted?: Drafted | null;
}

/** What is copied of a finding: for a ticket, for a program, and for whoever owns the bucket. */
export function copiedTexts(
  finding: Finding,
  text: Text,
  { withKeys = false, asked = null, drafted = answeredFor(finding, asked) }: Options,
) {
  const report = reportOf(finding, { versions: versions(), withKeys, drafted: drafted ?? draftedFor(finding) });
  return {
    markdown: printMarkdown(report, text),
    json: printJson(report),
    /** `null` where the owner of the bucket can do nothing. */
    forOwner: isForOwner(report) ? printForOwner(report, text) : null,
  };
}
