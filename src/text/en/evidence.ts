import type { CorsFailure } from '../../fetch/cors-failure.ts';
import type { EvidenceText, RefusedByAll } from '../evidence-text.ts';

function failure(found: CorsFailure): string {
  switch (found.kind) {
    case 'allow-origin-missing':
      return 'no Access-Control-Allow-Origin';
    case 'allow-origin-multiple':
      return 'several values in Allow-Origin';
    case 'allow-origin-invalid':
      return 'no valid origin in Allow-Origin';
    case 'allow-origin-mismatch':
      return 'allows another origin';
    case 'wildcard-with-credentials':
      return '* does not allow credentials';
    case 'allow-credentials-not-true':
      return 'does not allow credentials';
    case 'preflight-redirected':
      return `${found.status}, a redirect`;
    case 'preflight-status-not-ok':
      return `${found.status}, not 200 to 299`;
    case 'allow-methods-unreadable':
      return 'Allow-Methods cannot be parsed';
    case 'allow-headers-unreadable':
      return 'Allow-Headers cannot be parsed';
    case 'method-not-in-allow-methods':
      return `${found.method} not in Allow-Methods`;
    case 'headers-not-in-allow-headers':
      return found.names.length === 1
        ? 'a header is not in Allow-Headers'
        : `${found.names.length} headers not in Allow-Headers`;
  }
}

const refuses: Readonly<Record<RefusedByAll, string>> = {
  origin: 'this origin',
  method: 'this method',
  headers: 'these headers',
};

function moreRules(rules: number, refused: RefusedByAll | null): string {
  if (rules === 1) return refused === null ? '1 more rule' : `1 more rule, which does not allow ${refuses[refused]}`;
  return refused === null ? `${rules} more rules` : `${rules} more rules, none allows ${refuses[refused]}`;
}

export const evidence: EvidenceText = {
  tabs: 'Evidence',
  rules: 'Rules',
  timeLine: 'Timeline',
  headers: 'Headers',
  talk: {
    broke: 'Fails here:',
    preflight: 'Preflight',
    asks: (headers) =>
      headers === 0 ? 'OPTIONS sent' : `OPTIONS, ${headers === 1 ? '1 header' : `${headers} headers`}`,
    answerers: { bucket: 'Bucket', server: 'Server', cache: 'Cache' },
    noRules: 'has no rules',
    noRuleMatches: (rules) => (rules === 1 ? 'its rule does not match' : `none of ${rules} rules matches`),
    ruleMatches: (rule) => `rule ${rule} matches`,
    answered: 'answered',
    refused: 'refused',
    redirected: 'redirected',
    response: 'Response',
    withoutCors: (status) => `${status} without CORS headers`,
    failure,
    stopped: 'blocked by the browser',
    unreached: 'not reached',
    notFollowed: 'redirect not followed',
    cutOff: 'response cut off',
    underWay: 'still under way',
    cannotRead: ([first = '', ...others]) => `cannot read ${first}${others.length === 0 ? '' : ` +${others.length}`}`,
  },
  table: {
    request: 'the request',
    header: 'Header',
    credentials: 'Credentials',
    sent: 'sent',
    reads: 'Reads',
    notListed: 'not listed',
    someNotListed: (names) => ['not listed: ', ...names],
    anyOrigin: 'answers *',
    thisOrigin: 'answers this origin',
    more: (values) => `+${values} more`,
    changed: 'changed',
    newRule: 'new rule',
    movedUp: 'moved up',
    moreRules,
    showMore: (rules) => `Show ${rules} more`,
    noRules: 'The rules of the bucket are not known. Pasted or fetched rules are compared with the request here.',
  },
  headerLists: {
    preflightRequest: 'Preflight',
    preflightResponse: (status) => `Response to the preflight: ${status}`,
    request: (method) => `Request: ${method}`,
    response: (status) => `Response: ${status}`,
    redirect: (status, host) => `Redirect from ${host}: ${status}`,
    notSent: 'Never sent.',
    noResponse: 'No response',
    noCorsHeaders: 'No CORS headers.',
    valueNotKept: 'present; the value is not kept',
    empty: 'empty',
    credentials: 'credentials',
    modes: { include: 'sent', 'same-origin': 'not sent to another origin', omit: 'not sent' },
    decides: 'decides about CORS',
  },
};
