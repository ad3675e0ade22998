import { draftedFromRequests } from '../extension/findings/drafted.ts';
import type { Finding } from '../extension/findings/finding.ts';
import { version } from '../package.json';
import type { Drafted, Report } from '../src/report/report.ts';
import { reportOf } from '../src/report/report-of.ts';

/** A finding, and the report that is printed of it. */
export interface Reported {
  readonly finding: Finding;
  readonly report: Report;
}

const versions = { extension: version, browser: `Node ${process.versions.node.split('.', 1)[0]}` };

/**
 * Makes the report of each finding. `drafted`: the change that follows from what a bucket answered, or nothing; without
 * it, the one that the requests alone need.
 */
export function reportsOf(
  findings: readonly Finding[],
  withKeys: boolean,
  drafted: (finding: Finding) => Drafted | null = draftedFromRequests,
): readonly Reported[] {
  return findings.map((finding) => ({
    finding,
    report: reportOf(finding, { versions, withKeys, drafted: drafted(finding) }),
  }));
}

/** Whether a finding is of something that failed, and still does. */
export function isFailure({ hint, passedSince }: Finding): boolean {
  return !hint && !passedSince;
}
