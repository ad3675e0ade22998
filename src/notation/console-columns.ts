import { isRuleHeading, readLabel } from './console-label.ts';
import type { Section } from './console-sections.ts';
import type { Piece } from './read-configuration.ts';

/** Matches the heads of columns that hold no rule. */
const aside =
  /^(?:说明|描述|备注|含义|示例|默认值?|必[填选]|是否必[填选]|notes?|descriptions?|comments?|examples?|default|required)$/i;

function cellsOf({ text, offset }: Piece): Piece[] {
  let start = offset;
  return text.split('\t').map((cell) => {
    const piece = { text: cell, offset: start };
    start += cell.length + 1;
    return piece;
  });
}

const labelOf = (cells: readonly Piece[]) => {
  const label = readLabel(cells[0]?.text ?? '');
  return label?.rest === '' ? label : null;
};

/**
 * Divides a table with a row for each field and a column for each rule into the sections of each rule; `null` for
 * another text. It has a head that names the rules, or as many values for the maximum age as columns.
 */
export function readColumns(lines: readonly Piece[]): Section[][] | null {
  if (!lines.some(({ text }) => text.includes('\t'))) return null;
  const rows = lines.map(cellsOf);
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const head = rows[0] === undefined || labelOf(rows[0]) !== null ? null : rows[0];
  const fields = head === null ? rows : rows.slice(1);
  if (width < 3 || width > 101 || fields.some((cells) => labelOf(cells) === null)) return null;
  const names = head?.slice(1).map(({ text }) => text.trim()) ?? [];
  const isNamed =
    names.length > 0 &&
    names.every((name) => isRuleHeading(name) || aside.test(name) || name === '值' || /^value$/i.test(name));
  const ages = fields.find((cells) => labelOf(cells)?.field === 'maxAgeSeconds');
  if (!isNamed && (head !== null || ages?.length !== width)) return null;
  const columns = Array.from({ length: width - 1 }, (_, index) => index + 1);
  return columns
    .filter((column) => !aside.test(names[column - 1] ?? ''))
    .map((column) =>
      fields.flatMap((cells): Section[] => {
        const [label, cell] = [labelOf(cells), cells[column]];
        if (label === null || cell === undefined || cell.text.trim() === '') return [];
        const { field, name, unit } = label;
        return [{ field, name, unit, offset: cell.offset, pieces: [cell] }];
      }),
    )
    .filter((sections) => sections.length > 0);
}
