import type { Prediction } from '../src/what-if/prediction.ts';
import { type Check, checked, checkJson } from './check.ts';
import { needed, type Options } from './options.ts';
import type { Outcome } from './outcome.ts';
import type { Paper } from './paper.ts';
import { printReports } from './print-report.ts';
import { printUpload } from './print-upload.ts';
import { readRules } from './rules-file.ts';
import { toldRequest } from './told-request.ts';
import type { Words } from './words.ts';

function ruleOf({ replayed: { preflight, actual } }: Prediction): number | null {
  const rule = (preflight ?? actual).match.matchedRule;
  return rule === null ? null : rule + 1;
}

/** What passes, in a title and a line for each request of an upload. */
function printPassing(paper: Paper, { predictions, isRefused }: Check, words: Words): void {
  if (predictions.length > 1) {
    const steps = predictions.map((each) => ({
      request: each.exchange.request,
      passes: each.diagnosis === null,
      rule: ruleOf(each),
    }));
    printUpload(paper, steps, isRefused, words);
  } else if (!isRefused) {
    const [{ exchange, replayed }] = predictions;
    const { whatIf } = words.text.interface;
    paper.say(whatIf.passesTitle(exchange.request.method, exchange.request.origin), { style: 'green' });
    paper.say(
      whatIf.passesCause(replayed.preflight?.match.matchedRule ?? null, replayed.actual.match.matchedRule ?? 0),
    );
  }
}

/** `replay`: whether rules let a request pass that nobody has sent, and the change with which they would. */
export async function replay(options: Options): Promise<Outcome> {
  const told = toldRequest(options);
  const rules = readRules(needed(options, 'rules', '--rules FILE'));
  const check = checked(told, rules.configuration, options.value('bucket'));
  const { isRefused, reported } = check;
  return {
    exit: isRefused ? 1 : 0,
    json: checkJson(check),
    write(paper, words) {
      printPassing(paper, check, words);
      printReports(paper, reported, words, { isRecorded: false });
    },
  };
}
