import type { Diagnosis } from '../src/diagnosis.ts';
import type { Conclusion } from '../src/probing/conclusion.ts';
import { asSent } from '../src/probing/probe.ts';
import { testedFields } from '../src/probing/tested-fields.ts';
import { conclusionText } from '../src/text/asking-text.ts';
import type { JudgedAsked } from './asked.ts';
import type { Paper } from './paper.ts';
import { printReports } from './print-report.ts';
import { printUpload } from './print-upload.ts';
import type { Reported } from './reports.ts';
import type { Words } from './words.ts';

/** Kinds that say no more than that the rules are not known. */
const unknowing: ReadonlySet<Diagnosis['kind']> = new Set<Diagnosis['kind']>(['rules-unknown', 'bucket-not-known']);

/** Whether answers say more than a diagnosis: which field is refused. Where not, it says what came instead. */
function saysMore({ blocked }: Conclusion, { kind }: Diagnosis): boolean {
  return (blocked !== 'unclear' && blocked !== 'nothing') || unknowing.has(kind);
}

function printPassing(paper: Paper, { judged, host, answered, isRefused }: JudgedAsked, words: Words): void {
  const [first] = judged;
  if (first === undefined) return;
  if (judged.length > 1) {
    const steps = judged.map(({ exchange: { request }, passes }) => ({ request, passes, rule: null }));
    printUpload(paper, steps, isRefused, words);
  } else if (!isRefused) {
    const { cli } = words;
    const { origin, method } = first.exchange.request;
    paper.say(cli.preflightPasses(method, origin, host), { style: 'green' });
    const { answer } = testedFields(first.question, first.found, answered);
    if (answer !== null) paper.say(cli.exposes(answer.exposeHeaders));
  }
}

/** What a bucket's answers say of a finding's example; `undefined` where they do not tell. */
function toldOf({ finding }: Reported, { judged }: JudgedAsked, { text }: Words) {
  const own = judged.find(({ recorded }) => recorded.id === finding.example.id);
  if (own === undefined || own.passes || !saysMore(own.found, finding.diagnosis)) return undefined;
  return conclusionText(text.interface.asking, own.found, asSent(own.question.request));
}

/** Prints what a bucket's answers say: what passes, what is refused and what to add. */
export function printAsked(paper: Paper, asked: JudgedAsked, words: Words): void {
  printPassing(paper, asked, words);
  printReports(paper, asked.reported, words, {
    isRecorded: false,
    saidOf: (reported) => toldOf(reported, asked, words),
  });
  paper.blank();
  paper.say(words.cli.asked(asked.answered.length, asked.host), { style: 'dim' });
}
