import type { Check, CheckedRequest } from './check.ts';
import type { Kept } from './kept.ts';
import { type Outcome, outcomesOf, type Sent } from './outcome.ts';

/** How requests with the same method and object fare. */
export interface Row {
  readonly method: string;
  /** The address of the first of them, without its query. */
  readonly url: string;
  /** The worst of the outcomes of these requests. */
  readonly outcome: Outcome;
  /** What the browser keeps the longest. */
  readonly kept: Kept;
  readonly storedAnswer: boolean;
}

/** From the worst to the best. */
const severity: readonly Outcome['kind'][] = ['refused', 'otherwise', 'unexposed', 'unanswered', 'unsent', 'passes'];
const severityOf = ({ kind }: Outcome) => severity.indexOf(kind);

/** Whether an outcome shows that a request does not pass. Otherwise it passes, or nothing is known. */
export function isFailing({ kind }: Outcome): boolean {
  return kind === 'refused' || kind === 'otherwise' || kind === 'unexposed';
}

/** What is kept by two requests, of which one may ask again while the other does not. */
function longer(one: Kept, other: Kept): Kept {
  if (typeof one === 'number' && typeof other === 'number') return Math.max(one, other);
  const byLength: readonly Kept[] = ['unknown', 'nothing', 'unneeded'];
  return (
    [one, other].find((kept) => typeof kept === 'number') ??
    byLength.find((kept) => kept === one || kept === other) ??
    one
  );
}

function joined(row: Row, { kept, storedAnswer }: CheckedRequest, outcome: Outcome): Row {
  return {
    ...row,
    outcome: severityOf(outcome) < severityOf(row.outcome) ? outcome : row.outcome,
    kept: longer(row.kept, kept),
    storedAnswer: row.storedAnswer || storedAnswer,
  };
}

/** A check's requests by method and object: first what does not pass, then what the browser still keeps. */
export function rowsOf(check: Check, sent: Sent): Row[] {
  const outcomes = outcomesOf(check, sent);
  const rows = new Map<string, Row>();
  for (const [index, request] of check.requests.entries()) {
    const outcome = outcomes[index] ?? { kind: 'unsent' };
    const { method, url, kept, storedAnswer } = request;
    // A bucket has several hosts: an upload may be tried at each.
    const key = `${method} ${url.replace(/^[a-z]+:\/\/[^/]*/i, '')}`;
    const row = rows.get(key);
    rows.set(key, row === undefined ? { method, url, outcome, kept, storedAnswer } : joined(row, request, outcome));
  }
  const keeps = ({ kept }: Row) => Number(typeof kept === 'number' || kept === 'unknown');
  return [...rows.values()].sort(
    (one, other) => severityOf(one.outcome) - severityOf(other.outcome) || keeps(other) - keeps(one),
  );
}
