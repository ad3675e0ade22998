import type { Difference, Suspect } from '../../checking/difference.ts';
import { consoleLabels } from '../../notation/console.ts';
import { mostInAll } from '../../probing/next-probes.ts';
import type { Answered } from '../../probing/probe.ts';
import { listIn } from '../../probing/reading.ts';
import { doubtText } from '../asking-text.ts';
import { type CheckingText, unlisted } from '../checking-text.ts';
import { type Phrase, say } from '../phrase.ts';
import { described, doubts } from './asking.ts';
import { longList } from './list.ts';

const suspected: Readonly<Record<Suspect, string>> = {
  cdn: 'a CDN or a proxy in front of the bucket answers',
  'other-endpoint': "this host does not answer from the bucket's rules",
  'not-saved': 'the change is not saved in the console, or does not hold yet',
  'rule-above': 'a rule above the changed one matches first',
  'newer-rules': 'the bucket has other rules by now',
  'another-bucket': 'the rules are those of another bucket',
  assumption: 'COS does otherwise than is assumed of it',
};

const expectations: Readonly<Record<Difference['expected'], (rules: string, answered: Answered) => Phrase>> = {
  passes: (rules, { probe, answer }) =>
    say`${[rules]} would let ${described(probe)} pass, but the bucket answers ${answer.status}: they are not what it answers from.`,
  refused: (rules, { probe, answer }) =>
    say`${[rules]} would refuse ${described(probe)}, but the bucket answers ${answer.status}: they are not what it answers from.`,
  'another-rule': (rules, { probe }) =>
    say`${[rules]} would give ${described(probe)} other ${'Access-Control-*'} headers than the bucket does: they are not what it answers from.`,
};

const before = say`Each response is what the rules before the change give. Perhaps it was not saved, or was saved to another bucket; COS applies a saved change within seconds.`;

export const checking: CheckingText = {
  check: 'I saved it: check the bucket',
  checkHint: 'Sends the preflights of the captured requests again, and nothing else.',
  checkAgain: 'Check again',
  checking: 'Checking the bucket',
  progress: (answered, all) => `${answered} of ${all} ${all === 1 ? 'preflight' : 'preflights'} answered`,
  checkedAt: (time) => `checked ${time}`,
  stopped: say`Stopped: what was not answered until then is not checked.`,

  allPassTitle: (requests) =>
    requests === 1 ? 'The captured request passes now' : `All ${requests} captured requests pass now`,
  allPassCause: (preflights, allowed, status) => {
    const each =
      preflights === 1
        ? say`The bucket answered the preflight`
        : say`The bucket answered each of ${preflights} preflights`;
    const how = allowed === null ? say` and allows the page.` : say` with ${allowed}.`;
    return say`${each}${how}${status === null ? [] : say` Before the change it answered ${status}.`}`;
  },
  failTitle: (failing, all) => {
    if (all === 1) return 'The captured request does not pass yet';
    return failing === all
      ? `None of the ${all} captured requests passes yet`
      : `${failing} of ${all} captured requests ${failing === 1 ? 'does' : 'do'} not pass yet`;
  },
  openTitle: (open, all) =>
    all === 1
      ? 'The captured request was not checked'
      : `${open} of ${all} captured requests ${open === 1 ? 'was' : 'were'} not checked`,
  failedSince: say`A request has failed since then. Check again to have it looked at as well.`,

  request: 'Request',
  bucket: 'Bucket',
  browser: 'This browser',
  outcomes: {
    passes: () => 'passes',
    refused: ({ answered }) => `refused (${answered.answer.status})`,
    otherwise: ({ doubt }) => (doubt.kind === 'not-passing' ? 'not accepted' : `answers ${doubt.answer.status}`),
    unexposed: ({ names }) => `${names.join(', ')} not exposed`,
    unanswered: ({ problem }) => (problem === null ? 'not checked' : 'no answer'),
    unsent: () => 'not checked',
  },
  kept: (kept, time) => {
    if (kept === 'nothing') return 'asks again';
    if (kept === 'unneeded') return 'sends no preflight';
    return kept === 'unknown' ? 'keeps a response, not known how long' : `keeps a response until ${time(kept)}`;
  },
  moreRows: (count) => `and ${count} more`,
  untilThen: say`Until then a reload may still show the old response; a private window asks at once.`,
  storedAnswers: (requests) =>
    say`This browser has stored a response without CORS headers to ${longList(requests)} and may use it again. A private window, or a reload with the cache switched off in DevTools, asks the bucket.`,
  restsOn: (beyondBucket, noCredentials) => [
    ...say`Assumed, not known: the response to the request itself allows what the response to a preflight without headers allows.`,
    ...(beyondBucket ? say` A CDN in front may answer the two differently.` : []),
    ...(noCredentials
      ? say` Assumed as well: the request carries no credentials. Nothing showed whether it does, and browsers do not accept ${'*'} with them.`
      : []),
  ],

  reasons: {
    refused: ({ answered, bare }) => {
      const { probe, answer } = answered;
      if (probe.headerNames.length === 0 || (bare !== null && bare.status === answer.status)) {
        return say`The bucket answers ${answer.status} to ${[probe.method]} from ${probe.origin} even without headers: no rule allows this method for this origin.`;
      }
      if (bare === null) return say`The bucket answers ${answer.status} to ${described(probe)}.`;
      const listed = listIn(bare, 'Access-Control-Allow-Headers');
      const missing = unlisted(answered, listed);
      const lists = listed.length === 0 ? say`no header` : longList(listed);
      const lacks =
        missing.length === 0
          ? say`.`
          : say`, and ${longList(missing)} ${[missing.length === 1 ? 'is' : 'are']} not among these.`;
      return say`Without headers the bucket answers ${bare.status} to ${[probe.method]} from ${probe.origin}, by a rule that lists ${lists}. With ${longList(probe.headerNames)} it answers ${answer.status}${lacks}`;
    },
    otherwise: ({ doubt }) => doubtText(doubts, doubt),
    unexposed: ({ method, names }) =>
      say`The response to ${[method]} passes, but does not let the page read ${longList(names)}. Add ${[names.length === 1 ? 'it' : 'them']} to ${[consoleLabels.en.exposeHeaders]} of the rule that answers.`,
    unsent: () =>
      say`These requests need more than ${mostInAll} different preflights. The rest was not sent; those of requests that failed go first.`,
  },
  difference: ({ answered, expected, fitsBefore, suspects }, changed) => {
    const fact = expectations[expected](changed ? 'The rules with the change' : 'The known rules', answered);
    if (fitsBefore) return say`${fact} ${before}`;
    return say`${fact} ${[`Perhaps ${suspects.map((suspect) => suspected[suspect]).join(', or ')}.`]}`;
  },
  notNoted: say`All pass, but not by the rules with the change, so these are not noted. Paste the rules again to go on with them.`,
  noted: (bucket) => say`The changed rules of ${bucket} are noted`,
  askInstead: say`Which field is refused shows when the bucket is asked.`,
};
