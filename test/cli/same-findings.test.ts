import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { diagnoseHar } from '../../cli/cos-cors-doctor.ts';
import { draftedFromRequests } from '../../extension/findings/drafted.ts';
import { type Finding, findings } from '../../extension/findings/finding.ts';
import { readHarFile } from '../../extension/har/har-file.ts';
import { bucketsOf } from '../../src/cos/bucket-of.ts';
import type { CorsConfiguration } from '../../src/cos/cors-configuration.ts';
import { askedHeaders } from '../../src/exchange.ts';
import { printJson } from '../../src/notation/print-json.ts';
import type { Report } from '../../src/report/report.ts';
import { reportOf } from '../../src/report/report-of.ts';
import { readHeaders } from '../../src/what-if/header-reading.ts';
import { changeFor, predict } from '../../src/what-if/prediction.ts';
import { wantedExchange } from '../../src/what-if/wanted-exchange.ts';
import { harNames } from '../extension/support/har-files.ts';
import { caseFiles, knownConfiguration, recordedExchange } from '../src/support/case-file.ts';
import { harOf } from './support/har-of.ts';
import { folder, told } from './support/ran.ts';

const files = folder();
afterAll(files.remove);

/** Rules that refuse some requests of most HARs, and let others pass. */
const rules: CorsConfiguration = {
  rules: [
    {
      allowedOrigins: ['https://app.example.com'],
      allowedMethods: ['GET', 'HEAD'],
      allowedHeaders: [],
      exposeHeaders: [],
      maxAgeSeconds: 600,
    },
  ],
  responseVary: false,
};

const versions = { extension: '', browser: '' };

/** What is told of findings, whoever made the report. */
function reportsOf(found: readonly Finding[]): readonly Report[] {
  return found.map((finding) =>
    reportOf(finding, { versions, withKeys: false, drafted: draftedFromRequests(finding) }),
  );
}

const bare = (reports: readonly Report[]) =>
  JSON.parse(JSON.stringify(reports.map((each) => ({ ...each, madeBy: versions }))));

/** The exchanges of a HAR, as the full page's worker reads them. */
async function exchangesIn(file: string) {
  const bytes = readFileSync(file);
  async function* slices() {
    for (let start = 0; start < bytes.length; start += 5000) yield bytes.subarray(start, start + 5000);
  }
  return (await readHarFile(slices())).exchanges;
}

/** Holds what the command tells of a HAR against what the full page shows. */
async function compare(file: string, rules: CorsConfiguration) {
  const exchanges = await exchangesIn(file);
  const alone = await told<{ findings: Report[] }>(['har', file]);
  expect(bare(alone.json.findings)).toEqual(bare(reportsOf(findings(exchanges, new Map()))));

  const buckets = bucketsOf(exchanges);
  const known = new Map(buckets.map((bucket) => [bucket, { configuration: rules, savedAt: 0 }]));
  const ruled = await told<{ findings: Report[]; verdict: string }>([
    'har',
    file,
    '--rules',
    files.file('rules.json', printJson(rules)),
  ]);
  const shown = findings(exchanges, known);
  expect(bare(ruled.json.findings)).toEqual(bare(reportsOf(shown)));
  const fails = shown.some(({ hint, passedSince }) => !hint && !passedSince);
  expect(ruled.status === 1).toBe(fails);

  const diagnosed = await diagnoseHar(file, { rules: printJson(rules) });
  expect(diagnosed.verdict).toBe(ruled.json.verdict);
  expect(diagnosed.failures.length + diagnosed.hints.length).toBe(shown.length);
  return shown.length;
}

test.each(harNames)('the HAR %s has the findings that the full page shows', async (name) => {
  await compare(`test/hars/${name}.har`, rules);
});

test('a HAR of each case has the findings that the full page shows', async () => {
  let found = 0;
  for (const [, content] of caseFiles()) {
    const known = knownConfiguration(content);
    const file = files.file('case.har', harOf(recordedExchange(content)));
    found += await compare(file, known === null || known.rules.length === 0 ? rules : known);
  }
  expect(found).toBeGreaterThan(200);
});

/** The cases whose request a page could send by itself, under rules. */
const cases = caseFiles().flatMap(([name, content]) => {
  const configuration = knownConfiguration(content);
  const exchange = recordedExchange(content);
  const { method } = exchange.preflight ?? exchange.request;
  const isTold =
    /^https?:\/\/[^/]+$/.test(exchange.request.origin) &&
    !['TRACE', 'CONNECT'].includes(method) &&
    !readHeaders(askedHeaders(exchange).join('\n')).remarks.some(({ kind }) => kind === 'forbidden');
  return configuration === null || configuration.rules.length === 0 || !isTold
    ? []
    : [{ name, configuration, exchange }];
});

test('there are cases to compare', () => {
  expect(cases.length).toBeGreaterThan(150);
});

test.each(cases)('$name is replayed as on the full page', async ({ name, configuration, exchange }) => {
  const { method } = exchange.preflight ?? exchange.request;
  const { origin } = exchange.request;
  const names = askedHeaders(exchange);
  const file = files.file('case.json', printJson(configuration));
  const args = [
    'replay',
    '--rules',
    file,
    `--origin=${origin}`,
    '--method',
    method,
    ...names.flatMap((each) => ['-H', each]),
  ];
  const replayed = await told<{ verdict: string; findings: Report[]; requests: { cause: string | null }[] }>(args);
  const prediction = predict(
    wantedExchange({
      bucket: 'examplebucket-1250000000',
      url: 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/',
      origin,
      method,
      headers: readHeaders(names.join('\n')).headers,
      withCredentials: false,
      uploadsPart: false,
    }),
    configuration,
  );
  const { diagnosis } = prediction;
  expect(
    replayed.json.requests.map(({ cause }) => cause),
    name,
  ).toEqual([diagnosis?.kind ?? null]);
  expect(replayed.status).toBe(diagnosis === null ? 0 : 1);
  const { suggestion } = changeFor(prediction, []);
  const [first] = replayed.json.findings.filter(({ about }) => about === diagnosis?.kind);
  if (diagnosis !== null) expect(first?.diagnoses[0]).toEqual(JSON.parse(JSON.stringify(diagnosis)));
  expect(first?.change?.edits.length ?? 0).toBe(suggestion?.edits.length ?? 0);
});
