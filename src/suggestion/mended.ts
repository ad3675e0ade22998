import { alikeButForHeaders } from '../alike.ts';
import { type CorsConfiguration, maxRules } from '../cos/cors-configuration.ts';
import { type Draft, draftWith } from '../cos/edits/draft.ts';
import type { Edit } from '../cos/edits/edit.ts';
import { expose } from '../cos/edits/expose.ts';
import { mend } from '../diagnosis.ts';
import { askedHeaders } from '../exchange.ts';
import { credentialsModeOf } from '../recorded-verdict.ts';
import { exchangeUnder, replay } from '../replay.ts';
import { type Demand, isMet, unreadableHeaders } from './demand.ts';

/**
 * The most steps for one request (its preflight, itself, a further fault behind either, headers to expose), and the
 * most rounds of `mendedAll`.
 */
const mostSteps = 5;

/** Returns the edits that mend the first thing that a demand lacks; `null` when nothing does. */
function nextStep(demand: Demand, configuration: CorsConfiguration): readonly Edit[] | null {
  const { exchange } = demand;
  const replayed = replay(exchange, configuration);
  if (replayed.verdict.outcome !== 'success') return mend(exchangeUnder(exchange, configuration), configuration);
  return expose(configuration, replayed.actual.request, unreadableHeaders(demand, replayed));
}

/** Edits a draft until it meets one demand; `null` when no edit helps, or not within the limits on steps and rules. */
function mended(demand: Demand, draft: Draft): Draft | null {
  let mending = draft;
  for (let steps = 0; steps < mostSteps; steps++) {
    const step = nextStep(demand, mending.configuration);
    if (step === null || step.length === 0) return null;
    mending = draftWith(mending, step);
    if (mending.configuration.rules.length > maxRules) return null;
    if (isMet(demand, mending.configuration)) return mending;
  }
  return null;
}

/**
 * Returns the demand with other request headers and needed headers. The credentials mode is settled at this point,
 * because the recorded answers do not fit the new headers.
 */
function withHeaders(demand: Demand, names: readonly string[], needed: readonly string[]): Demand {
  const { exchange } = demand;
  const { request, preflight } = exchange;
  const asking = { ...request, unsafeHeaderNames: names, credentialsMode: credentialsModeOf(exchange) };
  return {
    ...demand,
    needed,
    exchange: {
      ...exchange,
      request: asking,
      preflight: preflight === null ? null : { ...preflight, headerNames: names },
    },
  };
}

/** Whether the request is refused for its origin or method in a way that no change of the rules mends. */
function failsWithoutHeaders(demand: Demand, draft: Draft): boolean {
  const bare = withHeaders(demand, [], []);
  return !isMet(bare, draft.configuration) && mended(bare, draft) === null;
}

function union(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())].sort();
}

/** Edits a draft for demands that differ only in their headers: for all at once or, if that fails, for each half. */
function mendedTogether(draft: Draft, demands: readonly Demand[]): Draft {
  const [first] = demands;
  if (first === undefined) return draft;
  if (demands.length === 1) return mended(first, draft) ?? draft;
  const names = union(demands.map(({ exchange }) => askedHeaders(exchange)));
  const needed = union(demands.map((demand) => demand.needed));
  const further = mended(withHeaders(first, names, needed), draft);
  if (further !== null || failsWithoutHeaders(first, draft)) return further ?? draft;
  const half = Math.floor(demands.length / 2);
  return [demands.slice(0, half), demands.slice(half)].reduce(mendedTogether, draft);
}

/** In the order of mending: a rule for an earlier method may well serve the later ones too. */
const methodOrder = ['PUT', 'POST', 'DELETE', 'GET', 'HEAD'];

/**
 * Ranks a group of demands, the lowest first. Those that need a rule in one particular place come first, because the
 * rule made for them often satisfies the others as well.
 */
function rank([first]: readonly Demand[], configuration: CorsConfiguration): number {
  if (first === undefined) return 0;
  const { exchange } = first;
  const { verdict } = replay(exchange, configuration);
  const needsPlace = verdict.outcome === 'blocked' && verdict.failure.kind === 'wildcard-with-credentials';
  return (needsPlace ? 0 : methodOrder.length) + methodOrder.indexOf(exchange.request.method);
}

/** Groups demands that differ only in their headers, in the order in which they are best met. */
function inOrder(demands: readonly Demand[], configuration: CorsConfiguration): Demand[][] {
  const byExchange = new Map(demands.map((demand) => [demand.exchange, demand]));
  const groups = alikeButForHeaders([...byExchange.keys()]);
  return groups
    .map((group) => group.map((exchange) => byExchange.get(exchange)).filter((demand) => demand !== undefined))
    .map((group) => ({ group, rank: rank(group, configuration) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ group }) => group);
}

/** Edits a draft until it meets every demand that it can. What meets one may undo another, which is tried again. */
export function mendedAll(demands: readonly Demand[], start: Draft): Draft {
  let draft = start;
  for (let rounds = 0; rounds < mostSteps; rounds++) {
    const before = draft;
    const failing = demands.filter((demand) => !isMet(demand, before.configuration));
    draft = inOrder(failing, before.configuration).reduce(mendedTogether, before);
    if (draft === before) break;
  }
  return draft;
}
