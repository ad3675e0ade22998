import { allowableMethods } from '../../cos/cors-configuration.ts';
import { consoleLabels } from '../../notation/console.ts';
import type { Evidence } from '../../probing/evidence.ts';
import { mostInAll } from '../../probing/next-probes.ts';
import type { Probe } from '../../probing/probe.ts';
import {
  type AskingProblemTexts,
  type AskingText,
  type ConclusionTexts,
  type DoubtTexts,
  doubtText,
} from '../asking-text.ts';
import { codes, differing, type Phrase, say } from '../phrase.ts';
import { failure } from './failure.ts';
import { longList } from './list.ts';

const labels = consoleLabels.en;
const preflights = (count: number) => `${count} ${count === 1 ? 'preflight' : 'preflights'}`;

export function described({ origin, method, headerNames }: Probe): Phrase {
  return headerNames.length === 0
    ? say`${[method]} from ${origin}`
    : say`${[method]} from ${origin} with ${longList(headerNames)}`;
}

/** The two answers that differ in headers. */
function headersIn({ passing, refused }: Evidence): Phrase {
  if (passing === null || refused === null) return [];
  const [some, others] = [passing.probe.headerNames, refused.probe.headerNames];
  const [yes, no] = [passing.answer.status, refused.answer.status];
  if (some.length === 0)
    return say`Without headers the bucket answers ${yes}; with ${longList(others)} it answers ${no}.`;
  const added = others.filter((name) => !some.includes(name));
  return some.every((name) => others.includes(name))
    ? say`With ${longList(some)} the bucket answers ${yes}; with ${longList(added)} added it answers ${no}.`
    : say`With ${longList(some)} the bucket answers ${yes}; with ${longList(others)} it answers ${no}.`;
}

export const doubts: DoubtTexts = {
  unanswered: () => say`Too few preflights were answered. Ask again.`,
  redirected: ({ location, answer: { status } }) =>
    location === null
      ? say`A preflight was redirected with ${status}. COS answers preflights itself, so a CDN, a proxy or a setting that forces HTTPS redirected it.`
      : say`A preflight was redirected with ${status} to ${location}. COS answers preflights itself, so a CDN, a proxy or a setting that forces HTTPS redirected it.`,
  status: ({ answer: { status } }) =>
    say`A preflight was answered with ${status}, but a bucket answers 200 or 403. Check the bucket's name, and the CDN or proxy in front of it.`,
  'not-cos': ({ answer: { status } }) =>
    say`A preflight was answered with ${status}, but not by COS: a network's login page, a proxy or a CDN answered. Open the bucket's host in a tab, log in if asked to, then ask again.`,
  'not-passing': ({ failure: found, answer: { status } }) =>
    say`A preflight was answered with ${status}, but browsers still block the request. ${failure(found)}`,
  contradiction: ({ passing, refused }) =>
    say`The rule that allowed ${described(passing.probe)} should also allow ${described(refused.probe)}, but the latter was refused. The rules were changed in between, or two servers answer: ask again.`,
};

const conclusions: ConclusionTexts = {
  nothing: () => ({
    title: say`The bucket now allows this preflight`,
    cause: say`Its rules were changed after the request failed, or the response came from elsewhere: a cache, a CDN, a proxy.`,
    remedy: say`Reload the page and retry the request.`,
  }),
  origin: ({ allowedOrigins, evidence }, { origin, method }) => {
    const other = evidence.passing?.probe.origin ?? allowedOrigins[0] ?? '';
    return {
      title: say`No rule allows ${origin}`,
      cause: say`The bucket answers ${evidence.passing?.answer.status ?? 200} to ${[method]} from ${differing(other, origin)}, but ${evidence.refused?.answer.status ?? 403} to ${[method]} from ${differing(origin, other)}.`,
    };
  },
  everything: ({ evidence }, { origin }) => ({
    title: say`Every preflight from ${origin} is refused, whatever the method`,
    cause: say`The bucket answers ${evidence.refused?.answer.status ?? 403} to each: no rule lists the origin, or there is no rule at all. From outside, the two look the same.`,
  }),
  method: ({ methods, evidence }, { origin, method }) => ({
    title: say`No rule allows ${[method]} from ${origin}`,
    cause: say`For this origin the bucket answers ${evidence.passing?.answer.status ?? 200} to ${longList(methods.allowed)}, but ${evidence.refused?.answer.status ?? 403} to ${method}.`,
  }),
  headers: ({ headers, untold, evidence }) => {
    const [one, many] = [
      say`The origin and the method are allowed; the header ${longList(headers)} is refused`,
      say`The origin and the method are allowed; the headers ${longList(headers)} are refused`,
    ];
    const rest = say` There were too many headers to tell which of ${longList(untold)} are also refused.`;
    return headers.length === 0
      ? {
          title: say`The origin and the method are allowed; some of the headers ${longList(untold)} are refused`,
          cause: headersIn(evidence),
        }
      : {
          title: headers.length === 1 ? one : many,
          cause: [...headersIn(evidence), ...(untold.length === 0 ? [] : rest)],
        };
  },
  combination: ({ evidence }) => ({
    title: say`No single rule allows these headers together`,
    cause: [...say`Each header passes alone, but COS applies only one rule to a request. `, ...headersIn(evidence)],
  }),
  unclear: ({ doubt }) => ({
    title: say`The bucket's responses do not show what is refused`,
    cause: doubtText(doubts, doubt),
  }),
};

const problems: AskingProblemTexts = {
  'not-permitted': ({ host }) =>
    say`The browser does not let this extension reach ${host}, so nothing was sent. Allow the host, then ask again.`,
  unsendable: ({ value }) =>
    say`${value} contains characters that a request header cannot carry, so no preflight was sent. Correct this value in the page's code.`,
  'no-answer': ({ host }) =>
    say`${host} did not answer. Open it in a tab to see whether it can be reached, then ask again.`,
  'too-slow': ({ host, seconds }) =>
    say`${host} did not answer within ${seconds} seconds. Check the network, then ask again.`,
  busy: ({ status, seconds }) =>
    seconds === null
      ? say`The bucket answered ${status}: it asks for a pause. Ask again later.`
      : say`The bucket answered ${status}: it asks for a pause of ${seconds} s. Ask again after that.`,
  failed: () => say`The browser did not send the preflights. Ask again; if that fails too, restart the browser.`,
};

export const asking: AskingText = {
  ask: 'Ask the bucket',
  again: 'Ask again',
  sends: say`Sends up to ${mostInAll} preflights (OPTIONS) and nothing else: no keys, no cookies, nothing is uploaded.`,
  asking: 'Asking the bucket',
  progress: (answered) => `${answered} of at most ${preflights(mostInAll)} answered`,
  stop: 'Stop',
  methodPasses: say`The bucket allows this origin and this method. Now each header is tested.`,
  goesOn: say`Preflights only: no keys, no cookies, nothing is uploaded. Asking continues when this view is closed.`,
  stopped: say`Stopped: the conclusion rests only on the responses until then.`,
  asked: (answered, when) => `${preflights(answered)}, ${when}`,
  momentAgo: 'just now',
  permit: (host) => say`Allow ${host}`,
  problems,
  conclusions,
  doubts,
  answers: 'Responses of the bucket',
  answer: 'Response',
  tested: (tested) => tested ?? 'not known',
  anyOrigin: (any) => (any ? say`answered with ${'*'}` : say`answered with this origin, not ${'*'}`),
  otherMethods: (allowed, refused) => {
    const also = allowed.length === 0 ? [] : say`also ${codes(allowed, ' ')}`;
    const not = refused.length === 0 ? [] : say`not ${codes(refused, ' ')}`;
    return [...also, ...(also.length > 0 && not.length > 0 ? [', '] : []), ...not];
  },
  answerHolds: ({ exposeHeaders, maxAge }) => [
    ...say`${[labels.exposeHeaders]} ${exposeHeaders.length === 0 ? ['none'] : longList(exposeHeaders)}`,
    ...(maxAge === null ? [] : say` · ${[labels.maxAgeSeconds]} ${maxAge} s`),
  ],
  addLines: (field, lines) => {
    if (field === 'allowedMethods') return say`Tick ${[lines.join(', ')]}`;
    return lines.length === 1
      ? say`Add one line to ${[labels[field]]}`
      : say`Add ${lines.length} lines to ${[labels[field]]}`;
  },
  addRule: (place) => (place === 'first' ? say`Add a rule at the top` : say`Add a rule at the end`),
  drafted: (requests) => `A rule that would let ${requests === 1 ? 'this request' : 'these requests'} pass`,
  draftedNote: (refused) =>
    refused
      ? say`Drafted from the request. No rule allows its preflight now, so the new rule can be at any position. If a rule above it has this origin and method, that rule still decides which response headers the page can read.`
      : say`Drafted from the request. If a rule above it has this origin and method, the request matches that rule first.`,
  forOwner: "Copy for the bucket's owner",
  anyHeader: say`With ${'*'}, every page that this rule allows can send any header. Tencent's documentation recommends this; for the captured requests, the names alone are enough.`,
  inferred: 'inferred',
  sketched: (rules) => (rules === 1 ? 'The matched rule (known part)' : `The ${rules} matched rules (known parts)`),
  inPart: (fields) => say`There may be more in ${[fields.join(', ')]}: a response shows only what was asked for.`,
  anybody: say`This rule allows pages of any site: an origin that no site has was allowed too.`,
  failedSince: say`The page failed again after this. The rules may have changed: ask again.`,
  lookFor: 'Rule with',
  whichRule: say`The number of the rule is not known: it is the first rule with all of the above. Paste the rules to name this rule and to prove the change.`,
  place: {
    first: say`The new rule must come before all others: otherwise a rule that answers ${'*'} matches first, and browsers do not accept ${'*'} with credentials.`,
    last: say`No rule allows this request now, so the new rule can be the last.`,
  },
  noRule: say`No rule can allow this request: rules support only the methods ${longList(allowableMethods)} and origins with ${'http'} or ${'https'}.`,
};
