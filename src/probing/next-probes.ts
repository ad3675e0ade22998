import { headerGroups, openHeaders } from './header-groups.ts';
import { rulesIn } from './inferred-rules.ts';
import { groupVerdict, type Inquiry, inquiryOf, otherMethods } from './inquiry.ts';
import { doubtIn } from './known.ts';
import { nearOrigins, nobodysOrigin } from './near-origins.ts';
import { type Answered, type Probe, type Question, withoutHeaders } from './probe.ts';
import { addsWriting, ruleToGrow } from './rule-to-grow.ts';

/** The most preflights that are under way at a time. */
export const mostAtATime = 6;
/** The most preflights that are sent to answer one question. */
export const mostInAll = 30;

/** What one step of the inquiry would ask, be it known or not. `left` preflights may still be sent. */
type Step = (inquiry: Inquiry, left: number) => readonly Probe[];

const asSeen: Step = ({ asked }) => [asked];

const bare: Step = ({ asked, verdictOn }) => (verdictOn(asked) === 'refused' ? [withoutHeaders(asked)] : []);

function isRefusedBare({ asked, verdictOn }: Inquiry): boolean {
  return verdictOn(withoutHeaders(asked)) === 'refused';
}

function isRefusedForHeaders({ asked, verdictOn }: Inquiry): boolean {
  return verdictOn(asked) === 'refused' && verdictOn(withoutHeaders(asked)) === 'passing';
}

/** What passes may give away the methods that are left. */
const likeliestMethod: Step = (inquiry) => (isRefusedBare(inquiry) ? otherMethods(inquiry).slice(0, 1) : []);

const everyMethod: Step = (inquiry) => (isRefusedBare(inquiry) ? otherMethods(inquiry) : []);

const headers: Step = (inquiry, left) => {
  if (!isRefusedForHeaders(inquiry)) return [];
  const { asked } = inquiry;
  // One is kept for the headers that are left when the refused ones are known.
  const groups = headerGroups(asked.headerNames, groupVerdict(inquiry), left - 1);
  return groups.map((headerNames) => ({ ...asked, headerNames }));
};

const restOfHeaders: Step = (inquiry) => {
  const { asked } = inquiry;
  const verdict = groupVerdict(inquiry);
  if (!isRefusedForHeaders(inquiry) || openHeaders(asked.headerNames, verdict).length > 0) return [];
  return [{ ...asked, headerNames: asked.headerNames.filter((name) => verdict([name]) === 'passing') }];
};

/** Other origins that the tab was seen with; more are not worth their preflights. */
const mostOthers = 6;

const origins: Step = (inquiry) => {
  const { asked, question, isOpen, verdictOn } = inquiry;
  if (!isRefusedBare(inquiry) || !otherMethods(inquiry).every((probe) => verdictOn(probe) === 'refused')) return [];
  const others = [...new Set([...question.otherOrigins.slice(0, mostOthers), ...nearOrigins(asked.origin)])];
  const probes = others
    .filter((origin) => origin !== asked.origin)
    .map((origin) => ({ ...asked, origin, headerNames: [] }));
  for (let from = 0; from < probes.length; from += mostAtATime) {
    const some = probes.slice(from, from + mostAtATime);
    if (some.some(isOpen)) return some;
    if (some.some((probe) => verdictOn(probe) === 'passing')) return [];
  }
  return [];
};

/** Of the rule that would have to grow: whether it allows the headers, and whether it is for everybody. */
const ruleThatGrows: Step = (inquiry) => {
  const { asked, question, readings } = inquiry;
  const growth = isRefusedBare(inquiry) ? ruleToGrow(question, asked, rulesIn(readings)) : null;
  const seen = growth?.rule.answers[0]?.probe;
  if (growth === null || seen === undefined) return [];
  const { rule, lacksOrigin, lackedHeaders } = growth;
  const mayAllow = lackedHeaders.length > 0 && rule.inPart.includes('allowedHeaders');
  const mayOpen = lacksOrigin || addsWriting(growth, asked.method);
  return [
    ...(mayAllow ? [{ ...seen, headerNames: asked.headerNames }] : []),
    ...(mayOpen && !rule.anybody ? [{ ...seen, origin: nobodysOrigin(seen.origin), headerNames: [] }] : []),
  ];
};

const steps: readonly Step[] = [
  asSeen,
  bare,
  likeliestMethod,
  everyMethod,
  headers,
  restOfHeaders,
  origins,
  ruleThatGrows,
];

/**
 * The preflights to send next, to learn what of a request a bucket refuses: at most six at a time and thirty in all,
 * none of them twice, none whose answer is known from an earlier one. Empty when all is known that can be, or when the
 * answers are none of COS's. It depends on nothing but the answers so far, in whatever order they came.
 */
export function nextProbes(question: Question, answered: readonly Answered[]): readonly Probe[] {
  const inquiry = inquiryOf(question, answered);
  const left = mostInAll - answered.length;
  if (left <= 0 || doubtIn(inquiry.readings, inquiry.asked.origin) !== null) return [];
  for (const step of steps) {
    const open = step(inquiry, left).filter(inquiry.isOpen);
    if (open.length > 0) return open.slice(0, Math.min(mostAtATime, left));
  }
  return [];
}
