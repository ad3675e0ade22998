import type { InterfaceText } from '../interface-text.ts';
import { say } from '../phrase.ts';
import { asking } from './asking.ts';
import { changeNotSought } from './bounds.ts';
import { change } from './change.ts';
import { checking } from './checking.ts';
import { droppedText } from './dropped.ts';
import { evidence } from './evidence.ts';
import { expected } from './expected.ts';
import { findingList } from './finding-list.ts';
import { harText } from './har.ts';
import { leftRule } from './left-rule.ts';
import { list } from './list.ts';
import { namedBucket } from './named-bucket.ts';
import { onlyAsked } from './only-asked.ts';
import { opening } from './opening.ts';
import { permission } from './permission.ts';
import { reportView } from './report-view.ts';
import { requestIds } from './request-ids.ts';
import { rulesText } from './rules.ts';
import { settings } from './settings.ts';
import { settling } from './settling.ts';
import { timeLine } from './time-line.ts';
import { underWay } from './under-way.ts';
import { undo } from './undo.ts';
import { viewFault } from './view-fault.ts';
import { whatIf } from './what-if.ts';
import { writtenChange } from './written-change.ts';

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const interfaceText: InterfaceText = {
  watching: 'watching',
  notWatching: 'not watching',
  hostsWithheld: "no access to COS's hosts",
  otherLanguage: '中文',
  betweenSentences: ' ',
  failures: 'Failed requests, by cause',
  hints: 'Nothing failed, but worth checking',
  others: 'Also found for this request',
  passedSince: 'passed later',
  passedSinceCause: say`Each of these requests passed when retried: nothing needs to change.`,
  leftOut: (requests) =>
    say`${[counted(requests, 'more request was', 'more requests were')]} dropped from this list. The list keeps 500 per tab, 4 MB in total and 3,000 unfinished requests, and drops successful requests first, then the oldest findings.`,

  dropped: droppedText,
  undo,
  underWay,
  changeNotSought,
  permission,
  settings,

  openConsole: 'Open this bucket in the COS console',
  consolePath: ['Security Management', 'CORS'],
  ruleTitle: (rule) => `Rule ${rule}`,
  newRule: 'Add a Rule',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Copy failed: select and copy it',
  copyLines: (count, field) => `Copy ${counted(count, 'line', 'lines')} for ${field}`,
  notations: { console: 'Console', xml: 'XML', sdk: 'SDK', terraform: 'Terraform', curl: 'curl' },
  notationsLabel: 'Format of the change',
  whole: 'The whole configuration with this change',
  replacesAll: say`Uploading this replaces all rules of the bucket.`,
  change,
  written: writtenChange,
  expected,
  onlyAsked,
  leftRule,
  preflightCommand: say`Sends this preflight from a terminal. The bucket answers 403, or the ${'Access-Control-*'} headers of the rule that applies now.`,
  anyHeader: 'Allow any header instead (Allow-Headers *)',
  anyHeaderHint: "Allows every header instead of only the captured ones, as Tencent's documentation recommends.",
  proof: (mended, kept, left) => {
    const all = mended === 1 ? 'the captured request passes' : `all ${mended} captured requests pass`;
    const some = `${mended} of ${mended + left} captured requests ${mended === 1 ? 'passes' : 'pass'}; no rule can allow the ${left === 1 ? 'other' : 'others'}`;
    const still = kept === 0 ? '' : `, and ${kept} that passed before still ${kept === 1 ? 'does' : 'do'}`;
    return [`Simulated with this change: ${left === 0 ? all : some}${still}`];
  },
  proofRead: (names) => say`Simulated with this change: the page can read ${list(names)}`,
  caveats: {
    opens: (origins, methods) => say`This also lets ${list(origins)} use ${list(methods)}.`,
    order: (rule) =>
      say`Order matters: the new rule must come before the current rule ${rule}. If the console adds it last, use the XML or SDK form instead.`,
    movedOrder: (rule) =>
      say`Order matters: the moved rule must come before the current rule ${rule}. If the console cannot move rules, use the XML or SDK form instead.`,
    anyHeader: (rule, origins) =>
      rule === null
        ? say`Every origin that the new rule allows (${list(origins)}) can then send any header.`
        : say`Every origin that rule ${rule} allows (${list(origins)}) can then send any header.`,
  },
  restsOn: 'Assumptions (not documented by COS)',
  remedy: 'What to do',

  pasteTitle: (bucket) => say`Paste the CORS rules of ${bucket}`,
  pasteHint: say`XML, JSON, YAML, an SDK call, Terraform or text from the console; anything around it is ignored. The rules stay in this browser.`,
  pasteLabel: 'CORS configuration',
  pasteSave: 'Use these rules',
  known: (bucket, when, rules) => say`${bucket}: ${[counted(rules, 'rule', 'rules')]}, saved ${[when]}`,
  pasteReplace: 'Replace',
  pasteForget: 'Forget',
  nothingConfigured: say`The bucket has no CORS rules: COS refuses every preflight until one is added.`,
  foundInRules: (mistakes, warnings) =>
    `${[
      ...(mistakes === 0 ? [] : [mistakes === 1 ? '1 mistake' : `${mistakes} mistakes`]),
      ...(warnings === 0 ? [] : [warnings === 1 ? '1 warning' : `${warnings} warnings`]),
    ].join(' and ')} in these rules`,
  mistakes: 'Never matches, or COS rejects it',
  warnings: 'Works, but perhaps not as intended',
  moreMistakes: (count) => `and ${count} more`,
  place: (line, column) => `Line ${line}, column ${column}`,
  keptOld: 'The previous rules are still in use.',
  storageFailed: say`The browser could not store it: what is shown here as saved is lost when this view is closed.`,

  talkLabel: 'What happened',
  page: 'Page',
  wants: (method) => say`requests ${[method]}`,
  neverSent: 'never sent',
  unanswered: 'no response',
  withheld: 'response blocked',
  readable: 'readable by the page',

  tableLabel: 'Each rule compared with the request',
  method: 'Method',
  headers: 'Headers',
  origin: 'Origin',
  askedFor: 'Origin, method and headers of the request',
  nearest: 'closest',
  applied: 'matched',
  allowed: 'allowed',
  refused: 'refused',
  none: 'none',

  cut: (characters) => ` (cut: ${characters.toLocaleString('en')} characters)`,
  viewFault,
  asking,
  evidence,
  checking,
  timeLine,
  findingList,
  domain: namedBucket,
  har: harText,
  opening,
  requestIds,
  report: reportView,
  settling,
  rules: rulesText,
  whatIf,
};
