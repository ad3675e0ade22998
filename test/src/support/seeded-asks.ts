import fc from 'fast-check';
import { matchRules } from '../../../src/cos/match.ts';
import { diagnose } from '../../../src/diagnosis.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { type Conclusion, conclusion } from '../../../src/probing/conclusion.ts';
import { askAll, bucketWith } from './asked-bucket.ts';
import type { Case } from './random-questions.ts';
import { type Ask, configuration, exchangeOf } from './random-requests.ts';

/** A request that a page can send, the rules of its bucket, and what blocks it. */
export interface SeededAsk extends Case {
  readonly blocked: Conclusion['blocked'];
  /** As a browser captures it from a bucket with these rules. */
  readonly exchange: Exchange;
  /** Whether the request goes to a domain of the bucket's own. */
  readonly custom: boolean;
}

const headerNames = [
  'authorization',
  'content-type',
  'x-cos-meta-author',
  'x-cos-acl',
  'content-md5',
  'x-cos-security-token',
];

/** What pages of the playground can send. */
const pageAsk: fc.Arbitrary<Ask> = fc.record({
  origin: fc.constantFrom('https://app.example.com', 'https://app.example.com', 'https://www.example.com'),
  method: fc.constantFrom('PUT', 'PUT', 'GET', 'POST', 'DELETE', 'HEAD'),
  headers: fc.subarray(headerNames),
  credentials: fc.constantFrom('omit', 'same-origin', 'include'),
  forced: fc.constant(false),
});

/** How many there are of each thing that may block. */
const quotas: Readonly<Record<Conclusion['blocked'], number>> = {
  origin: 6,
  everything: 5,
  method: 7,
  headers: 10,
  combination: 5,
  nothing: 4,
  unclear: 3,
};

function seeded(): SeededAsk[] {
  const left = new Map(Object.entries(quotas));
  const found: SeededAsk[] = [];
  const pairs = fc.sample(fc.record({ asked: pageAsk, configuration }), { numRuns: 3000, seed: 12 });
  for (const { asked, configuration: rules } of pairs) {
    const { origin, method, headers, credentials } = asked;
    const question = {
      request: { origin, method, headerNames: [...headers].sort() },
      credentialsMode: credentials ?? 'omit',
      otherOrigins: [],
    };
    const { blocked } = conclusion(question, askAll(question, bucketWith(rules)).answered);
    const quota = left.get(blocked) ?? 0;
    if (quota === 0) continue;
    left.set(blocked, quota - 1);
    const custom = found.length % 4 === 3;
    found.push({ question, configuration: rules, blocked, exchange: exchangeOf(asked, rules), custom });
  }
  return found;
}

/** Forty of them, some for each thing that may block, the same in every run. */
export const seededAsks: readonly SeededAsk[] = seeded();

/** The field that blocks, and the headers where it is theirs. */
interface Field {
  readonly field: string;
  readonly headers: readonly string[];
}

const fields = new Map([
  ['no-configuration', 'origin'],
  ['origin-not-allowed', 'origin'],
  ['method-not-allowed', 'method'],
  ['header-not-allowed', 'headers'],
  ['no-single-rule-matches', 'combination'],
  ['wildcard-with-credentials', 'credentials'],
]);

/**
 * The headers that every rule for the origin and the method refuses. No answer tells that a rule which lacks the method
 * is better changed than these, so an asked bucket names the headers.
 */
function refusedEverywhere({ question: { request }, configuration: rules }: SeededAsk): readonly string[] {
  const { origin, method, headerNames: requestHeaders } = request;
  const asked = { method: 'OPTIONS', origin, requestMethod: method, requestHeaders };
  const near = matchRules(rules, asked).rules.filter((each) => each.allowedBy !== null && each.method);
  return requestHeaders.filter((name) => near.length > 0 && near.every((each) => each.refusedHeaders.includes(name)));
}

/** The field that the engine names first, with the configuration in hand. */
export function fieldByEngine(each: SeededAsk): Field {
  const { exchange, configuration: rules } = each;
  const [diagnosis] = diagnose(exchange, rules);
  if (diagnosis?.kind === 'no-single-rule-matches') {
    const everywhere = refusedEverywhere(each);
    return everywhere.length > 0 ? { field: 'headers', headers: everywhere } : { field: 'combination', headers: [] };
  }
  const headers = diagnosis?.kind === 'header-not-allowed' ? diagnosis.headers.map(({ name }) => name).sort() : [];
  return { field: diagnosis === undefined ? 'nothing' : (fields.get(diagnosis.kind) ?? diagnosis.kind), headers };
}

/** The field that the answers of a bucket prove to block. */
export function fieldByAnswers(found: Conclusion): Field {
  const headers = found.blocked === 'headers' ? [...found.headers, ...found.untold].sort() : [];
  if (found.blocked === 'everything') return { field: 'origin', headers };
  const isOfCredentials =
    found.blocked === 'unclear' &&
    found.doubt.kind === 'not-passing' &&
    found.doubt.failure.kind === 'wildcard-with-credentials';
  return { field: isOfCredentials ? 'credentials' : found.blocked, headers };
}
