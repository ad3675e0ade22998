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
  cdn: 'the response comes from a CDN or a proxy in front of the bucket',
  'other-endpoint': "this host does not use the bucket's rules",
  'not-saved': 'the change is not saved in the console or not yet in effect',
  'rule-above': 'a rule above the changed one matches first',
  'newer-rules': "the bucket's rules have changed since",
  'another-bucket': 'these rules belong to another bucket',
  assumption: 'COS does not behave as assumed',
};

const expectations: Readonly<Record<Difference['expected'], (rules: string, answered: Answered) => Phrase>> = {
  passes: (rules, { probe, answer }) =>
    say`With ${[rules]}, ${described(probe)} would pass, but the bucket answers ${answer.status}: the bucket does not use these rules.`,
  refused: (rules, { probe, answer }) =>
    say`With ${[rules]}, ${described(probe)} would be refused, but the bucket answers ${answer.status}: the bucket does not use these rules.`,
  'another-rule': (rules, { probe }) =>
    say`With ${[rules]}, ${described(probe)} would get different ${'Access-Control-*'} headers than the bucket sends: the bucket does not use these rules.`,
};

const before = say`Every response matches the rules before the change. Possible causes: the change was not saved, or was saved to another bucket; COS applies a saved change within seconds.`;

export const checking: CheckingText = {
  check: 'I saved it: check the bucket',
  checkHint: 'Sends the preflights of the captured requests again, and nothing else.',
  checkAgain: 'Check again',
  checking: 'Checking the bucket',
  progress: (answered, all) => `${answered} of ${all} ${all === 1 ? 'preflight' : 'preflights'} answered`,
  checkedAt: (time) => `checked ${time}`,
  stopped: say`Stopped: requests without a response until then were not checked.`,

  allPassTitle: (requests) =>
    requests === 1 ? 'The captured request passes now' : `All ${requests} captured requests pass now`,
  allPassCause: (preflights, allowed, status) => {
    const each =
      preflights === 1
        ? say`The bucket answered the preflight`
        : say`The bucket answered each of ${preflights} preflights`;
    const how = allowed === null ? say` and allows the page.` : say` with ${allowed}.`;
    return say`${each}${how}${status === null ? [] : say` Before the change the bucket answered ${status}.`}`;
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
  failedSince: say`A request has failed since then. Check again to include that request.`,

  request: 'Request',
  bucket: 'Bucket',
  browser: 'This browser',
  outcomes: {
    passes: () => 'passes',
    refused: ({ answered }) => `refused (${answered.answer.status})`,
    otherwise: ({ doubt }) => (doubt.kind === 'not-passing' ? 'not accepted' : `answers ${doubt.answer.status}`),
    unexposed: ({ names }) => `${names.join(', ')} not exposed`,
    unanswered: ({ problem }) => (problem === null ? 'not checked' : 'no response'),
    unsent: () => 'not checked',
  },
  kept: (kept, time) => {
    if (kept === 'nothing') return 'sends a new preflight';
    if (kept === 'unneeded') return 'sends no preflight';
    return kept === 'unknown' ? 'has a cached response, expiry unknown' : `has a cached response until ${time(kept)}`;
  },
  moreRows: (count) => `and ${count} more`,
  untilThen: say`Until then, a reload may still use the cached response; a private window sends a new preflight at once.`,
  storedAnswers: (requests) =>
    say`This browser has cached a response without CORS headers for ${longList(requests)} and may use it again. To ask the bucket, use a private window or reload with the cache disabled in DevTools.`,
  restsOn: (beyondBucket, noCredentials) => [
    ...say`Assumption (not documented by COS): the response to the request itself allows the same as the response to a preflight without headers.`,
    ...(beyondBucket ? say` A CDN in front of the bucket may answer the two differently.` : []),
    ...(noCredentials
      ? say` Another assumption: the request carries no credentials. This could not be checked, and browsers do not accept ${'*'} with credentials.`
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
          : say`, and ${longList(missing)} ${[missing.length === 1 ? 'is' : 'are']} not listed.`;
      return say`Without headers the bucket answers ${bare.status} to ${[probe.method]} from ${probe.origin}, by a rule that lists ${lists}. With ${longList(probe.headerNames)} the bucket answers ${answer.status}${lacks}`;
    },
    otherwise: ({ doubt }) => doubtText(doubts, doubt),
    unexposed: ({ method, names }) =>
      say`The ${[method]} passes, but the page cannot read ${longList(names)} from the response. Add ${[names.length === 1 ? 'it' : 'them']} to ${[consoleLabels.en.exposeHeaders]} of the rule that applies.`,
    unsent: () =>
      say`These requests need more than ${mostInAll} different preflights. The rest was not sent; failed requests come first.`,
  },
  difference: ({ answered, expected, fitsBefore, suspects }, changed) => {
    const fact = expectations[expected](changed ? 'the changed rules' : 'the rules saved here', answered);
    if (fitsBefore) return say`${fact} ${before}`;
    return say`${fact} ${[`Possible ${suspects.length === 1 ? 'cause' : 'causes'}: ${suspects.map((suspect) => suspected[suspect]).join('; ')}.`]}`;
  },
  notNoted: say`All requests pass, but not by the changed rules, so the rules saved here were not changed. Paste the bucket's current rules.`,
  noted: (bucket) => say`${bucket}: now using the changed rules`,
  askInstead: say`Ask the bucket to see which field is refused.`,
};
