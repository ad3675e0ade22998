import { printMarkdown } from '../../../src/report/print-markdown.ts';
import { isForOwner, printForOwner } from '../../../src/report/print-owner.ts';
import { type Drafted, printJson } from '../../../src/report/report.ts';
import { reportOf } from '../../../src/report/report-of.ts';
import type { Text } from '../../../src/text/text.ts';
import type { Finding } from '../../findings/finding.ts';
import { ruleForFinding } from '../../findings/rule-for-finding.ts';
import { versions } from './versions.ts';

/** The rule that the requests of a finding need, where nobody knows the bucket's rules; else `null`. */
function draftedFor(finding: Finding): Drafted | null {
  if (finding.diagnosis.kind !== 'rules-unknown') return null;
  const drafted = ruleForFinding(finding);
  if (drafted === null) return null;
  const { rule, steps } = drafted;
  return { change: { kind: 'insert-rule', rule, place: 'last' }, asked: false, steps };
}

/**
 * What is copied of a finding: for a ticket, for a program, and for whoever owns the bucket. `drafted`: the change that is
 * proposed where the rules are not known, if not one from the requests alone.
 */
export function copiedTexts(finding: Finding, text: Text, withKeys: boolean, drafted: Drafted | null) {
  const report = reportOf(finding, { versions: versions(), withKeys, drafted: drafted ?? draftedFor(finding) });
  return {
    markdown: printMarkdown(report, text),
    json: printJson(report),
    /** `null` where the owner of the bucket can do nothing. */
    forOwner: isForOwner(report) ? printForOwner(report, text) : null,
  };
}
