import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import { preparedRules } from '../cos/prepared-rules.ts';
import { respondFrom } from '../cos/respond.ts';
import { getHeader } from '../headers.ts';
import { asSent, type Probe, type ProbeAnswer } from './probe.ts';
import { listIn } from './reading.ts';

/** What a bucket with known rules answers a preflight. */
export function knownAnswer(configuration: CorsConfiguration, probe: Probe): ProbeAnswer {
  const { origin, method, headerNames } = asSent(probe);
  const request = { method: 'OPTIONS', origin, requestMethod: method, requestHeaders: headerNames };
  const { status, headers } = respondFrom(preparedRules(configuration), request);
  return { status: status ?? 403, headers };
}

const plain = ['Allow-Origin', 'Allow-Credentials', 'Max-Age'].map((rest) => `Access-Control-${rest}`);
const lists = ['Allow-Methods', 'Allow-Headers', 'Expose-Headers'].map((rest) => `Access-Control-${rest}`);

/** A list in an answer, in whatever order and letter case it stands there. */
function asSet(answer: ProbeAnswer, name: string): string {
  return [...new Set(listIn(answer, name).map((item) => item.toLowerCase()))].sort().join();
}

/** What each header of an answer says, by name. */
function saidBy(answer: ProbeAnswer): ReadonlyMap<string, string> {
  return new Map([
    ...plain.map((name) => [name, getHeader(answer.headers, name) ?? ''] as const),
    ...lists.map((name) => [name, asSet(answer, name)] as const),
  ]);
}

/** The names of the headers in which two answers to a preflight differ. */
export function differingHeaders(one: ProbeAnswer, other: ProbeAnswer): string[] {
  const [first, second] = [saidBy(one), saidBy(other)];
  return [...first.keys()].filter((name) => first.get(name) !== second.get(name));
}
