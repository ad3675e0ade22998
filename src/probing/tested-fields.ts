import { getHeader } from '../headers.ts';
import type { Conclusion } from './conclusion.ts';
import { groupVerdict, inquiryOf } from './inquiry.ts';
import { type Answered, type Question, withoutHeaders } from './probe.ts';
import { listIn } from './reading.ts';

/** Whether the bucket allows one value of a request; `null` where its answers do not tell. */
export type Tested = 'allowed' | 'refused' | null;

interface TestedHeader {
  readonly name: string;
  readonly tested: Tested;
}

/** What the answers of a bucket tell of each field of a request. */
export interface TestedFields {
  readonly origin: string;
  readonly originTested: Tested;
  /** Whether the bucket answers any origin with `*`; `null` where it refuses this one. */
  readonly anyOrigin: boolean | null;
  readonly method: string;
  readonly methodTested: Tested;
  /** Each header, as a preflight that asks for it alone is answered. */
  readonly headers: readonly TestedHeader[];
  /** What the rule's answer to this origin and method says beside; `null` when no rule gave one. */
  readonly answer: { readonly exposeHeaders: readonly string[]; readonly maxAge: string | null } | null;
}

/** What the answers so far tell of each field, where `found` is what they prove. */
export function testedFields(question: Question, found: Conclusion, answered: readonly Answered[]): TestedFields {
  const inquiry = inquiryOf(question, answered);
  const { asked, readings, verdictOn } = inquiry;
  const passing = readings
    .filter((reading) => reading.kind === 'passing')
    .filter((reading) => reading.answered.probe.origin === asked.origin);
  const isNoOrigin = found.blocked === 'origin' || found.blocked === 'everything';
  const originTested = passing.length > 0 ? 'allowed' : isNoOrigin ? 'refused' : null;
  const bare = verdictOn(withoutHeaders(asked));
  const methodTested = (): Tested => {
    if (bare === 'passing') return 'allowed';
    return bare === 'refused' && originTested === 'allowed' ? 'refused' : null;
  };
  const verdict = groupVerdict(inquiry);
  const headerTested = (name: string): Tested => {
    if (bare !== 'passing' || verdict([name]) === null) return null;
    return verdict([name]) === 'passing' ? 'allowed' : 'refused';
  };
  const ofMethod = passing.filter(({ answered: { probe } }) => probe.method === asked.method);
  const [largest] = ofMethod
    .map(({ answered: { probe, answer } }) => ({ size: probe.headerNames.length, answer }))
    .sort((one, other) => other.size - one.size);
  return {
    origin: asked.origin,
    originTested,
    anyOrigin: passing.length === 0 ? null : passing.some(({ anyOrigin }) => anyOrigin),
    method: asked.method,
    methodTested: methodTested(),
    headers: asked.headerNames.map((name) => ({ name, tested: headerTested(name) })),
    answer:
      largest === undefined
        ? null
        : {
            exposeHeaders: listIn(largest.answer, 'Access-Control-Expose-Headers'),
            maxAge: getHeader(largest.answer.headers, 'Access-Control-Max-Age'),
          },
  };
}
