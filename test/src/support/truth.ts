import { matchRule } from '../../../src/cos/match.ts';
import { respond } from '../../../src/cos/respond.ts';
import { getHeader } from '../../../src/headers.ts';
import type { Conclusion } from '../../../src/probing/conclusion.ts';
import { preflightOf } from './asked-bucket.ts';
import type { Case } from './random-questions.ts';

const lowerCased = (names: readonly string[]) => [...new Set(names.map((name) => name.toLowerCase()))].sort();

/** What a configuration itself says of a request, looked up rule by rule. */
export function truthOf({ configuration, question }: Case): { blocked: Conclusion['blocked'][]; headers?: string[] } {
  const { request, credentialsMode } = question;
  const rows = configuration.rules.map((rule) => matchRule(rule, preflightOf(request)));
  if (rows.some(({ matches }) => matches)) {
    const answer = respond(configuration, preflightOf(request));
    const any = getHeader(answer.headers, 'Access-Control-Allow-Origin') === '*';
    return { blocked: [any && credentialsMode === 'include' ? 'unclear' : 'nothing'] };
  }
  const ofOrigin = rows.filter(({ allowedBy }) => allowedBy !== null);
  if (ofOrigin.length === 0) return { blocked: ['origin', 'everything'] };
  const ofMethod = ofOrigin.filter(({ method }) => method);
  if (ofMethod.length === 0) return { blocked: ['method'] };
  const refused = lowerCased(request.headerNames).filter((name) =>
    ofMethod.every(({ refusedHeaders }) => refusedHeaders.includes(name)),
  );
  return refused.length === 0 ? { blocked: ['combination'] } : { blocked: ['headers'], headers: refused };
}
