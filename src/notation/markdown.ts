const blanks = (found: string) => found.replace(/[^\n]/g, ' ');

/** Matches what begins a line of a list, a quotation or a heading, if more follows. */
const bullet =
  /^[ \u3000]*(?:(?:>|#{1,6}(?= )|[-*+•·●▪◦○■◆](?= {1,4}\S)|[•●▪◦■◆]|[（(]?\d{1,3}[.)、．）](?!\d)) *){1,4}(?=\S)/gm;
const emphasis = /\*\*(?=\S)|(?<=\S)\*\*|`/g;
const tableRow = /^[^\S\n]*\|[^\n]*$/;

/** Whether a line is the rule below the head of a table: `|---|:--|`. */
function isTableRule(line: string): boolean {
  return /^[|:\s-]+$/.test(line) && line.includes('|') && line.includes('--');
}

/** Puts tabs for the marks between the cells of a row, and blanks the outer ones. */
function cellsOf(line: string): string {
  const last = line.trimEnd().length - 1;
  return line
    .replace(/<br\s*\/?>/gi, (found) => ','.padEnd(found.length))
    .replace(/\|/g, (_, index: number) => (line.slice(0, index).trim() === '' || index === last ? ' ' : '\t'));
}

function withoutTables(text: string): string {
  const lines = text.split('\n');
  const rule = lines.findIndex(isTableRule);
  if (rule === -1) return text;
  const rows = lines.map((line, index) => {
    if (index === rule) return blanks(line);
    return tableRow.test(line) || (index > rule - 2 && line.includes('|')) ? cellsOf(line) : line;
  });
  const cells = (line: string | undefined) => line?.trim().split('\t').length ?? 0;
  // The head of a table with a field a row, such as `Field | Value`, names no field.
  if (rule > 0 && cells(rows[rule - 1]) === 2) rows[rule - 1] = blanks(rows[rule - 1] ?? '');
  return rows.join('\n');
}

/** Blanks the marks of Markdown in a text: of lists, headings, emphasis and tables. Places stay the same. */
export function withoutMarkdown(text: string): string {
  return withoutTables(text).replace(bullet, blanks).replace(emphasis, blanks);
}
