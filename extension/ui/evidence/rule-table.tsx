import { useSignal } from '@preact/signals';
import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { decidingTurn, replay } from '../../../src/replay.ts';
import type { RefusedByAll } from '../../../src/text/evidence-text.ts';
import type { InterfaceText } from '../../../src/text/interface-text.ts';
import { type Code, codes, plainText, quoted } from '../../../src/text/phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import { type Compared, comparisonOf, demandOf, type Note, type RuleRow } from './comparison.ts';
import { Mark } from './marks.tsx';
import { type Cell, type Column, cellOf } from './rule-cells.ts';

const shownValues = 3;
const shownNames = 8;
/** In characters. A longer value may break anywhere. */
const mostWhole = 24;

/** For how many headers a popup and a page have room for a column each. */
const mostColumns = () => (globalThis.innerWidth < 720 ? 1 : 4);
/** How many folded rules are shown at once. */
const rulesAtOnce = 100;

interface Worded {
  readonly words: InterfaceText;
}

function labelOf(column: Column, words: InterfaceText): string {
  const { table } = words.evidence;
  switch (column.kind) {
    case 'origin':
      return words.origin;
    case 'method':
      return words.method;
    case 'headers':
      return column.asked.length > 1 ? words.headers : table.header;
    case 'credentials':
      return table.credentials;
    case 'reads':
      return table.reads;
  }
}

/** What stands beside a cell where there is no room for columns. */
function besideOf(column: Column, words: InterfaceText): string {
  if (column.kind !== 'headers') return labelOf(column, words);
  const [first = '', ...others] = column.asked;
  return others.length === 0 ? first : `${first} +${others.length}`;
}

function Asked({ column, words }: Worded & { readonly column: Column }) {
  const { table } = words.evidence;
  const rest = column.asked.length - shownNames;
  return (
    <th scope="col" class={column.kind}>
      {labelOf(column, words)}
      <span class="asked">
        {column.kind === 'credentials' && table.sent}
        {column.asked.slice(0, shownNames).map((value) => (
          <span key={value} class={value.length > mostWhole ? 'long' : undefined}>
            <PhraseText phrase={[quoted(value)]} />
          </span>
        ))}
        {rest > 0 && table.more(rest)}
      </span>
    </th>
  );
}

/** The head: what the request asks the rules for. */
function Demand({ columns, words }: Worded & { readonly columns: readonly Column[] }) {
  return (
    <thead>
      <tr>
        <th scope="col">{words.evidence.table.request}</th>
        {columns.map((column) => (
          <Asked key={`${column.kind} ${column.asked[0] ?? ''}`} column={column} words={words} />
        ))}
      </tr>
    </thead>
  );
}

function Value({ value, isAdded }: { readonly value: Code; readonly isAdded: boolean }) {
  const length = value.code.length > mostWhole ? 'long' : '';
  return (
    <span class={`value ${length} ${isAdded ? 'added' : ''}`}>
      {isAdded && '+ '}
      <span>
        <PhraseText phrase={[value]} />
      </span>
    </span>
  );
}

interface ValuesProps extends Worded {
  readonly column: Column;
  readonly cell: Cell;
  /** The lines that are marked as added. */
  readonly added: ReadonlySet<string>;
}

/** The rule's values, the first few of them. */
function Values({ column, cell, added, words }: ValuesProps) {
  const { table } = words.evidence;
  const { allowed, values, unlisted } = cell;
  if (column.kind === 'credentials') {
    return allowed === null ? null : <span>{allowed ? table.thisOrigin : table.anyOrigin}</span>;
  }
  if (unlisted !== undefined) {
    return <>{table.someNotListed(plainText(codes(unlisted.slice(0, shownValues), ', ')))}</>;
  }
  if (allowed === false && column.kind === 'headers') return <>{table.notListed}</>;
  if (values.length === 0) return <>{words.none}</>;
  const most = column.kind === 'method' ? values.length : shownValues;
  return (
    <>
      {values.slice(0, most).map((value) => (
        <Value key={value.code} value={value} isAdded={added.has(value.code)} />
      ))}
      {values.length > most && <small>{table.more(values.length - most)}</small>}
    </>
  );
}

const classes = (allowed: boolean | null) => (allowed === null ? '' : allowed ? 'yes' : 'no');

function noteOf(note: Note, words: InterfaceText): string {
  const { table } = words.evidence;
  switch (note.kind) {
    case 'applied':
      return words.applied;
    case 'nearest':
      return words.nearest;
    case 'new':
      return table.newRule;
    case 'moved':
      return table.movedUp;
    case 'lines':
      return table.withLines(note.lines);
  }
}

interface RowProps extends Worded {
  readonly row: RuleRow;
  readonly columns: readonly Column[];
  readonly configuration: CorsConfiguration;
}

function Row({ row: { rule, note, isAfter, added, judged }, columns, configuration, words }: RowProps) {
  const { table } = words.evidence;
  return (
    <tr class={isAfter ? 'after' : undefined}>
      <th scope="row">
        <span class="rule-name">{rule === null ? table.newRule : words.ruleTitle(rule + 1)}</span>
        {note !== null && note.kind !== 'new' && <small>{noteOf(note, words)}</small>}
      </th>
      {columns.map((column) => {
        const cell = cellOf(column, judged, configuration);
        const { allowed } = cell;
        return (
          <td
            key={`${column.kind} ${column.asked[0] ?? ''}`}
            class={`${classes(allowed)} ${column.kind}`}
            data-label={besideOf(column, words)}
          >
            <div class="cell">
              {allowed !== null && (
                <Mark shape={allowed ? 'check' : 'cross'} label={allowed ? words.allowed : words.refused} />
              )}
              <span>
                <Values column={column} cell={cell} added={added} words={words} />
              </span>
            </div>
          </td>
        );
      })}
    </tr>
  );
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
  const { columns, open, folded, refused } = comparisonOf(compared, mostColumns());
  const { configuration } = compared;
  const rest = folded.length - shown.value;
  const rowOf = (row: RuleRow) => (
    <Row key={`${row.rule} ${row.isAfter}`} row={row} columns={columns} configuration={configuration} words={words} />
  );
  const toggle = () => {
    shown.value = shown.value === 0 ? rulesAtOnce : 0;
  };
  return (
    <div class="rule-table">
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
    </div>
  );
}

/** What a request asks for, shown while the rules are not known. */
export function DemandTable({ exchange, words }: Worded & { readonly exchange: Exchange }) {
  const { request } = decidingTurn(replay(exchange, { rules: [], responseVary: false }));
  return (
    <div class="rule-table">
      <table aria-label={words.askedFor}>
        <Demand columns={demandOf(exchange, request, mostColumns())} words={words} />
      </table>
    </div>
  );
}
