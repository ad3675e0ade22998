import { judgePreflight } from '../fetch/cors-preflight.ts';
import type { Doubt } from './doubt.ts';
import { type Evidence, evidenceFrom } from './evidence.ts';
import { openHeaders } from './header-groups.ts';
import { headersAllowed, type InferredRule, rulesIn } from './inferred-rules.ts';
import { groupVerdict, type Inquiry, inquiryOf, otherMethods } from './inquiry.ts';
import { doubtIn } from './known.ts';
import { isNobodys } from './near-origins.ts';
import { type Answered, type Probe, type Question, withoutHeaders } from './probe.ts';

/** What a page of the origin may do with each method, without headers. */
interface MethodsKnown {
  readonly allowed: readonly string[];
  readonly refused: readonly string[];
  readonly unknown: readonly string[];
}

/** What one rule that answered meets of a preflight. */
interface MetPart {
  readonly rule: InferredRule;
  /** Those of the headers in question that it was seen to allow. */
  readonly headerNames: readonly string[];
}

/** Which field blocks, as far as answers prove it. */
type Blocked =
  | { readonly blocked: 'nothing' }
  /** No rule allows the origin, and rules allow these others with the method. */
  | { readonly blocked: 'origin'; readonly allowedOrigins: readonly string[] }
  /** No preflight of the origin passes, and none of another was seen to: in no rule, or no rule at all. */
  | { readonly blocked: 'everything' }
  | { readonly blocked: 'method' }
  | {
      readonly blocked: 'headers';
      /** Each is refused when asked for alone. */
      readonly headers: readonly string[];
      /** Some of them are refused, or not allowed together: there were more than could be asked for. */
      readonly untold: readonly string[];
      readonly met: readonly MetPart[];
    }
  /** Every header passes alone, no rule allows all. */
  | { readonly blocked: 'combination'; readonly met: readonly MetPart[] }
  | { readonly blocked: 'unclear'; readonly doubt: Doubt };

/** What the answers of a bucket prove of a request. */
export type Conclusion = Blocked & { readonly methods: MethodsKnown; readonly evidence: Evidence };

function methodsKnown(inquiry: Inquiry): MethodsKnown {
  const bare = [withoutHeaders(inquiry.asked), ...otherMethods(inquiry)];
  const having = (verdict: 'passing' | 'refused' | null) =>
    bare.filter((probe) => inquiry.verdictOn(probe) === verdict).map(({ method }) => method);
  return { allowed: having('passing'), refused: having('refused'), unknown: having(null) };
}

/** Why the browser refuses an answer that a rule gave: `*` where credentials are sent. */
function browsersDoubt({ asked, question, readings }: Inquiry): Doubt | null {
  const { origin, method, headerNames } = asked;
  const { credentialsMode } = question;
  for (const { kind, answered } of readings) {
    const { probe } = answered;
    const isAsked =
      probe.origin === origin && probe.method === method && probe.headerNames.join() === headerNames.join();
    if (kind !== 'passing' || !isAsked) continue;
    const judged = judgePreflight(answered.answer, { origin, method, unsafeHeaderNames: headerNames, credentialsMode });
    if (judged !== 'success') return { kind: 'not-passing', failure: judged, ...answered };
  }
  return null;
}

function metParts({ asked, readings }: Inquiry): MetPart[] {
  const answering = rulesIn(readings).filter(({ rule: { allowedOrigins, allowedMethods } }) => {
    return allowedMethods.includes(asked.method) && ['*', asked.origin].some((each) => allowedOrigins.includes(each));
  });
  return answering.map((rule) => ({ rule, headerNames: headersAllowed(rule, asked.headerNames) }));
}

function concludeHeaders(inquiry: Inquiry): Blocked {
  const { headerNames } = inquiry.asked;
  const verdict = groupVerdict(inquiry);
  const headers = headerNames.filter((name) => verdict([name]) === 'refused');
  const untold = openHeaders(headerNames, verdict);
  const met = metParts(inquiry);
  return headers.length + untold.length === 0
    ? { blocked: 'combination', met }
    : { blocked: 'headers', headers, untold, met };
}

function concludeOrigin({ asked, readings }: Inquiry): Blocked {
  const passing = readings.filter(({ kind }) => kind === 'passing').map(({ answered }) => answered.probe);
  const others = passing.filter(
    ({ origin, method }) => method === asked.method && origin !== asked.origin && !isNobodys(origin),
  );
  const allowedOrigins = [...new Set(others.map(({ origin }) => origin))];
  return allowedOrigins.length > 0 ? { blocked: 'origin', allowedOrigins } : { blocked: 'everything' };
}

function conclude(inquiry: Inquiry, methods: MethodsKnown): Blocked {
  const { asked, readings, verdictOn } = inquiry;
  const doubt = doubtIn(readings, asked.origin) ?? browsersDoubt(inquiry);
  if (doubt !== null) return { blocked: 'unclear', doubt };
  if (verdictOn(asked) === 'passing') return { blocked: 'nothing' };
  if (verdictOn(asked) === 'refused' && methods.allowed.includes(asked.method)) return concludeHeaders(inquiry);
  if (methods.refused.includes(asked.method)) {
    if (methods.allowed.length > 0) return { blocked: 'method' };
    if (methods.unknown.length === 0) return concludeOrigin(inquiry);
  }
  return { blocked: 'unclear', doubt: { kind: 'unanswered' } };
}

/** Which passing preflights show best what blocks. */
function akinTo({ blocked }: Blocked, asked: Probe): (probe: Probe) => boolean {
  if (blocked === 'method') return ({ origin }) => origin === asked.origin;
  if (blocked === 'origin') return ({ method }) => method === asked.method;
  return ({ origin, method }) => origin === asked.origin && method === asked.method;
}

/** What the answers so far prove, in whatever order they came. */
export function conclusion(question: Question, answered: readonly Answered[]): Conclusion {
  const inquiry = inquiryOf(question, answered);
  const methods = methodsKnown(inquiry);
  const found = conclude(inquiry, methods);
  return { ...found, methods, evidence: evidenceFrom(inquiry, akinTo(found, inquiry.asked)) };
}
