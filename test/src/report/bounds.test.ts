import { expect, test } from 'vitest';
import { longestReport } from '../../../src/report/fitted.ts';
import { printMarkdown } from '../../../src/report/print-markdown.ts';
import { printForOwner } from '../../../src/report/print-owner.ts';
import { printJson } from '../../../src/report/report.ts';
import { reportOf } from '../../../src/report/report-of.ts';
import { en } from '../../../src/text/en/en.ts';
import { caseOfReport } from '../support/case-of-report.ts';
import { pendingPreflight, pendingPut } from '../support/exchanges.ts';
import { reportedUnder, testVersions } from '../support/reported.ts';

const many = (count: number, length: number, name: string) =>
  Array.from({ length: count }, (_, at) => `${name}${at}-${'x'.repeat(length)}`);

const refused = { ...pendingPut, preflight: { ...pendingPreflight, response: { status: 403, headers: [] } } };
const response = { status: 403, headers: many(100, 300, 'x-header-').map((name) => [name, ''] as const) };

/** A refused request that asks for a lot and was answered with a lot. */
const long = {
  ...pendingPut,
  request: { ...pendingPut.request, unsafeHeaderNames: many(200, 240, 'x-cos-meta-') },
  preflight: { method: 'PUT', headerNames: many(200, 240, 'x-cos-meta-'), response, error: null },
};

const rules = Array.from({ length: 100 }, (_, at) => ({
  allowedOrigins: many(60, 40, `https://page${at}.example.com/`),
  allowedMethods: ['PUT'],
  allowedHeaders: many(60, 40, 'x-cos-'),
  exposeHeaders: many(60, 40, 'x-cos-'),
}));

const few = { rules: rules.slice(0, 1), responseVary: false };

test.each([
  ['a long request', reportedUnder(long, null)],
  ['many rules', reportedUnder(refused, { rules, responseVary: false })],
  ['both', reportedUnder(long, { rules, responseVary: false }, null, true)],
])('a report of %s stays small, and says that it was cut', (_, reported) => {
  const report = reportOf(reported, { versions: testVersions, withKeys: true });
  expect(report.whole).toBe(false);
  expect(printJson(report).length).toBeLessThanOrEqual(longestReport + 1);
  expect(printMarkdown(report, en)).toContain('Long lists and values are cut.');
  for (const text of [printMarkdown(report, en), printForOwner(report, en)]) {
    expect(text.length).toBeLessThanOrEqual(longestReport);
  }
  expect(() => caseOfReport(report)).toThrow(/was cut|says nothing/);
});

test('a report that is cut still has the rule that it names, whatever its number, and counts all', () => {
  const short = rules.map(({ allowedOrigins, allowedMethods }, at) => ({
    allowedOrigins: at === 90 ? [pendingPut.request.origin] : allowedOrigins.slice(0, 8),
    ...{ allowedMethods, allowedHeaders: ['x-cos-acl'], exposeHeaders: [] },
  }));
  const configuration = { rules: short, responseVary: false };
  const report = reportOf(reportedUnder(refused, configuration, null, true), {
    versions: testVersions,
    withKeys: false,
  });
  expect(report.whole).toBe(false);
  expect(report.configuration?.rules).toHaveLength(100);
  expect(printMarkdown(report, en)).toContain('<!-- Rule 91 -->');
  expect(printMarkdown(report, en)).toContain("1 of the bucket's 100 rules");
});

test('a report without its rules does not say that they are not known', () => {
  const report = reportOf(reportedUnder(long, { rules, responseVary: false }), {
    versions: testVersions,
    withKeys: false,
  });
  expect(report.configuration).toBeNull();
  expect(printMarkdown(report, en)).not.toContain('rules are not known');
});

test('a report of many requests has some of them and counts the rest', () => {
  const reported = reportedUnder(long, few);
  const exchanges = Array.from({ length: 500 }, (_, at) => ({
    ...refused,
    id: String(at),
    request: { ...refused.request, origin: `https://page${at}.example.com` },
  }));
  const [example = pendingPut] = exchanges;
  const report = reportOf({ ...reported, example, exchanges }, { versions: testVersions, withKeys: true });
  expect(report.further).toHaveLength(6);
  expect(report.leftOut).toBe(493);
  expect(printMarkdown(report, en)).toContain('and 493 that ask for something else');
});
