import { type Label, readLabel } from './console-label.ts';
import type { Section } from './console-sections.ts';
import { heldValue, valuesIn } from './console-values.ts';
import type { Piece } from './read-configuration.ts';

/** The label of each column; `null` for none, or for one that an earlier column has, as 操作 in the console's last. */
function readColumns(line: string): (Label | null)[] {
  const labels = line.split('\t').map((cell) => {
    const label = readLabel(cell);
    return label?.rest === '' ? label : null;
  });
  return labels.map((label, index) =>
    labels.findIndex((each) => each?.field === label?.field) === index ? label : null,
  );
}

/** Whether a line is the head of a table of rules: labels with tabs between them. */
export function isTableHead(line: string): boolean {
  if (!line.includes('\t')) return false;
  const fields = readColumns(line).map((label) => label?.field);
  return fields.includes('allowedOrigins') && fields.includes('allowedMethods');
}

/** Whether a line behind a whole row begins no row: the buttons of the row before, or what a page shows below. */
function isAside(columns: readonly (Label | null)[], line: Piece): boolean {
  if (columns[0]?.field !== 'allowedOrigins' || line.text.includes('\t')) return false;
  return valuesIn('allowedOrigins', line).every(({ text }) => heldValue('allowedOrigins', text) === null);
}

/** The section that says below a table whether `Vary` is returned, with its value on the same line or the next. */
function varyBelow(lines: readonly Piece[]): Section[] {
  return lines.flatMap((line, index) => {
    const label = readLabel(line.text);
    if (label?.field !== 'responseVary') return [];
    const value = label.rest === '' ? lines[index + 1] : { text: label.rest, offset: line.offset + label.restAt };
    const { field, name, unit } = label;
    return [{ field, name, unit, offset: line.offset, pieces: value === undefined ? [] : [value] }];
  });
}

/**
 * Divides a table into the sections of each row, under the labels of its head. A cell may have several lines; a row
 * ends with its last column.
 */
export function readTable([head, ...lines]: readonly Piece[]): Section[][] {
  const columns = readColumns(head?.text ?? '');
  const rows: Section[][] = [];
  let row: (Section | null)[] = [];
  let column = columns.length - 1;
  const aside: Piece[] = [];
  for (const line of lines) {
    const { text, offset } = line;
    if (column >= columns.length - 1) {
      if (rows.length > 0 && isAside(columns, line)) {
        aside.push(line);
        continue;
      }
      column = 0;
      row = columns.map(
        (label) => label && { field: label.field, name: label.name, unit: label.unit, offset, pieces: [] },
      );
      rows.push(row.filter((section) => section !== null));
    }
    let start = offset;
    for (const [index, cell] of text.split('\t').entries()) {
      if (index > 0) column++;
      row[column]?.pieces.push({ text: cell, offset: start });
      start += cell.length + 1;
    }
  }
  rows.at(-1)?.push(...varyBelow(aside));
  return rows;
}
