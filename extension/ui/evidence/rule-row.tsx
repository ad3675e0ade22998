import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import type { InterfaceText } from '../../../src/text/interface-text.ts';
import { type Code, codes } from '../../../src/text/phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import type { Note, RuleRow } from './comparison.ts';
import { besideOf, mostWhole, type Worded } from './demand.tsx';
import { Mark } from './marks.tsx';
import { type Cell, type Column, cellOf } from './rule-cells.ts';

const shownValues = 3;

/** The field of a rule whose lines each column shows. */
const fields = {
  origin: 'allowedOrigins',
  method: 'allowedMethods',
  headers: 'allowedHeaders',
  reads: 'exposeHeaders',
} as const;

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
  /** The lines that are marked as added, by their field. */
  readonly added: RuleRow['added'];
}

/** The rule's values, the first few of them. */
function Values({ column, cell, added, words }: ValuesProps) {
  const { table } = words.evidence;
  const { allowed, values, unlisted } = cell;
  if (column.kind === 'credentials') {
    return allowed === null ? null : <span>{allowed ? table.thisOrigin : table.anyOrigin}</span>;
  }
  if (unlisted !== undefined) {
    return <PhraseText phrase={table.someNotListed(codes(unlisted.slice(0, shownValues), ', '))} />;
  }
  if (allowed === false && column.kind === 'headers') return <>{table.notListed}</>;
  if (values.length === 0) return <>{words.none}</>;
  const own = added.get(fields[column.kind]);
  const most = column.kind === 'method' ? values.length : shownValues;
  const isAdded = ({ code }: Code) => own?.has(code) === true;
  // Where not all are shown, those that a change adds are.
  const inOrder = values.length > most ? values.toSorted((one, other) => +isAdded(other) - +isAdded(one)) : values;
  return (
    <>
      {inOrder.slice(0, most).map((value) => (
        <Value key={value.code} value={value} isAdded={isAdded(value)} />
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
    case 'changed':
      return table.changed;
  }
}

interface RowProps extends Worded {
  readonly row: RuleRow;
  readonly columns: readonly Column[];
  readonly configuration: CorsConfiguration;
}

/** A rule's values, each with the mark of what it says of the request. */
export function Row({ row: { rule, note, isAfter, added, judged }, columns, configuration, words }: RowProps) {
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
