import type { InterfaceText } from '../interface-text.ts';
import { say } from '../phrase.ts';
import { asking } from './asking.ts';
import { changeNotSought } from './bounds.ts';
import { checking } from './checking.ts';
import { droppedText } from './dropped.ts';
import { expected } from './expected.ts';
import { harText } from './har.ts';
import { list } from './list.ts';
import { namedBucket } from './named-bucket.ts';
import { onlyAsked } from './only-asked.ts';
import { permission } from './permission.ts';
import { requestIds } from './request-ids.ts';
import { rulesText } from './rules.ts';
import { settings } from './settings.ts';
import { settling } from './settling.ts';
import { timeLine } from './time-line.ts';
import { underWay } from './under-way.ts';
import { viewFault } from './view-fault.ts';
import { whatIf } from './what-if.ts';
import { writtenChange } from './written-change.ts';

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const interfaceText: InterfaceText = {
  watching: (site) => say`watching ${[site]}`,
  notWatching: (site) => say`not watching ${[site]}`,
  otherLanguage: '中文',
  betweenSentences: ' ',
  failures: 'Failed requests, by cause',
  hints: 'Worth knowing, though nothing failed',
  others: 'Also true of this request',
  passedSince: 'passed since',
  passedSinceCause: say`Repeated later, each of these requests passed: nothing is left to change for them.`,
  leftOut: (requests) =>
    say`${[counted(requests, 'request', 'requests')]} more left this list: it keeps 500 a tab and 4 MB in all, and lets go of what went well and then of the oldest findings first; of what has not ended it keeps 3,000.`,

  dropped: droppedText,
  underWay,
  changeNotSought,
  permission,
  settings,

  openConsole: 'Open this bucket in the COS console',
  consolePath: ['Security Management', 'CORS'],
  ruleTitle: (rule) => `Rule ${rule}`,
  newRule: 'Add a Rule',
  moreRules: (count) => `and ${counted(count, 'further rule', 'further rules')}`,
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Select and copy by hand',
  copyLines: (count, field) => `Copy ${counted(count, 'line', 'lines')} for ${field}`,
  notations: { console: 'Console', xml: 'XML', sdk: 'SDK', terraform: 'Terraform', curl: 'curl' },
  notationsLabel: 'Write the change as',
  whole: 'The whole configuration with this change',
  replacesAll: say`Putting it replaces all rules of the bucket.`,
  written: writtenChange,
  expected,
  onlyAsked,
  preflightCommand: say`Asks the bucket for this preflight from a terminal: 403, or the ${'Access-Control-*'} headers of the rule that holds by now.`,
  anyHeader: 'Any header instead (Allow-Headers *)',
  anyHeaderHint: "Allows every header in place of those that were seen, as COS's documents advise.",
  proof: (mended, kept, left) => {
    const all = mended === 1 ? 'the captured request passes' : `all ${mended} captured requests pass`;
    const some = `${mended} of ${mended + left} captured requests ${mended === 1 ? 'passes' : 'pass'}; no rule can allow the ${left === 1 ? 'other' : 'others'}`;
    const still = kept === 0 ? '' : `, and ${kept} that passed before still ${kept === 1 ? 'does' : 'do'}`;
    return [`Replayed with it: ${left === 0 ? all : some}${still}`];
  },
  caveats: {
    opens: (origins, methods) => say`The rule then lets ${list(origins)} use ${list(methods)} too.`,
    order: (rule) =>
      say`The order counts: the new rule has to stand before the present rule ${rule}. Where the console puts it last, the XML or SDK form sets the order.`,
    movedOrder: (rule) =>
      say`The order counts: the moved rule has to stand before the present rule ${rule}. Where the console cannot move rules, the XML or SDK form sets the order.`,
    anyHeader: (rule, origins) =>
      rule === null
        ? say`Every page that the new rule allows may then send any header: ${list(origins)}.`
        : say`Every page that rule ${rule} allows may then send any header: ${list(origins)}.`,
  },
  restsOn: 'Assumed, not known',
  remedy: 'What to do',

  pasteTitle: (bucket) => say`Paste the CORS rules of ${bucket}`,
  pasteHint: say`XML, JSON, an SDK call, Terraform or the console's fields, with whatever stands round them. They stay in this browser.`,
  pasteLabel: 'CORS configuration',
  pasteSave: 'Use these rules',
  known: (bucket, when, rules) => say`${bucket}: ${[counted(rules, 'rule', 'rules')]}, noted ${[when]}`,
  pasteReplace: 'Replace',
  pasteForget: 'Forget',
  nothingConfigured: say`The bucket has no CORS rules: COS refuses every preflight until one is added.`,
  foundInRules: (mistakes, warnings) =>
    `${[
      ...(mistakes === 0 ? [] : [mistakes === 1 ? '1 mistake' : `${mistakes} mistakes`]),
      ...(warnings === 0 ? [] : [warnings === 1 ? '1 warning' : `${warnings} warnings`]),
    ].join(' and ')} in these rules`,
  mistakes: 'Never matches, or COS cannot hold it',
  warnings: 'Works, perhaps not as meant',
  moreMistakes: (count) => `and ${count} more`,
  place: (line, column) => `Line ${line}, column ${column}`,
  keptOld: 'The rules known before are still in use.',
  storageFailed: say`The browser did not store this: it holds as long as this stays open.`,

  talkLabel: 'What happened',
  page: 'Page',
  wants: (method) => say`wants ${[method]}`,
  answers: {
    bucket: { answered: 'Bucket answered', refused: 'Bucket refused' },
    server: { answered: 'Server answered', refused: 'Server refused' },
    cache: { answered: 'Cache answered', refused: 'Cache refused' },
  },
  bucketUnreached: 'No answer',
  neverSent: 'never sent',
  unanswered: 'no answer',
  withheld: 'answer withheld',
  readable: 'answer readable',

  tableLabel: 'Each rule against the request',
  method: 'Method',
  headers: 'Headers',
  origin: 'Origin',
  askedFor: 'Asked for',
  nearest: 'nearest',
  applied: 'applied',
  allowed: 'allowed',
  refused: 'refused',
  none: 'none',

  cut: (characters) => ` (cut: ${characters.toLocaleString('en')} characters)`,
  viewFault,
  asking,
  checking,
  timeLine,
  domain: namedBucket,
  har: harText,
  requestIds,
  settling,
  rules: rulesText,
  whatIf,
};
