import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Exchange } from '../../../src/exchange.ts';
import { decidingTurn, replay } from '../../../src/replay.ts';
import type { RefusedByAll } from '../../../src/text/evidence-text.ts';
import { type Compared, comparisonOf, demandOf, type RuleRow } from './comparison.ts';
import { Demand, type Worded } from './demand.tsx';
import { Mark } from './marks.tsx';
import { Row } from './rule-row.tsx';
import { Sideways } from './sideways.tsx';

/** How many folded rules are shown at once. */
const rulesAtOnce = 100;

/** Whether the window leaves a table little room, as a popup does. Outside of a browser there is no window. */
const littleRoom = () => globalThis.matchMedia?.('(width < 1100px)');

/** For how many headers there is room for a column each, in the window as it is now. */
function useMostColumns(): number {
  const hasLittle = useSignal(littleRoom()?.matches === true);
  useEffect(() => {
    const query = littleRoom();
    const follow = ({ matches }: { readonly matches: boolean }) => {
      hasLittle.value = matches;
    };
    if (query !== undefined) follow(query);
    query?.addEventListener('change', follow);
    return () => query?.removeEventListener('change', follow);
  }, []);
  return hasLittle.value ? 1 : 4;
}

interface FoldProps extends Worded {
  readonly rules: number;
  readonly refused: RefusedByAll | null;
  readonly columns: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** The line that stands for the other rules and opens them. */
function Fold({ rules, refused, columns, isOpen, onToggle, words }: FoldProps) {
  return (
    <tr class="folded">
      <td colSpan={columns + 1}>
        <button type="button" class="fold" aria-expanded={isOpen} onClick={onToggle}>
          <Mark shape="fold" />
          {words.evidence.table.moreRules(rules, refused)}
        </button>
      </td>
    </tr>
  );
}

/** Each rule against each field of the request that decided the outcome. */
export function RuleTable({ words, ...compared }: Compared & Worded) {
  const shown = useSignal(0);
  const { columns, open, folded, refused } = comparisonOf(compared, useMostColumns());
  const { configuration } = compared;
  const rest = folded.length - shown.value;
  const rowOf = (row: RuleRow) => (
    <Row key={`${row.rule} ${row.isAfter}`} row={row} columns={columns} configuration={configuration} words={words} />
  );
  const toggle = () => {
    shown.value = shown.value === 0 ? rulesAtOnce : 0;
  };
  return (
    <Sideways label={words.tableLabel}>
      <table aria-label={words.tableLabel}>
        <Demand columns={columns} words={words} />
        <tbody>
          {open.map(rowOf)}
          {folded.length > 0 && (
            <Fold
              rules={folded.length}
              refused={refused}
              columns={columns.length}
              isOpen={shown.value > 0}
              onToggle={toggle}
              words={words}
            />
          )}
          {folded.slice(0, shown.value).map(rowOf)}
        </tbody>
      </table>
      {shown.value > 0 && rest > 0 && (
        <button
          type="button"
          class="further"
          onClick={() => {
            shown.value += rulesAtOnce;
          }}
        >
          {words.evidence.table.showMore(Math.min(rest, rulesAtOnce))}
        </button>
      )}
    </Sideways>
  );
}

/** What a request asks for, shown while the rules are not known. */
export function DemandTable({ exchange, words }: Worded & { readonly exchange: Exchange }) {
  const { request } = decidingTurn(replay(exchange, { rules: [], responseVary: false }));
  const columns = demandOf(exchange, request, useMostColumns());
  return (
    <Sideways label={words.askedFor}>
      <table aria-label={words.askedFor}>
        <Demand columns={columns} words={words} />
        <tbody>
          <tr class="folded">
            <td class="quiet" colSpan={columns.length + 1}>
              {words.evidence.table.noRules}
            </td>
          </tr>
        </tbody>
      </table>
    </Sideways>
  );
}
