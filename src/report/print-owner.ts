import { hostOf } from '../cos/endpoint.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { askedHeaders } from '../exchange.ts';
import { consoleLabels, printConsoleLines, printConsoleRule } from '../notation/console.ts';
import { preflightCommand } from '../notation/curl.ts';
import { fenced, markdownOf } from '../text/markdown.ts';
import { type Phrase, plainText } from '../text/phrase.ts';
import { marksOf } from '../text/rule-marks.ts';
import { diagnosisText, editText, type Text } from '../text/text.ts';
import { utc } from './clock.ts';
import { endOf, notesOn } from './printed-change.ts';
import type { Report } from './report.ts';
import { reportWords } from './words.ts';

/** Kinds whose remedy is to say something to this extension. */
const remediesHere: ReadonlySet<Diagnosis['kind']> = new Set<Diagnosis['kind']>([
  'rules-unknown',
  'bucket-not-known',
  'configuration-differs',
]);

/** Whether it is this extension that the remedy of a diagnosis speaks of, which a reader of a report may not have. */
export function isRemedyHere({ kind }: Diagnosis): boolean {
  return remediesHere.has(kind);
}

/** What a report is about; `undefined` where nothing is to be said of its exchange. */
export function diagnosisOf({ diagnoses, about }: Report): Diagnosis | undefined {
  return diagnoses.find(({ kind }) => kind === about);
}

/** Kinds in which the bucket refuses a request because of its rules. */
const refusals: ReadonlySet<Diagnosis['kind']> = new Set<Diagnosis['kind']>([
  'header-not-allowed',
  'method-not-allowed',
  'no-configuration',
  'no-single-rule-matches',
  'origin-not-allowed',
  'rules-not-held',
  'rules-unknown',
]);

/** Kinds about which the owner of a bucket can do nothing. */
const notForOwners: ReadonlySet<Diagnosis['kind']> = new Set<Diagnosis['kind']>([
  'answer-changed',
  'bucket-list-asked',
  'delete-without-md5',
  'misspelled-host',
  'network-error',
  'never-sent',
  'request-aborted',
]);

/** Whether the owner of the bucket can do something about what a report says. */
export function isForOwner(report: Report): boolean {
  return report.change !== null || report.draft !== null || !notForOwners.has(report.about);
}

/** The change of the known rules: where each part of it is made in the console, and its lines. */
function changed(report: Report, text: Text, bucket: string): string[] {
  const words = reportWords[text.tag];
  const { change } = report;
  if (change === null) return [];
  return change.edits.flatMap((edit) => [
    `### ${markdownOf(editText(text, edit))}`,
    markdownOf(words.owner.path(bucket, endOf(edit, text.interface, words))),
    ...(edit.kind === 'insert-rule' ? [fenced(printConsoleRule(edit.rule, text.console))] : []),
    ...(edit.kind === 'add-lines' && edit.lines.length > 0
      ? [fenced(printConsoleLines(edit.field, edit.lines, text.console))]
      : []),
  ]);
}

/** The change of rules that nobody has seen; nothing where none was drafted. */
export function drafted({ draft }: Report, text: Text, bucket: string): string[] {
  const { owner } = reportWords[text.tag];
  if (draft === null) return [];
  const { change, asked } = draft;
  if (change.kind === 'insert-rule') {
    return [
      `### ${owner.ruleTitle}`,
      markdownOf(owner.path(bucket, text.interface.newRule)),
      fenced(printConsoleRule(change.rule, text.console)),
      ...(change.place === 'first' ? [markdownOf(owner.first)] : []),
      markdownOf(owner.restsOn(asked)),
    ];
  }
  const lines = change.lines.flatMap(({ rule, field, lines: own }) => [
    markdownOf(owner.pathToRule(bucket, marksOf({ rule }, consoleLabels[text.console]))),
    fenced(printConsoleLines(field, own, text.console)),
  ]);
  return [`### ${owner.linesTitle}`, ...lines, markdownOf(owner.restsOn(asked))];
}

/** Why, as far as it is about the bucket. */
function why(report: Report, diagnosis: Diagnosis | undefined, text: Text): Phrase[] {
  const { owner } = reportWords[text.tag];
  const status = report.exchange.preflight?.response?.status;
  if (diagnosis === undefined || diagnosis.kind === 'rules-unknown') {
    return report.draft !== null && status === 403 ? [owner.refusedUnknown(status)] : [];
  }
  return [diagnosisText(text, diagnosis).cause];
}

/** What to do where no change of the rules is known. */
function remedy(report: Report, diagnosis: Diagnosis | undefined, text: Text): string[] {
  if (report.change !== null || report.draft !== null) return [];
  if (diagnosis === undefined || isRemedyHere(diagnosis)) return [];
  const { owner } = reportWords[text.tag];
  return [`### ${owner.remedyTitle}`, markdownOf(diagnosisText(text, diagnosis).remedy)];
}

/** What is refused; or what else is wrong, and where. */
function titleOf(report: Report, diagnosis: Diagnosis | undefined, bucket: string, text: Text): Phrase {
  const { owner } = reportWords[text.tag];
  if (diagnosis === undefined || refusals.has(diagnosis.kind)) {
    const { method, origin } = preflightCommand(report.exchange);
    return owner.title(method, origin, bucket);
  }
  const { title } = diagnosisText(text, diagnosis);
  return plainText(title).includes(bucket) ? title : owner.about(bucket, title);
}

/** The status of a preflight that was refused; `null` for any other, and where no answer was seen. */
function refusedStatus({ exchange: { preflight } }: Report): number | null {
  const status = preflight?.response?.status ?? 0;
  return status >= 400 ? status : null;
}

/**
 * Prints a report for whoever owns the bucket and has the console, but not the page: the request, why the bucket refuses
 * it, where in the console which lines are written, and the command that shows what the bucket answers.
 */
export function printForOwner(report: Report, text: Text): string {
  const { owner } = reportWords[text.tag];
  const { exchange, region } = report;
  const { method, url } = exchange.request;
  const diagnosis = diagnosisOf(report);
  const asked = preflightCommand(exchange);
  const bucket = report.bucket ?? hostOf(url);
  const names = askedHeaders(exchange);
  const answer = exchange.response ?? exchange.preflight?.response ?? null;
  const facts: Phrase[] = [
    report.bucket === null ? owner.host(bucket) : owner.bucket(bucket, region),
    owner.request(method, url),
    owner.origin(asked.origin),
    ...(names.length === 0 ? [] : [owner.headers(names)]),
    ...(answer === null ? [] : [owner.answer(answer.status, utc(exchange.startedAt))]),
    ...report.requestIds.map(({ requestId }) => [{ code: `x-cos-request-id: ${requestId}` }]),
  ];
  return [
    `## ${markdownOf(titleOf(report, diagnosis, bucket, text))}`,
    facts.map((fact) => `- ${markdownOf(fact)}`).join('\n'),
    ...why(report, diagnosis, text).map(markdownOf),
    ...(report.change === null ? drafted(report, text, bucket) : changed(report, text, bucket)),
    ...remedy(report, diagnosis, text),
    ...notesOn(report, text).map(markdownOf),
    ...((report.change === null && report.draft === null) || report.preflight === ''
      ? []
      : [`### ${owner.checkTitle}`, fenced(report.preflight, 'sh'), markdownOf(owner.check(refusedStatus(report)))]),
  ]
    .join('\n\n')
    .concat('\n');
}
