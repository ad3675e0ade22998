import type { Exchange } from '../../src/exchange.ts';
import { type CaptureState, giveUp, leaveOut, writeOut } from '../capture/capture-state.ts';
import { attemptsOf } from '../findings/attempts.ts';
import { grouped } from '../findings/group.ts';

const mostExchanges = 500;
/** Characters of JSON, over all tabs and pending requests. */
const mostCharacters = 4 * 1024 * 1024;
/** Above a limit, entries leave until this share of it is used, so that room is not made for each new request. */
const share = 0.8;
/** A tab's newest requests without a finding outlive findings: a suggested change is checked against them. */
const mostThatWentWell = 100;

/** Exchanges of one tab that are dropped together. */
interface Leaving {
  readonly tabId: number;
  readonly exchanges: readonly Exchange[];
  /** When the newest of them began, in milliseconds since the epoch. */
  readonly latest: number;
}

interface Leavings {
  /** Requests without a finding, one by one, except the newest. */
  readonly wentWell: readonly Leaving[];
  /** Whole findings, except the newest and the large ones. */
  readonly findings: readonly Leaving[];
  /** The exchanges that the other two lists spare, one by one, whatever finding they belong to. */
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

/** A finding with more exchanges loses the oldest of them instead of leaving whole. */
const mostAtOnce = mostExchanges * (1 - share);

/** Drops exchanges of these tabs until there is room `enough`, in the order of `Leavings`, the oldest first. */
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
 * Keeps a state within its limits: 500 exchanges a tab, and `most` characters of JSON in all. Exchanges are dropped
 * before pending requests; both are counted in their tab's list.
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
  for (const id of [...state.pending.keys()]) if (!small()) giveUp(state, id);
}
