import { type CorsConfiguration, maxRules } from './cos/cors-configuration.ts';
import { type Draft, draftOf, draftWith, editsOf, type Part, partsOf, withoutPart } from './cos/draft.ts';
import type { Edit, ListField } from './cos/edit.ts';
import { relevantRules } from './cos/relevant-rules.ts';
import { type Alike, askedHeaders, byDemand, byDemandWithoutHeaders } from './demand.ts';
import { mend } from './diagnosis.ts';
import type { Exchange } from './exchange.ts';
import { exchangeUnder, replay } from './replay.ts';
import { credentialsModeOf } from './verdict.ts';

/** A change to a configuration that a replay has proven. */
export interface Suggestion {
  readonly edits: readonly Edit[];
  /** The configuration with the edits made. */
  readonly configuration: CorsConfiguration;
  readonly proof: {
    /** Captured requests that the change is for; each passes when replayed against it. */
    readonly mended: number;
    /** Further captured requests that passed before; each still does. */
    readonly kept: number;
    /** Requests that were to be mended too and that no change of the rules can mend. */
    readonly left: number;
  };
}

/** The most steps in which one request is mended: its preflight, itself, and what either brings to light. */
const mostSteps = 4;

/** Header names asked for × different ones. Five hundred uploads, each with a header of its own, stay below half of it. */
const mostComparisons = 2_500_000;

function passes(exchange: Exchange, configuration: CorsConfiguration): boolean {
  return replay(exchange, configuration).verdict.outcome === 'success';
}

/** The same by the rules that bear on the exchange alone: quick enough to ask of every part of a change. */
function seemsToPass(exchange: Exchange, configuration: CorsConfiguration): boolean {
  return passes(exchange, relevantRules(configuration, exchange.request.origin, askedHeaders(exchange)));
}

/** The draft with what one exchange needs; `null` when no change of the rules lets it pass. */
function mended(exchange: Exchange, draft: Draft): Draft | null {
  let mending = draft;
  for (let steps = 0; steps < mostSteps; steps++) {
    const step = mend(exchangeUnder(exchange, mending.configuration), mending.configuration);
    if (step === null || step.length === 0) return null;
    mending = draftWith(mending, step);
    if (mending.configuration.rules.length > maxRules) return null;
    if (passes(exchange, mending.configuration)) return mending;
  }
  return null;
}

/** The exchange with other headers; what it shows of its credentials stays, though its answers fit no more. */
function withHeaders(exchange: Exchange, names: readonly string[]): Exchange {
  const { request, preflight } = exchange;
  return {
    ...exchange,
    request: { ...request, unsafeHeaderNames: names, credentialsMode: credentialsModeOf(exchange) },
    preflight: preflight === null ? null : { ...preflight, headerNames: names },
  };
}

/** Whether the origin or the method alone is what no change of the rules lets pass. */
function isHopeless(exchange: Exchange, draft: Draft): boolean {
  const bare = withHeaders(exchange, []);
  return !seemsToPass(bare, draft.configuration) && mended(bare, draft) === null;
}

/** The draft with what exchanges need that differ in their headers alone: all in one, or else in halves. */
function mendedTogether(draft: Draft, exchanges: readonly Exchange[]): Draft {
  const [first] = exchanges;
  if (first === undefined) return draft;
  if (exchanges.length === 1) return mended(first, draft) ?? draft;
  const names = [...new Set(exchanges.flatMap(askedHeaders))].sort();
  const further = mended(withHeaders(first, names), draft);
  if (further !== null || isHopeless(first, draft)) return further ?? draft;
  const half = Math.floor(exchanges.length / 2);
  return [exchanges.slice(0, half), exchanges.slice(half)].reduce(mendedTogether, draft);
}

/** The draft with what every exchange needs that a change can mend. What mends one may undo another: that comes again. */
function mendedAll(exchanges: readonly Exchange[], start: Draft): Draft {
  let draft = start;
  for (let rounds = 0; rounds < mostSteps; rounds++) {
    const before = draft;
    const failing = exchanges.filter((exchange) => !seemsToPass(exchange, before.configuration));
    draft = byDemandWithoutHeaders(failing).reduce(mendedTogether, before);
    if (draft === before) break;
  }
  return draft;
}

type AskedOf = (part: Part, draft: Draft) => readonly Exchange[];

/** Tells which exchanges ask for a part: whether any other passes does not depend on it. */
function askersOf(exchanges: readonly Exchange[]): AskedOf {
  const askers = new Map<string, Set<Exchange>>();
  const add = (field: ListField, value: string, exchange: Exchange) => {
    const key = `${field} ${value}`;
    const known = askers.get(key);
    if (known === undefined) askers.set(key, new Set([exchange]));
    else known.add(exchange);
  };
  for (const exchange of exchanges) {
    const { request, preflight } = exchange;
    add('allowedOrigins', request.origin, exchange);
    for (const method of [request.method, preflight?.method ?? request.method]) add('allowedMethods', method, exchange);
    for (const name of askedHeaders(exchange)) add('allowedHeaders', name.toLowerCase(), exchange);
  }
  return (part, { configuration }) => {
    const rule = configuration.rules[part.rule];
    const [field, values] =
      part.kind === 'line'
        ? [part.field, [rule?.[part.field][part.line] ?? '']]
        : (['allowedOrigins', rule?.allowedOrigins ?? []] as const);
    return values.flatMap((value) => [...(askers.get(`${field} ${value}`) ?? [])]);
  };
}

/** Leaves out every line and rule without which all the exchanges still pass. */
function minimized(exchanges: readonly Exchange[], draft: Draft): Draft {
  const askers = askersOf(exchanges);
  let kept = draft;
  for (let settled = false; !settled; ) {
    settled = true;
    for (const part of partsOf(kept).reverse()) {
      const fewer = withoutPart(kept, part);
      if (!askers(part, kept).every((exchange) => seemsToPass(exchange, fewer.configuration))) continue;
      kept = fewer;
      settled = false;
    }
  }
  return kept;
}

const oneOf = ([exchange]: Alike) => exchange;

function count(groups: readonly Alike[]): number {
  return groups.reduce((sum, group) => sum + group.length, 0);
}

/** Whether comparing all headers that are asked for with as many lines would take too long. */
function asksTooMuch(demands: readonly Alike[]): boolean {
  const names = demands.flatMap(([exchange]) => askedHeaders(exchange));
  return names.length * new Set(names).size > mostComparisons;
}

/**
 * The smallest change after which every exchange of `blocked` passes that a change of the rules can mend, and none of
 * `captured` that passed before fails. What is claimed has been replayed. `null` when none can be mended, or when the
 * exchanges ask for far more different headers than pages do.
 */
export function suggest(
  blocked: readonly Exchange[],
  captured: readonly Exchange[],
  configuration: CorsConfiguration,
): Suggestion | null {
  const demands = byDemand(blocked);
  if (asksTooMuch(demands)) return null;
  const found = mendedAll(demands.map(oneOf), draftOf(configuration));
  const mendable = demands.filter(([exchange]) => seemsToPass(exchange, found.configuration));
  const smallest = minimized(mendable.map(oneOf), found);
  const edits = editsOf(smallest);
  if (edits.length === 0) return null;
  const edited = smallest.configuration;
  const blockedOnes = new Set(blocked);
  const others = byDemand(captured.filter((exchange) => !blockedOnes.has(exchange)));
  const passing = others.filter(([exchange]) => passes(exchange, configuration));
  if (![...mendable, ...passing].every(([exchange]) => passes(exchange, edited))) return null;
  const proof = { mended: count(mendable), kept: count(passing), left: blocked.length - count(mendable) };
  return { edits, configuration: edited, proof };
}
