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
  file: 'The contents of this file',
  form: 'The form of the request',
  'what-if': 'The prediction for this request',
  hosts: 'The form to watch more hosts',
  settings: 'This part of the settings',
};

const next: Readonly<Partial<Record<ViewPart, Phrase>>> = {
  view: say`Show it again, or close and open it.`,
  findings: say`Retry the request, or open another file.`,
  finding: say`Choose another finding, which is not affected.`,
  rest: say`Choose another finding, which is not affected.`,
  file: say`Open another file, which is not affected.`,
  'what-if': say`Change the request to predict it again.`,
};

export const viewFault: ViewFaultText = {
  happened: (part, fault) =>
    say`${[parts[part]]} cannot be shown because of a bug in this extension: ${fault}. ${next[part] ?? say`Everything else works as before.`}`,
  unprepared: (fault) =>
    say`Part of the data for this page could not be read: ${fault}. The rest is shown; close and reopen the page to read it again.`,
  again: 'Show it again',
};
