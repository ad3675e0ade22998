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
import { ownerNote } from './owner-note.ts';

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
  if (some.length === 0) return say`Without headers the bucket answers ${yes}, with ${longList(others)} ${no}.`;
  const added = others.filter((name) => !some.includes(name));
  return some.every((name) => others.includes(name))
    ? say`With ${longList(some)} the bucket answers ${yes}, with ${longList(added)} added ${no}.`
    : say`With ${longList(some)} the bucket answers ${yes}, with ${longList(others)} ${no}.`;
}

export const doubts: DoubtTexts = {
  unanswered: () => say`Too few preflights were answered. Ask again.`,
  redirected: ({ location, answer: { status } }) =>
    location === null
      ? say`A preflight was redirected with ${status}. COS answers preflights itself: a CDN, a proxy or a setting that forces HTTPS redirects.`
      : say`A preflight was redirected with ${status} to ${location}. COS answers preflights itself: a CDN, a proxy or a setting that forces HTTPS redirects.`,
  status: ({ answer: { status } }) =>
    say`A preflight was answered with ${status}, where a bucket answers 200 or 403. Check the bucket's name, and the CDN or proxy in front of it.`,
  'not-cos': ({ answer: { status } }) =>
    say`A preflight was answered with ${status}, but not by COS: a network's login page, a proxy or a CDN answered. Open the bucket's host in a tab, log in where that is asked, then ask again.`,
  'not-passing': ({ failure: found, answer: { status } }) =>
    say`A preflight was answered with ${status}, and yet browsers block the request. ${failure(found)}`,
  contradiction: ({ passing, refused }) =>
    say`By the rule that let ${described(passing.probe)} pass, ${described(refused.probe)} would pass too, but it was refused. The rules were changed in between, or two servers answer: ask again.`,
};

const conclusions: ConclusionTexts = {
  nothing: () => ({
    title: say`The bucket lets this preflight pass now`,
    cause: say`Its rules were changed after the request failed, or the response came from elsewhere: a cache, a CDN, a proxy.`,
    remedy: say`Reload the page and retry the request.`,
  }),
  origin: ({ allowedOrigins, evidence }, { origin, method }) => {
    const other = evidence.passing?.probe.origin ?? allowedOrigins[0] ?? '';
    return {
      title: say`No rule allows ${origin}`,
      cause: say`For ${[method]} from ${differing(other, origin)} the bucket answers ${evidence.passing?.answer.status ?? 200}, from ${differing(origin, other)} ${evidence.refused?.answer.status ?? 403}.`,
    };
  },
  everything: ({ evidence }, { origin }) => ({
    title: say`No preflight from ${origin} passes, with any method`,
    cause: say`The bucket answers ${evidence.refused?.answer.status ?? 403} to each: the origin is in no rule, or there is no rule at all. From outside these look alike.`,
  }),
  method: ({ methods, evidence }, { origin, method }) => ({
    title: say`No rule allows ${[method]} from ${origin}`,
    cause: say`For this origin the bucket answers ${evidence.passing?.answer.status ?? 200} to ${longList(methods.allowed)}, and ${evidence.refused?.answer.status ?? 403} to ${method}.`,
  }),
  headers: ({ headers, untold, evidence }) => {
    const [one, many] = [
      say`Origin and method pass; the header ${longList(headers)} is refused`,
      say`Origin and method pass; the headers ${longList(headers)} are refused`,
    ];
    const rest = say` There were too many headers to tell which of ${longList(untold)} are refused too.`;
    return headers.length === 0
      ? {
          title: say`Origin and method pass; some of the headers ${longList(untold)} are refused`,
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
    title: say`The bucket's responses do not tell what is refused`,
    cause: doubtText(doubts, doubt),
  }),
};

const problems: AskingProblemTexts = {
  'not-permitted': ({ host }) =>
    say`The browser does not let this extension reach ${host}, so nothing was sent. Allow the host, then ask again.`,
  unsendable: ({ value }) =>
    say`${value} holds characters that no request header can carry, so its preflight was not sent. Correct it in the page's code.`,
  'no-answer': ({ host }) =>
    say`${host} did not answer. Open it in a tab to see whether it can be reached, then ask again.`,
  'too-slow': ({ host, seconds }) =>
    say`${host} did not answer within ${seconds} seconds. Check the network, then ask again.`,
  busy: ({ status, seconds }) =>
    seconds === null
      ? say`The bucket answered ${status}: it asks to be left alone for a while. Ask again later.`
      : say`The bucket answered ${status}: it asks to be left alone for ${seconds} s. Ask again after that.`,
  failed: () => say`The browser did not send the preflights. Ask again; if that fails too, restart the browser.`,
};

export const asking: AskingText = {
  ask: 'Ask the bucket',
  again: 'Ask again',
  sends: say`Sends up to ${mostInAll} preflights (OPTIONS) and nothing else: no keys, no cookies, nothing is uploaded.`,
  asking: 'Asking the bucket',
  progress: (answered) => `${answered} of at most ${preflights(mostInAll)} answered`,
  stop: 'Stop',
  methodPasses: say`The bucket allows this origin and this method. The headers are asked for one by one.`,
  goesOn: say`Preflights only: no keys, no cookies, nothing is uploaded. It goes on when this view is closed.`,
  stopped: say`Stopped: this rests on the responses until then.`,
  asked: (answered, when) => `${preflights(answered)}, ${when}`,
  momentAgo: 'just now',
  permit: (host) => say`Allow ${host}`,
  problems,
  conclusions,
  doubts,
  answers: 'What the bucket answered',
  answer: 'Answer',
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
  addRule: (place) => (place === 'first' ? say`Add a rule, as the first` : say`Add a rule, as the last`),
  drafted: (requests) => `A rule that would let ${requests === 1 ? 'this request' : 'these requests'} pass`,
  draftedNote: (refused) =>
    refused
      ? say`Drafted from the request. No rule allows its preflight now, so this rule may stand anywhere. A rule above it with this origin and method would still be applied to the request itself.`
      : say`Drafted from the request. A rule above it with this origin and method would be applied first.`,
  forOwner: "Copy for the bucket's owner",
  ownerNote,
  anyHeader: say`With ${'*'}, every page that this rule allows may send any header. COS's documents advise it; the names alone are enough for what was captured.`,
  inferred: 'inferred',
  sketched: (rules) =>
    rules === 1 ? 'The rule that answered, as far as it was seen' : `The ${rules} rules that answered, as far as seen`,
  inPart: (fields) => say`More may stand in ${[fields.join(', ')]}: a response shows only what was asked for.`,
  anybody: say`It allows pages of any site: an origin that nobody has passed too.`,
  failedSince: say`The page failed again after this. Ask again, in case the rules were changed.`,
  lookFor: 'Look for',
  whichRule: say`Which rule answered is not known: it is the first that has these. Paste the rules to have it named and the change proven.`,
  place: {
    first: say`It has to stand before all others: a rule that answers ${'*'} would be applied first, and browsers refuse that for a request with credentials.`,
    last: say`No rule allows this request now, so the new one may stand last.`,
  },
  noRule: say`No rule can allow this request: rules list the methods ${longList(allowableMethods)} and origins with ${'http'} or ${'https'}.`,
};
