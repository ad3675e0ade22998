import { consoleLabels, printConsoleLines, printConsoleRule } from '../src/notation/console.ts';
import { difference, endOf, notesOn } from '../src/report/printed-change.ts';
import type { Report } from '../src/report/report.ts';
import { reportWords } from '../src/report/words.ts';
import type { Phrase } from '../src/text/phrase.ts';
import { marksOf } from '../src/text/rule-marks.ts';
import { editText } from '../src/text/text.ts';
import type { Paper } from './paper.ts';
import type { Words } from './words.ts';

/** Prints the change of the known rules, in the order in which it is made, and what proves it. */
function printEdits(paper: Paper, report: Report, { text, cli }: Words, proven: Phrase): void {
  const words = reportWords[text.tag];
  for (const edit of report.change?.edits ?? []) {
    const way = [...text.interface.consolePath, endOf(edit, text.interface, words)].join(' → ');
    paper.say(cli.edit(editText(text, edit), way), { indent: 2 });
    const lines = difference(edit, report, text, words);
    if (lines !== '') paper.lines(lines, 4);
  }
  paper.say(proven, { indent: 2 });
}

/** Prints the change of rules that nobody has seen. */
function printDraft(paper: Paper, { draft }: Report, { text }: Words): void {
  if (draft === null) return;
  const { owner } = reportWords[text.tag];
  const { change, asked } = draft;
  if (change.kind === 'insert-rule') {
    paper.say([owner.ruleTitle], { style: 'bold' });
    paper.lines(printConsoleRule(change.rule, text.console), 4);
    if (change.place === 'first') paper.say(owner.first, { indent: 2 });
  } else {
    paper.say([owner.linesTitle], { style: 'bold' });
    for (const { rule, field, lines } of change.lines) {
      const marks = marksOf({ rule }, consoleLabels[text.console]);
      paper.say([`${text.interface.asking.lookFor} `, ...marks], { indent: 2 });
      paper.lines(printConsoleLines(field, lines, text.console), 4);
    }
  }
  paper.say(owner.restsOn(asked), { indent: 2 });
}

/** Prints the change that a report has, if any. `proven`: the sentence on what proves it. */
export function printChange(paper: Paper, report: Report, words: Words, proven: Phrase): void {
  const { change, draft } = report;
  if (change === null && draft === null) return;
  paper.blank();
  if (change === null) printDraft(paper, report, words);
  else {
    paper.say([reportWords[words.text.tag].change], { style: 'bold' });
    printEdits(paper, report, words, proven);
  }
  for (const note of notesOn(report, words.text)) paper.say(note, { indent: 2 });
}
