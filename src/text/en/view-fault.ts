import { type Phrase, say } from '../phrase.ts';
import type { ViewFaultText, ViewPart } from '../view-fault-text.ts';

const parts: Readonly<Record<ViewPart, string>> = {
  view: 'This page',
  beginning: 'The beginning of this page',
  findings: 'This list of findings',
  check: 'The result of the check',
  list: 'The list of findings',
  finding: 'This finding',
  rest: 'The rest of this finding',
  asking: 'The form to ask the bucket',
  rules: 'The form for the bucket’s rules',
  file: 'What this file holds',
  form: 'The form of the request',
  'what-if': 'The answer to this request',
  hosts: 'The form to watch more',
  settings: 'This part of the settings',
};

const next: Readonly<Partial<Record<ViewPart, Phrase>>> = {
  view: say`Show it again, or close and open it.`,
  findings: say`Retry the request, or open another file.`,
  finding: say`Choose another one, which is not affected.`,
  rest: say`Choose another finding, which is not affected.`,
  file: say`Open another one, which is not affected.`,
  'what-if': say`Change the request, and it is worked out anew.`,
};

export const viewFault: ViewFaultText = {
  happened: (part, fault) =>
    say`${[parts[part]]} cannot be shown, because this extension has a fault: ${fault}. ${next[part] ?? say`The rest works as before.`}`,
  unprepared: (fault) =>
    say`A part of what this page shows could not be read: ${fault}. What was read is shown; close and open the page to read it again.`,
  again: 'Show it again',
};
