import { say } from '../phrase.ts';
import { allowingElsewhere, type WhatIfText } from '../what-if-text.ts';
import { suspicion } from './configuration-differs.ts';
import { failure } from './failure.ts';
import { list } from './list.ts';

export const whatIf: WhatIfText = {
  findings: 'Findings',
  whatIf: 'What if',
  views: 'Views',
  tryIt: 'What if …',
  tryItHint: 'Tries this request with another origin, method or header.',
  from: (method, object) => say`from ${[method]} ${object}`,
  reset: 'Reset',
  clear: 'Clear',

  bucket: 'Bucket',
  bucketHint: say`A name with the APPID, such as ${'examplebucket-1250000000'}, a host, or a URL.`,
  knownBuckets: 'Known buckets',
  region: 'Region',
  regionHint: say`Needed only to ask the live bucket: the console's bucket list shows it, such as ${'ap-guangzhou'}.`,
  origin: 'Origin',
  originHint: say`Of the page that is to send the request, such as ${'https://staging.example.com'}.`,
  seenOrigins: 'Origins seen',
  method: 'Method',
  otherMethod: 'Other method',
  headers: 'Headers',
  addHeader: 'add a header',
  removeHeader: (name) => `Remove ${name}`,
  headersHint: say`Names of request headers, or a pasted list of them. Values are dropped.`,
  credentials: 'With cookies or another credential',
  use: (origin) => say`Write ${origin}`,

  originProblems: {
    empty: () => say`Enter the origin of the page: scheme, host and port.`,
    'scheme-missing': ({ expected }) => say`An origin starts with its scheme, such as ${expected}.`,
    wildcard: () => say`${'*'} belongs into a rule: enter the origin of one page.`,
    several: () => say`Enter one origin at a time.`,
    'no-origin': ({ text }) => say`${text} is not an origin, such as ${'https://staging.example.com'}.`,
  },
  originRemarks: {
    'trailing-slash': (_, sent) => say`Browsers send the origin without the slash at its end: ${sent}.`,
    path: (_, sent) => say`Browsers send the origin without the path: ${sent}.`,
    'default-port': ({ port }, sent) => say`Browsers leave out ${port}, the scheme's own port: ${sent}.`,
    'not-ascii': (_, sent) => say`Browsers send such a host in its ${'xn--'} form: ${sent}.`,
    'other-writing': (_, sent) => say`Browsers write this origin as ${sent}.`,
    file: (_, sent) => say`For pages at ${'file:'} URLs browsers send ${sent}.`,
  },
  methodProblems: {
    empty: () => say`Enter a method.`,
    'no-method': ({ text }) => say`${text} is not a method: it holds characters that none may have.`,
    forbidden: ({ method }) => say`Browsers do not let a page send ${method}.`,
  },
  headerRemarks: {
    'no-name': ({ text }) => say`${text} is not a header name: it holds characters that none may have.`,
    forbidden: ({ name }) => say`${name} is left out: browsers do not let scripts set it, so no preflight asks for it.`,
    safelisted: ({ name, byName }) =>
      byName
        ? say`${name} needs no preflight unless its value is unusual.`
        : say`${name} needs no preflight with this value.`,
    'too-many': ({ most }) => say`Only the first ${most} headers are taken.`,
  },
  regionProblems: {
    empty: () => say`Enter the bucket's region to ask it.`,
    'no-region': ({ text }) => say`${text} is not a region, such as ${'ap-guangzhou'}.`,
  },

  marks: {
    origin: (mark, rule) => {
      if (mark.line !== null) return say`rule ${rule + 1}, ${mark.line}`;
      const other = allowingElsewhere(mark);
      return other === null ? say`in no rule` : say`not in rule ${rule + 1}, but in rule ${other}`;
    },
    method: (mark, rule) => {
      if (mark.allowed) return say`rule ${rule + 1}, ${list(mark.listed)}`;
      const other = allowingElsewhere(mark);
      return other === null
        ? say`in no rule; rule ${rule + 1} lists ${list(mark.listed)}`
        : say`not in rule ${rule + 1}, but in rule ${other}`;
    },
    headers: (refused, lines, rule) => {
      if (refused.length === 0) return say`rule ${rule + 1}`;
      return lines.length === 0
        ? say`rule ${rule + 1} lists no header`
        : say`rule ${rule + 1} lists only ${list(lines)}`;
    },
    credentials: (answersAny, rule) =>
      answersAny
        ? say`rule ${rule + 1} answers ${'*'}, which browsers refuse with credentials`
        : say`rule ${rule + 1} answers with this origin`,
  },

  openTitle: 'See what a bucket would answer, before anything fails',
  openCause: say`Name a bucket and the origin of a page. Its rules can be pasted here, or the live bucket asked.`,
  wrongTitle: 'What was entered cannot be sent as it is',
  wrongCause: say`A note at the field says what to correct.`,
  unknownTitle: (bucket) => say`The rules of ${bucket} are not known`,
  unknownCause: say`Paste them to see what they answer and which rule decides, or ask the live bucket.`,
  passesTitle: (method, origin) => say`${[method]} from ${origin} passes`,
  passesCause: (preflight, actual) => {
    if (preflight === null)
      return say`Browsers send no preflight for it, and rule ${actual + 1} lets the page read the response.`;
    return preflight === actual
      ? say`Rule ${actual + 1} answers the preflight and the request.`
      : say`Rule ${preflight + 1} answers the preflight, rule ${actual + 1} the request.`;
  },

  byRules: 'By the known rules',
  rules: (rules, when) => say`${rules} ${[rules === 1 ? 'rule' : 'rules']}, noted ${[when]}`,
  verdicts: {
    passes: 'Passes',
    refused: 'Refused at the preflight',
    blocked: 'Blocked at the preflight',
    withheld: 'The page cannot read the response',
  },
  preflight: 'Preflight',
  noPreflight: say`Browsers send no preflight for this request.`,
  request: (method) => say`The ${[method]} itself`,
  noCorsHeaders: 'no Access-Control-* header',
  statusOpen: say`Its status does not depend on the CORS rules.`,

  live: 'The live bucket',
  unasked: 'Not asked yet',
  stale: 'Not asked since this was changed',
  ask: 'Ask the live bucket',
  asksOne: say`One preflight, no keys.`,
  asking: 'Asking the live bucket',
  liveVerdicts: { passes: 'Lets the preflight pass', refused: 'Refuses the preflight' },
  liveBlocked: (found) => say`The browser would block it all the same. ${failure(found)}`,
  agrees: say`As the known rules say.`,
  differs: 'Not what the known rules say',
  suspicion,
  pasteAnew: say`Copy the rules from the console again and paste them here.`,
  differingHeaders: (names) => say`${list(names)} ${[names.length === 1 ? 'differs' : 'differ']}.`,
  alone: say`Paste the rules to see which of them answered.`,
  noAddress: say`The bucket's host is not known: add its region on the form, or enter its URL as the bucket.`,

  proof: (kept, captured) => {
    if (captured === 0) return say`This request passes with it.`;
    if (captured === 1 && kept === 0) {
      return say`This request passes with it. The captured one does not pass by the known rules.`;
    }
    if (kept < captured) {
      return kept === 0
        ? say`This request passes with it. None of the ${captured} captured ones passes by the known rules.`
        : say`This request passes with it, and of the ${captured} captured the ${kept} that pass by the known rules still do.`;
    }
    return captured === 1
      ? say`This request passes with it, and the captured one stays as it is.`
      : say`This request passes with it, and all ${captured} captured ones stay as they are.`;
  },
};
