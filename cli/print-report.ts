import { hostOf } from '../src/cos/endpoint.ts';
import { objectOf } from '../src/cos/object-of.ts';
import { type Diagnosis, isFaultOfRules } from '../src/diagnosis.ts';
import { diagnosisOf } from '../src/report/print-owner.ts';
import type { Report } from '../src/report/report.ts';
import { reportWords } from '../src/report/words.ts';
import type { Phrase } from '../src/text/phrase.ts';
import { diagnosisText } from '../src/text/text.ts';
import type { Paper } from './paper.ts';
import { printChange } from './print-change.ts';
import type { Reported } from './reports.ts';
import type { Words } from './words.ts';

/** Which request a report is about, in one line. */
function requestLine({ exchange, requests, bucket }: Report, { text }: Words): Phrase {
  const { method, origin, url } = exchange.request;
  const object = objectOf(exchange);
  return [
    `${method} ${object === null ? '' : `${object} · `}`,
    { code: origin },
    ' → ',
    { code: bucket ?? hostOf(url) },
    ` · ${text.interface.timeLine.extent(requests)}`,
  ];
}

/** What to do, in a sentence that speaks of this command where the page's speaks of the extension. */
function remedyOf({ exchange: { request } }: Report, diagnosis: Diagnosis, { text, cli }: Words): Phrase {
  const host = hostOf(request.url);
  switch (diagnosis.kind) {
    case 'rules-unknown':
      return cli.remedies['rules-unknown'](host, request.origin);
    case 'bucket-not-known':
    case 'configuration-differs':
      return cli.remedies[diagnosis.kind](host);
    default:
      return diagnosisText(text, diagnosis).remedy;
  }
}

function printRemedy(paper: Paper, { finding, report }: Reported, diagnosis: Diagnosis, words: Words): void {
  const { interface: said } = words.text;
  if (report.change !== null && isFaultOfRules(diagnosis)) return;
  paper.blank();
  paper.say([finding.passedSince ? said.passedSince : said.remedy], { style: 'bold' });
  paper.say(finding.passedSince ? said.passedSinceCause : remedyOf(report, diagnosis, words), { indent: 2 });
  if (finding.unsought && !finding.passedSince) paper.say(said.changeNotSought, { indent: 2 });
}

function printOthers(paper: Paper, { finding, report }: Reported, about: Diagnosis | undefined, words: Words): void {
  const others = report.diagnoses.filter((each) => each !== about);
  if (others.length === 0 || finding.passedSince) return;
  const { interface: said, ...text } = words.text;
  paper.blank();
  paper.say([said.others], { style: 'bold' });
  for (const other of others) {
    const { title, cause } = diagnosisText({ ...text, interface: said }, other);
    paper.say(title, { indent: 2, mark: '- ' });
    paper.say(cause, { indent: 4 });
  }
}

/** Prints what a finding rests on, and the IDs for Tencent's diagnostic tool. */
function printFootnotes(paper: Paper, report: Report, { text }: Words): void {
  const { requestIds: said, restsOn } = text.interface;
  const words = reportWords[text.tag];
  if (report.assumptions.length > 0) {
    paper.blank();
    paper.say([restsOn], { style: 'bold' });
    for (const each of report.assumptions) paper.say(text.assumptions[each], { indent: 2, mark: '- ' });
  }
  if (report.requestIds.length > 0) paper.blank();
  for (const { of, status, requestId } of report.requestIds) {
    paper.say(words.id(said.requestId, said.of[of](status), requestId), { style: 'dim' });
  }
}

/** How many requests pass with the change. */
function provenBy({ change }: Report, { text, cli }: Words, isRecorded: boolean): Phrase {
  if (change === null) return [];
  const { mended, kept, left } = change.proof;
  if (!isRecorded) return cli.proven(mended + kept, left);
  const words = reportWords[text.tag];
  const { steps } = change;
  const expected = steps.length === 0 ? [] : [text.interface.expected.proof(steps.length)];
  return words.proven([...text.interface.proof(mended, kept, left), ...expected]);
}

/** How a report is printed. */
interface Options {
  /** Before the title, such as `1. `. */
  readonly mark?: string;
  /** In place of the diagnosis's own title and cause. */
  readonly said?: { readonly title: Phrase; readonly cause: Phrase; readonly remedy?: Phrase };
  /** Whether the request is one that somebody sent. */
  readonly isRecorded: boolean;
  /** Whether the same change was printed before. */
  readonly isChangeAbove?: boolean;
}

/** Prints one finding: what is wrong, the change or what to do, what else was found, and what it rests on. */
function printReport(paper: Paper, reported: Reported, words: Words, options: Options): void {
  const { finding, report } = reported;
  const diagnosis = diagnosisOf(report) ?? finding.diagnosis;
  const told = diagnosisText(words.text, diagnosis);
  const { title, cause } = options.said ?? told;
  const style = finding.hint || finding.passedSince ? 'yellow' : 'red';
  paper.say(title, { mark: options.mark ?? '', style });
  if (options.isRecorded) paper.say(requestLine(report, words), { style: 'dim' });
  paper.say(cause);
  if (options.said === undefined && told.caveat !== undefined) paper.say(told.caveat);
  if (options.isChangeAbove) paper.say(words.cli.changeAbove);
  else printChange(paper, report, words, provenBy(report, words, options.isRecorded));
  if (options.said === undefined) printRemedy(paper, reported, diagnosis, words);
  else if (options.said.remedy !== undefined) {
    paper.blank();
    paper.say(options.said.remedy);
  }
  printOthers(paper, reported, options.said === undefined ? diagnosis : report.diagnoses[0], words);
  printFootnotes(paper, report, words);
}

/** Prints findings one after the other, with numbers where there are several. A change is printed once. */
export function printReports(
  paper: Paper,
  all: readonly Reported[],
  words: Words,
  { isRecorded, saidOf }: { readonly isRecorded: boolean; readonly saidOf?: (reported: Reported) => Options['said'] },
): void {
  const changes = new Set<string>();
  for (const [at, reported] of all.entries()) {
    const { bucket, change } = reported.report;
    const key = change === null ? '' : JSON.stringify([bucket, change.edits]);
    const said = saidOf?.(reported);
    paper.blank();
    printReport(paper, reported, words, {
      mark: all.length > 1 ? `${at + 1}. ` : '',
      isRecorded,
      isChangeAbove: changes.has(key) && key !== '',
      ...(said === undefined ? {} : { said }),
    });
    changes.add(key);
  }
}
