import { printMarkdown } from '../../../src/report/print-markdown.ts';
import { isForOwner, printForOwner } from '../../../src/report/print-owner.ts';
import { type Drafted, printJson } from '../../../src/report/report.ts';
import { reportOf } from '../../../src/report/report-of.ts';
import type { Text } from '../../../src/text/text.ts';
import { draftedFromAnswers, draftedFromRequests } from '../../findings/drafted.ts';
import type { Finding } from '../../findings/finding.ts';
import type { AskedBucket } from '../../storage/asked-buckets.ts';
import { versions } from './versions.ts';

/** The change that follows from what a finding's bucket answered; `null` where none does, or asking goes on. */
function answeredFor(finding: Finding, asked: AskedBucket | null): Drafted | null {
  if (asked === null || asked.progress === 'asking') return null;
  return draftedFromAnswers(finding, asked.question, asked.answered);
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
  const report = reportOf(finding, {
    versions: versions(),
    withKeys,
    drafted: drafted ?? draftedFromRequests(finding),
  });
  return {
    markdown: printMarkdown(report, text),
    json: printJson(report),
    /** `null` where the owner of the bucket can do nothing. */
    forOwner: isForOwner(report) ? printForOwner(report, text) : null,
  };
}
