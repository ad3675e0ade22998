import type { InterfaceText } from '../../../src/text/interface-text.ts';
import { quoted } from '../../../src/text/phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import type { Column } from './rule-cells.ts';

const shownNames = 8;
/** In characters. A longer value may break anywhere, in a table. */
export const mostWhole = 24;

export interface Worded {
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
export function besideOf(column: Column, words: InterfaceText): string {
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
export function Demand({ columns, words }: Worded & { readonly columns: readonly Column[] }) {
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
