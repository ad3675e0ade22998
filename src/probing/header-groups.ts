/** Tells of headers whether a preflight that asks for them all passes; `null` when that is not known. */
export type GroupVerdict = (names: readonly string[]) => 'passing' | 'refused' | null;

/** So few are asked for one by one: halving costs as much where most are refused, and they usually are. */
const few = 12;
/** So few of a group that is refused as a whole. */
const fewOfGroup = 3;
/** Where both halves of a group are refused so often in a row, most headers are: each is asked for alone. */
const oftenBoth = 3;

const alone = (name: string): string[] => [name];

/**
 * The groups of which nothing is known, from halves of what is known to be refused. `both` is how often in a row both
 * halves were.
 */
function openGroups(
  names: readonly string[],
  open: ReadonlySet<string>,
  verdictOf: GroupVerdict,
  both = 0,
): string[][] {
  const members = names.filter((name) => open.has(name));
  if (members.length <= 1 || both === oftenBoth) return members.map(alone);
  if (verdictOf(members) === null) return [members];
  if (members.length <= fewOfGroup) return members.map(alone);
  const middle = Math.ceil(names.length / 2);
  const halves = [names.slice(0, middle), names.slice(middle)];
  const refused = halves.every((half) => verdictOf(half) === 'refused');
  return halves.flatMap((half) => openGroups(half, open, verdictOf, refused ? both + 1 : 0));
}

/** The headers of which it is not known whether a preflight for each alone passes. */
export function openHeaders(names: readonly string[], verdictOf: GroupVerdict): string[] {
  return names.filter((name) => verdictOf([name]) === null);
}

/**
 * The groups of headers to ask for next, to learn which are refused when each is asked for alone; empty when it is known
 * of all. With no more preflights `left` than headers are open each is asked for alone, so that all are told where that
 * is possible; where there are even fewer, one part after the other is halved.
 */
export function headerGroups(names: readonly string[], verdictOf: GroupVerdict, left: number): string[][] {
  const open = openHeaders(names, verdictOf);
  const spare = left - open.length;
  if (open.length <= few || spare === 0) return open.map(alone);
  const groups = openGroups(names, new Set(open), verdictOf);
  if (spare > 0) return groups.slice(0, spare);
  const singles = groups.findIndex((group) => group.length > 1);
  return singles === -1 ? groups : groups.slice(0, Math.max(2, singles));
}
