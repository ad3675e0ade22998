import { applyEdits, type Edit, keptLines } from '../cos/edits/edit.ts';
import { type Opened, opened } from '../cos/edits/opened.ts';
import { consoleLabels, printConsoleRule } from '../notation/console.ts';
import { caveatOf } from '../text/caveat.ts';
import { expectedRest } from '../text/expected-text.ts';
import type { InterfaceText } from '../text/interface-text.ts';
import type { Phrase } from '../text/phrase.ts';
import type { ReportText } from '../text/report-text.ts';
import type { Text } from '../text/text.ts';
import type { Report } from './report.ts';
import { reportWords } from './words.ts';

/** How many of a list's lines that stay as they are a change shows. */
const mostKept = 12;

/** Where in the console an edit ends: at a rule, counted from 1, or where one is added. */
export function endOf(edit: Edit, words: InterfaceText, { inRule }: ReportText): string {
  if (edit.kind === 'insert-rule') return words.newRule;
  return inRule((edit.kind === 'move-rule' ? edit.from : edit.rule) + 1);
}

/** An edit as the field or rule before and after it, in lines that begin with `+`, `-` or a space; empty for a move. */
export function difference(edit: Edit, report: Report, text: Text, { unchanged }: ReportText): string {
  if (edit.kind === 'move-rule') return '';
  const marked = (mark: string, lines: readonly string[]) => lines.map((line) => `${mark} ${line}`);
  if (edit.kind === 'insert-rule') return marked('+', printConsoleRule(edit.rule, text.console).split('\n')).join('\n');
  const { rule, field, lines, replaces = [] } = edit;
  const kept = keptLines(report.configuration?.rules[rule]?.[field] ?? [], replaces);
  const hidden = kept.length - mostKept;
  return [
    `  ${consoleLabels[text.console][field]}`,
    ...marked('   ', kept.slice(0, mostKept)),
    ...(hidden > 0 ? [`    ${unchanged(hidden)}`] : []),
    ...marked('-  ', replaces),
    ...marked('+  ', lines),
  ].join('\n');
}

/**
 * One note; nothing for the order of a moved rule, which the edit says. Where a new rule has to stand is said without
 * the forms of a change, which a report does not have.
 */
function noteOn(each: Opened, words: InterfaceText, { owner }: ReportText): Phrase[] {
  if (each.kind === 'moved-order') return [];
  return [each.kind === 'order' ? owner.before(each.before + 1) : caveatOf(each, words)];
}

/** What a change opens beyond what was asked, where the order of rules matters, and what it allows that was not seen. */
export function notesOn(report: Report, { tag, interface: words }: Text): Phrase[] {
  const { change, configuration, draft } = report;
  const steps = change?.steps ?? draft?.steps ?? [];
  const rest = steps.length === 0 ? [] : [expectedRest(words.expected, steps)];
  if (change === null || configuration === null) return rest;
  const { edits, asked } = change;
  const found = edits.flatMap((edit, at) => opened(edit, applyEdits(configuration, edits.slice(0, at)), asked));
  return [...found.flatMap((each) => noteOn(each, words, reportWords[tag])), ...rest];
}
