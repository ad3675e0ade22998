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
  tryItHint: 'Predicts this request with another origin, method or header.',
  from: (method, object) => say`from ${[method]} ${object}`,
  reset: 'Reset',
  clear: 'Clear',

  bucket: 'Bucket',
  bucketHint: say`A name with the APPID, such as ${'examplebucket-1250000000'}, a host, or a URL.`,
  knownBuckets: 'Known buckets',
  region: 'Region',
  regionHint: say`Needed only to ask the live bucket. The console's bucket list shows the region, such as ${'ap-guangzhou'}.`,
  origin: 'Origin',
  originHint: say`The origin of the page that will send the request, such as ${'https://staging.example.com'}.`,
  seenOrigins: 'Captured origins',
  method: 'Method',
  otherMethod: 'Other method',
  headers: 'Headers',
  addHeader: 'add a header',
  removeHeader: (name) => `Remove ${name}`,
  headersHint: say`Enter the names of request headers, or paste a list. Values are dropped.`,
  credentials: 'With cookies or other credentials',
  use: (origin) => say`Use ${origin}`,

  originProblems: {
    empty: () => say`Enter the origin of the page: scheme, host and port.`,
    'scheme-missing': ({ expected }) => say`An origin starts with its scheme, such as ${expected}.`,
    wildcard: () => say`${'*'} works only in rules: enter the origin of one page.`,
    several: () => say`Enter one origin at a time.`,
    'no-origin': ({ text }) => say`${text} is not an origin, such as ${'https://staging.example.com'}.`,
  },
  originRemarks: {
    'trailing-slash': (_, sent) => say`Browsers send the origin without the trailing slash: ${sent}.`,
    path: (_, sent) => say`Browsers send the origin without the path: ${sent}.`,
    'default-port': ({ port }, sent) => say`Browsers omit the scheme's default port ${port}: ${sent}.`,
    'not-ascii': (_, sent) => say`Browsers send such a host in its ${'xn--'} form: ${sent}.`,
    'other-writing': (_, sent) => say`Browsers write this origin as ${sent}.`,
    file: (_, sent) => say`For a page at a ${'file:'} URL, browsers send ${sent}.`,
  },
  methodProblems: {
    empty: () => say`Enter a method.`,
    'no-method': ({ text }) => say`${text} is not a valid method: it contains characters that a method cannot have.`,
    'too-long': ({ length, longest }) =>
      say`This method has ${[String(length)]} characters; the longest that is accepted here has ${[String(longest)]}.`,
    forbidden: ({ method }) => say`Browsers do not let a page send ${method}.`,
  },
  headerRemarks: {
    'no-name': ({ text }) => say`${text} is not a valid header name: it contains characters that a name cannot have.`,
    forbidden: ({ name }) => say`${name} is left out: browsers do not let scripts set it, so no preflight lists it.`,
    safelisted: ({ name, byName }) =>
      byName
        ? say`${name} needs no preflight unless its value is unusual.`
        : say`${name} needs no preflight with this value.`,
    'too-many': ({ most }) => say`Only the first ${most} headers are used.`,
  },
  regionProblems: {
    empty: () => say`Enter the bucket's region to ask the bucket.`,
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
        ? say`rule ${rule + 1} answers ${'*'}, which browsers do not accept with credentials`
        : say`rule ${rule + 1} answers with this origin`,
  },

  openTitle: 'Predict how a bucket responds, before a request fails',
  openCause: say`Enter a bucket and the origin of a page. Then paste the bucket's rules here, or ask the live bucket.`,
  wrongTitle: 'The request cannot be sent as entered',
  wrongCause: say`The note at the field says what to correct.`,
  unknownTitle: (bucket) => say`The rules of ${bucket} are not known`,
  unknownCause: say`Paste the rules to predict the response and the rule that applies, or ask the live bucket.`,
  passesTitle: (method, origin) => say`${[method]} from ${origin} passes`,
  passesCause: (preflight, actual) => {
    if (preflight === null)
      return say`Browsers send no preflight for this request, and rule ${actual + 1} lets the page read the response.`;
    return preflight === actual
      ? say`Rule ${actual + 1} applies to the preflight and to the request.`
      : say`Rule ${preflight + 1} applies to the preflight, rule ${actual + 1} to the request.`;
  },

  byRules: 'By the rules saved here',
  rules: (rules, when) => say`${rules} ${[rules === 1 ? 'rule' : 'rules']}, saved ${[when]}`,
  verdicts: {
    passes: 'Passes',
    refused: 'Refused at the preflight',
    blocked: 'Blocked at the preflight',
    withheld: 'Response blocked',
  },
  preflight: 'Preflight',
  noPreflight: say`Browsers send no preflight for this request.`,
  request: (method) => say`The ${[method]} itself`,
  noCorsHeaders: 'no Access-Control-* header',
  statusOpen: say`The status does not depend on the CORS rules.`,

  live: 'The live bucket',
  unasked: 'Not asked yet',
  stale: 'Not asked since the request was changed',
  ask: 'Ask the live bucket',
  asksOne: say`One preflight, no keys.`,
  asking: 'Asking the live bucket',
  liveVerdicts: { passes: 'Lets the preflight pass', refused: 'Refuses the preflight' },
  liveBlocked: (found) => say`Browsers would still block the request. ${failure(found)}`,
  agrees: say`This matches the rules saved here.`,
  differs: 'This differs from the rules saved here',
  suspicion,
  pasteAnew: say`Copy the rules from the console again and paste them here.`,
  differingHeaders: (names) => say`${list(names)} ${[names.length === 1 ? 'differs' : 'differ']}.`,
  alone: say`Paste the rules to see which rule applied.`,
  noAddress: say`The bucket's host is not known: enter the region in the form, or the bucket's URL in the bucket field.`,

  proof: (kept, captured) => {
    if (captured === 0) return say`With this change, this request passes.`;
    if (captured === 1 && kept === 0) {
      return say`With this change, this request passes. The captured request does not pass by the rules saved here.`;
    }
    if (kept < captured) {
      return kept === 0
        ? say`With this change, this request passes. None of the ${captured} captured requests passes by the rules saved here.`
        : say`With this change, this request passes. Of the ${captured} captured requests, the ${kept} that pass by the rules saved here still pass.`;
    }
    return captured === 1
      ? say`With this change, this request passes, and the captured request still passes.`
      : say`With this change, this request passes, and all ${captured} captured requests still pass.`;
  },
};
