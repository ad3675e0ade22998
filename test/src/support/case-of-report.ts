import type { Report } from '../../../src/report/report.ts';
import type { CaseFile } from './case-file.ts';

/** Whether the content of a file is a report and not a case. */
export function isReport(content: CaseFile | Report): content is Report {
  return 'format' in content && content.format === 'cos-cors-doctor/report';
}

/** Reads a report as the case that it tells: its exchange, the rules, and what was said of them. */
export function caseOfReport(report: Report): CaseFile {
  const { format, version, whole, exchange, configuration, changedAt, alone } = report;
  if (version !== 1) throw new Error(`${format} ${version} is not known: this reads version 1`);
  const [diagnosis, ...others] = report.diagnoses;
  if (diagnosis === undefined) throw new Error('The report says nothing of its exchange, so there is no case in it');
  if (!whole) throw new Error('The report was cut, so there is no whole case in it');
  const { url, method, origin, credentialsMode, unsafeHeaderNames, framed } = exchange.request;
  return {
    note: `reported by ${report.madeBy.extension} in ${report.madeBy.browser}`,
    rules: configuration?.rules ?? null,
    responseVary: configuration?.responseVary ?? false,
    exchange,
    ...(changedAt === null ? {} : { changedAt: new Date(changedAt).toISOString() }),
    request: {
      ...{ url, method, origin, credentials: credentialsMode, headers: unsafeHeaderNames },
      ...(framed === undefined ? {} : { framed }),
    },
    diagnosis,
    also: others.map(({ kind }) => kind),
    edits: alone.edits,
    assumptions: alone.assumptions,
  };
}
