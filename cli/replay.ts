import { uploadStep } from '../src/cos/upload-step.ts';
import type { Prediction } from '../src/what-if/prediction.ts';
import { type Check, checked, checkJson } from './check.ts';
import { needed, type Options } from './options.ts';
import type { Outcome } from './outcome.ts';
import type { Paper } from './paper.ts';
import { printReports } from './print-report.ts';
import { readRules } from './rules-file.ts';
import { toldRequest } from './told-request.ts';
import type { Words } from './words.ts';

function ruleOf({ replayed: { preflight, actual } }: Prediction): number | null {
  const rule = (preflight ?? actual).match.matchedRule;
  return rule === null ? null : rule + 1;
}

/** What passes, in a title and a line for each request of an upload. */
function printPassing(paper: Paper, { predictions, isRefused }: Check, { text, cli }: Words): void {
  const [first] = predictions;
  const { origin, method } = first.exchange.request;
  const { whatIf } = text.interface;
  if (predictions.length === 1) {
    if (isRefused) return;
    const { preflight, actual } = first.replayed;
    paper.say(whatIf.passesTitle(method, origin), { style: 'green' });
    paper.say(whatIf.passesCause(preflight?.match.matchedRule ?? null, actual.match.matchedRule ?? 0));
    return;
  }
  if (!isRefused) paper.say(cli.uploadPasses(predictions.length, origin), { style: 'green' });
  for (const each of predictions) {
    const { request } = each.exchange;
    const step = uploadStep(request.method, request.url);
    const named = step === null ? request.url : text.interface.timeLine.step(step);
    const line =
      each.diagnosis === null
        ? cli.stepPasses(named, request.method, ruleOf(each))
        : cli.stepRefused(named, request.method);
    paper.say(line, { mark: '- ' });
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
