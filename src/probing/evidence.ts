import type { Inquiry } from './inquiry.ts';
import { isNobodys } from './near-origins.ts';
import type { Answered, Probe } from './probe.ts';

/** The answers that show what blocks: the smallest step from what passes to what is refused. */
export interface Evidence {
  readonly passing: Answered | null;
  readonly refused: Answered | null;
}

/** How many headers only one of two preflights asks for. */
function unlikeHeaders({ headerNames: some }: Probe, { headerNames: others }: Probe): number {
  const names = new Set(some);
  const shared = others.filter((name) => names.has(name)).length;
  return some.length + others.length - 2 * shared;
}

function bySize({ probe: one }: Answered, { probe: other }: Answered): number {
  return one.headerNames.length - other.headerNames.length;
}

/**
 * Of the preflights that pass and are akin to the one in question, and those of its origin and method that are refused,
 * the two that differ in the fewest headers; among such the larger ones.
 */
export function evidenceFrom({ asked, readings }: Inquiry, isAkin: (probe: Probe) => boolean): Evidence {
  const answers = (kind: 'passing' | 'refused') =>
    readings.filter((reading) => reading.kind === kind).map(({ answered }) => answered);
  const isAsked = ({ probe: { origin, method } }: Answered) => origin === asked.origin && method === asked.method;
  const passing = answers('passing').filter(({ probe }) => isAkin(probe) && !isNobodys(probe.origin));
  const refused = answers('refused').filter(isAsked).sort(bySize);
  const [largest = null] = passing.sort((one, other) => bySize(other, one));
  const pairs = passing.flatMap((one) =>
    refused.map((other) => ({ passing: one, refused: other, unlike: unlikeHeaders(one.probe, other.probe) })),
  );
  const [nearest] = pairs.sort((one, other) => one.unlike - other.unlike);
  return { passing: nearest?.passing ?? largest, refused: nearest?.refused ?? refused[0] ?? null };
}
