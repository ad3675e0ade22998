import type { Exchange } from '../../src/exchange.ts';
import { type CaptureState, deletePending, leaveOut, writeOut } from '../capture/capture-state.ts';
import { attemptsOf } from '../findings/attempts.ts';
import { grouped } from '../findings/group.ts';

const mostExchanges = 500;
/** Characters of JSON, of all tabs and what is under way together. */
const mostCharacters = 4 * 1024 * 1024;
/** Room is made for some more at once. */
const share = 0.8;
/** A change of the rules must not break what went well: that much of it stays longer than findings do. */
const mostThatWentWell = 100;

/** Exchanges of one tab that leave together. */
interface Leaving {
  readonly tabId: number;
  readonly exchanges: readonly Exchange[];
  /** Milliseconds since the epoch, of the latest of them. */
  readonly latest: number;
}

interface Leavings {
  /** What went well and has nothing to be said of it, but for the latest of it. */
  readonly wentWell: readonly Leaving[];
  /** Whole findings, but for the latest and for large ones. */
  readonly findings: readonly Leaving[];
  /** The rest, one by one: of these the oldest leave, whatever finding they belong to. */
  readonly rest: readonly Leaving[];
}

const byTime = (one: Leaving, other: Leaving) => one.latest - other.latest;

function leavingsOf(tabId: number, exchanges: readonly Exchange[]): Leavings {
  const together = (some: readonly Exchange[]): Leaving => ({
    tabId,
    exchanges: some,
    latest: Math.max(...some.map(({ startedAt }) => startedAt)),
  });
  const findings = grouped(exchanges, new Map(), attemptsOf(exchanges))
    .map((group) => together(group.exchanges))
    .sort(byTime);
  const said = new Set(findings.flatMap((finding) => finding.exchanges));
  const wentWell = exchanges
    .filter((exchange) => !said.has(exchange))
    .map((exchange) => together([exchange]))
    .sort(byTime);
  const spared = wentWell.splice(-mostThatWentWell);
  const large = (finding: Leaving) => finding === findings.at(-1) || finding.exchanges.length > mostAtOnce;
  const single = findings.filter(large).flatMap((finding) => finding.exchanges.map((exchange) => together([exchange])));
  return { wentWell, findings: findings.filter((finding) => !large(finding)), rest: [...spared, ...single] };
}

/** A finding that is larger loses its oldest requests instead of leaving whole. */
const mostAtOnce = mostExchanges * (1 - share);

/** Has exchanges of these tabs leave, in this order: what went well, the oldest findings as a whole, the rest. */
function leaveUntil(state: CaptureState, tabIds: readonly number[], enough: () => boolean): void {
  if (enough()) return;
  const leavings = tabIds.map((tabId) => leavingsOf(tabId, [...(state.exchanges.get(tabId)?.values() ?? [])]));
  const order = (['wentWell', 'findings', 'rest'] as const).flatMap((kind) =>
    leavings.flatMap((each) => each[kind]).sort(byTime),
  );
  for (const { tabId, exchanges } of order) {
    if (enough()) return;
    leaveOut(
      state,
      tabId,
      exchanges.map(({ id }) => id),
    );
  }
}

/**
 * Keeps a state within its bounds: 500 exchanges a tab and so many characters of JSON in all, 4 MB unless told. What
 * has to leave is counted in its tab's list.
 */
export function makeRoom(state: CaptureState, most = mostCharacters): void {
  for (const [tabId, { size }] of [...state.exchanges]) {
    const left = () => state.exchanges.get(tabId)?.size ?? 0;
    if (size > mostExchanges) leaveUntil(state, [tabId], () => left() <= mostExchanges * share);
  }
  writeOut(state);
  if (state.size <= most) return;
  const small = () => state.size <= most * share;
  leaveUntil(state, [...state.exchanges.keys()], small);
  for (const id of [...state.pending.keys()]) if (!small()) deletePending(state, id);
}
