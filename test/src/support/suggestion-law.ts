import fc from 'fast-check';
import { allowableMethods, type CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import { neededHeaders } from '../../../src/cos/needed-headers.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { readableHeaders } from '../../../src/fetch/readable-headers.ts';
import { type Replay, replay } from '../../../src/replay.ts';
import { type Suggestion, suggest } from '../../../src/suggestion/suggestion.ts';
import { type Ask, ask, askedExchange, configuration, everyAsk, exchangeOf } from './random-requests.ts';

export const asks = fc.array(ask, { minLength: 1, maxLength: 6 });
export const parameters = { numRuns: 120 };

/** Whether rules can let the request through: COS has a field for its method, and lines for its origin and headers. */
function isMendable({ origin, method, headers }: Ask): boolean {
  const allowable = allowableMethods.some((each) => each === method);
  return allowable && /^https?:/.test(origin) && !headers.some((name) => name.includes('*'));
}

export interface Group {
  readonly start: CorsConfiguration;
  readonly neededBy: (exchange: Exchange) => readonly string[];
  /** Whether an exchange succeeds, and the page can read what it needs. */
  readonly passes: (exchange: Exchange, rules: CorsConfiguration) => boolean;
  readonly blocked: readonly Exchange[];
  /** The exchanges of `blocked` that some rule could allow. */
  readonly mendable: readonly Exchange[];
  readonly captured: readonly Exchange[];
}

export function groupOf(asked: readonly Ask[], start: CorsConfiguration): Group {
  const pairs = asked.map((asking) => ({ asking, exchange: exchangeOf(asking, start) }));
  const reads = new Map(pairs.map(({ asking, exchange }) => [exchange, asking.reads ?? []]));
  const neededBy = (exchange: Exchange) => [...neededHeaders(exchange), ...(reads.get(exchange) ?? [])];
  const passes = (exchange: Exchange, rules: CorsConfiguration) => {
    const { verdict, actual } = replay(exchange, rules);
    if (verdict.outcome !== 'success') return false;
    const needed = neededBy(exchange).map((name) => [name, '1'] as const);
    const mode = exchange.request.credentialsMode ?? 'omit';
    const readable = readableHeaders([...actual.answer.headers, ...needed], mode);
    return needed.every(([name]) => readable.includes(name.toLowerCase()));
  };
  const blocked = pairs.filter(({ exchange }) => !passes(exchange, start));
  const exchanges = (some: typeof pairs) => some.map(({ exchange }) => exchange);
  const mendable = blocked.filter(({ asking }) => isMendable(asking));
  const groups = { blocked: exchanges(blocked), mendable: exchanges(mendable), captured: exchanges(pairs) };
  return { start, neededBy, passes, ...groups };
}

/** Gives the blocked exchanges that pass under the edited configuration. */
export function mendedBy({ blocked, passes }: Group, edited: CorsConfiguration): Exchange[] {
  return blocked.filter((exchange) => passes(exchange, edited));
}

export type Law = (group: Group, suggestion: Suggestion, mended: readonly Exchange[]) => void;

export function holds(law: Law, configurations = configuration, { numRuns } = parameters): void {
  fc.assert(
    fc.property(asks, configurations, (asked, start) => {
      const group = groupOf(asked, start);
      fc.pre(group.mendable.length > 0);
      const suggestion = suggest(group.blocked, group.captured, start, group.neededBy);
      if (suggestion === null) throw new Error('nothing suggested');
      law(group, suggestion, mendedBy(group, suggestion.configuration));
    }),
    { numRuns },
  );
}

const held = ['ETag', 'x-cos-request-id', 'Content-Range'].map((name) => [name, '1'] as const);
export const everyExchange = everyAsk.map(askedExchange);

function readable({ actual }: Replay, { request }: Exchange): string[] {
  return readableHeaders([...actual.answer.headers, ...held], request.credentialsMode ?? 'omit');
}

/** Finds an exchange that passed before the change and fails after it, or whose page can read one header fewer. */
export function loss(
  start: CorsConfiguration,
  edited: CorsConfiguration,
  exchanges = everyExchange,
): Exchange | undefined {
  return exchanges.find((exchange) => {
    const before = replay(exchange, start);
    if (before.verdict.outcome !== 'success') return false;
    const after = replay(exchange, edited);
    if (after.verdict.outcome !== 'success') return true;
    const stillReadable = readable(after, exchange);
    return readable(before, exchange).some((name) => !stillReadable.includes(name));
  });
}
