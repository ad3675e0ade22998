import { longestText } from '../extension/har/long-values.ts';
import { readBucket } from '../src/cos/bucket-reference.ts';
import type { NamedBuckets } from '../src/cos/custom-domain.ts';
import { harProblemText } from '../src/text/har-text.ts';
import type { Phrase } from '../src/text/phrase.ts';
import { refuse } from './failure.ts';
import { type HarFindings, harFindings } from './har-findings.ts';
import { neededTarget, type Options } from './options.ts';
import type { Outcome, World } from './outcome.ts';
import type { Paper } from './paper.ts';
import { printReports } from './print-report.ts';
import { isFailure, type Reported, reportsOf } from './reports.ts';
import { readRules } from './rules-file.ts';
import type { Words } from './words.ts';

function bucketIn(text: string): string {
  const read = readBucket(text);
  return read.ok ? read.bucket : refuse({ kind: 'no-bucket', text });
}

/** The buckets behind domains, of options such as `files.example.com=examplebucket-1250000000`. */
function namedIn(values: readonly string[]): NamedBuckets {
  return Object.fromEntries(
    values.map((value) => {
      const [, domain, bucket] = /^([a-z0-9.-]+\.[a-z0-9-]+)=(.+)$/i.exec(value) ?? [];
      if (domain === undefined || bucket === undefined) return refuse({ kind: 'no-domain', value });
      return [domain.toLowerCase(), bucketIn(bucket)] as const;
    }),
  );
}

/** Why nothing was found to have failed; with 2, why that does not mean that all passes. */
function emptiness({ reading, succeeded, unended }: HarFindings, { text }: Words): { title: Phrase; cause: Phrase } {
  const { har } = text.interface;
  if (reading.exchanges.length === 0) return { title: har.noneToCosTitle, cause: har.noneToCosCause };
  return unended > 0
    ? { title: har.unendedTitle(unended), cause: har.unendedCause }
    : { title: har.noneFailedTitle, cause: har.noneFailedCause(succeeded) };
}

/** 2 where nothing failed as far as the file tells, and it does not tell all. */
function exitOf({ reading, unended }: HarFindings, failures: number): 0 | 1 | 2 {
  if (failures > 0) return 1;
  return reading.problem !== null || reading.exchanges.length === 0 || unended > 0 ? 2 : 0;
}

function printSummary(paper: Paper, file: string, { reading }: HarFindings, { text }: Words): void {
  const { har } = text.interface;
  const { exchanges, requests, leftOut, cut } = reading;
  paper.say(har.opened(file, requests, exchanges.length + leftOut));
  if (leftOut > 0) paper.say(har.leftOut(exchanges.length, leftOut));
  if (cut > 0) paper.say(har.cut(cut, longestText));
}

function printFindings(paper: Paper, reported: readonly Reported[], words: Words): void {
  const rest = reported.filter(({ finding }) => !isFailure(finding));
  printReports(
    paper,
    reported.filter(({ finding }) => isFailure(finding)),
    words,
    { isRecorded: true },
  );
  if (rest.length === 0) return;
  paper.blank();
  paper.say([words.text.interface.hints], { style: 'bold' });
  printReports(paper, rest, words, { isRecorded: true });
}

/** `har FILE`: what failed in a HAR, as the full page shows it. */
export async function har(options: Options, { progress }: World): Promise<Outcome> {
  const file = neededTarget(options, 'FILE.har');
  const told = options.value('bucket');
  const rules = options.value('rules');
  const what = {
    rules: rules === null ? null : readRules(rules).configuration,
    bucket: told === null ? null : bucketIn(told),
    named: namedIn(options.values('domain')),
  };
  const found = await harFindings(file, what, (bytes) => {
    progress(({ cli }) => cli.reading(file, (bytes / 1e6).toFixed(0)));
  });
  const { reading, findings, succeeded, unended } = found;
  const reported = reportsOf(findings, options.has('objects'));
  const exit = exitOf(found, findings.filter(isFailure).length);
  const { problem, exchanges, requests, leftOut, cut } = reading;
  return {
    exit,
    json: {
      format: 'cos-cors-doctor/har',
      version: 1,
      verdict: (['passes', 'refused', 'unknown'] as const)[exit],
      requests: { all: requests, toCos: exchanges.length + leftOut, succeeded, unended, leftOut },
      cut,
      problem,
      findings: reported.map(({ report }) => report),
    },
    write(paper, words) {
      printSummary(paper, file, found, words);
      if (exit === 0) {
        const { title, cause } = emptiness(found, words);
        paper.blank();
        paper.say(title, { style: 'green' });
        paper.say(cause);
      }
      printFindings(paper, reported, words);
    },
    ...(problem === null && exit !== 2
      ? {}
      : {
          problem: (words) => {
            if (problem !== null) return harProblemText(words.text.interface.har, file, problem);
            const { title, cause } = emptiness(found, words);
            return words.cli.about(file, [...title, words.text.tag === 'en' ? '. ' : '。', ...cause]);
          },
        }),
  };
}
