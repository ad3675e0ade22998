import { describe, expect, test } from 'vitest';
import { type Diagnosis, diagnose } from '../../../src/diagnosis.ts';
import { printJson, type Report } from '../../../src/report/report.ts';
import { reportOf } from '../../../src/report/report-of.ts';
import { caseFiles, changeOf, knownConfiguration, recordedExchange } from '../support/case-file.ts';
import { caseOfReport } from '../support/case-of-report.ts';
import { reportedOf, testVersions } from '../support/reported.ts';

/** The report of a case as somebody reads it who got its JSON. */
function readReport(file: Parameters<typeof reportedOf>[0], withKeys: boolean): Report {
  return JSON.parse(printJson(reportOf(reportedOf(file), { versions: testVersions, withKeys })));
}

/** A diagnosis with no more than the names of the headers by which a CDN shows itself: a report has not all values. */
function withoutValues(diagnosis: Diagnosis): Diagnosis {
  return JSON.parse(JSON.stringify(diagnosis, (name, value) => (name === 'headers' ? namesOf(value) : value)));
}

const namesOf = (headers: readonly unknown[]) => headers.map((header) => (Array.isArray(header) ? header[0] : header));

describe.each(caseFiles())('the report of %s', (_, file) => {
  test.each([true, false])('is the same case again, with the object’s key: %s', (withKeys) => {
    const read = caseOfReport(readReport(file, withKeys));
    if (withKeys) expect(withoutValues(read.diagnosis)).toEqual(withoutValues(file.diagnosis));
    expect(read.diagnosis.kind).toBe(file.diagnosis.kind);
    expect(read.also).toEqual(file.also ?? []);
    if (file.rules !== null) expect(read.edits).toEqual(file.edits);
    expect(diagnose(recordedExchange(read), knownConfiguration(read), changeOf(read))).toEqual(
      readReport(file, withKeys).diagnoses,
    );
  });
});
